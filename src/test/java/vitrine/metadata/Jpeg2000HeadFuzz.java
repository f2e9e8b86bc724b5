package vitrine.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The start of JPEG 2000 files, bare or in boxes, and the date in their EXIF.
public final class Jpeg2000HeadFuzz {
    private Jpeg2000HeadFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        HeaderCheck.makesSense(Jpeg2000Head.read(new FileParts(ByteBuffer.wrap(data))));
    }
}

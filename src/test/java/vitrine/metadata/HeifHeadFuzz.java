package vitrine.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The boxes and items of HEIF and AVIF files, and the date in the EXIF that they lead to.
public final class HeifHeadFuzz {
    private HeifHeadFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        HeaderCheck.makesSense(HeifHead.read(new FileParts(ByteBuffer.wrap(data))));
    }
}

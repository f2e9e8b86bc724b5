package vitrine.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The size of pictures of Photoshop, icons, SVG, Targa, PNM and Radiance HDR by the start of their files.
public final class ForeignHeadFuzz {
    private ForeignHeadFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (ForeignHead.opens(data)) {
            HeaderCheck.makesSense(ForeignHead.read(new FileParts(ByteBuffer.wrap(data))));
        }
    }
}

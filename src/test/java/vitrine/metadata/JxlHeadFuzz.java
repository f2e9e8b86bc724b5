package vitrine.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The start of JPEG XL files, bare or in boxes, bit by bit.
public final class JxlHeadFuzz {
    private JxlHeadFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        HeaderCheck.makesSense(JxlHead.read(new FileParts(ByteBuffer.wrap(data))));
    }
}

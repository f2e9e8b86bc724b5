package vitrine.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The chain of pages of TIFF and BigTIFF files, and the size of the first.
public final class TiffPagesFuzz {
    private TiffPagesFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        var pages = TiffPages.of(new FileParts(ByteBuffer.wrap(data)), Integer.MAX_VALUE);
        HeaderCheck.makesSense(pages.first());
        if (pages.count() < 1 || pages.count() > Math.max(data.length, 1)) {
            throw new AssertionError(pages.count() + " pages in " + data.length + " bytes");
        }
    }
}

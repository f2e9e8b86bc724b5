package vitrine.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;

/// What the boxes of HEIF, AVIF, CR3, MP4 and QuickTime files claim to hold, boxes in boxes.
public final class MediaClaimsFuzz {
    private MediaClaimsFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        MediaClaims.areSmall(new FileParts(ByteBuffer.wrap(data)));
    }
}

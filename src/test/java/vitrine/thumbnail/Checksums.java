package vitrine.thumbnail;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/// Makes the checksums of a PNG right, as far as it has chunks.
final class Checksums {
    private static final int SIGNATURE_BYTES = 8;

    private Checksums() {}

    static byte[] mended(byte[] png) {
        var bytes = ByteBuffer.wrap(png);
        int at = SIGNATURE_BYTES;
        while (at + 12 <= png.length) {
            int length = bytes.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                break;
            }
            var check = new CRC32();
            check.update(png, at + 4, length + 4);
            bytes.putInt(at + 8 + length, (int) check.getValue());
            at += 12 + length;
        }
        return png;
    }
}

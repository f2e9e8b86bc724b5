package vitrine.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// The beginning of a text that is compressed by gzip. However much it unpacks to, no more of it is made than asked
/// for. Source: RFC 1952.
final class PackedText {
    private PackedText() {}

    static boolean opens(ByteWindow bytes) {
        return bytes.u8(0) == 0x1F && bytes.u8(1) == 0x8B && bytes.u8(2) == 8;
    }

    /// What can be unpacked of it.
    ///
    /// @param packed the first of the file
    /// @param most bytes to be unpacked
    static ByteWindow read(byte[] packed, int most) {
        byte[] text = new byte[most];
        int length = 0;
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (int count = 0; count >= 0 && length < most; length += Math.max(count, 0)) {
                count = unpacking.read(text, length, most - length);
            }
        } catch (IOException e) {
            // Of a long text only the beginning is here, and of a damaged one that much.
        }
        return ByteWindow.bigEndian(Arrays.copyOf(text, length));
    }
}

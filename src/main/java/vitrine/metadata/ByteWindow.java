package vitrine.metadata;

import java.nio.charset.StandardCharsets;

/// Numbers out of a part of a byte array. Reading outside the part gives [#NONE] instead of an exception, so a parser
/// of damaged files needs no bounds of its own.
///
/// @param start the part's first byte, included
/// @param end the part's last byte, excluded
@SuppressWarnings("ArrayRecordComponent") // A view, compared by nobody.
record ByteWindow(byte[] bytes, int start, int end, boolean bigEndian) {
    static final int NONE = -1;

    ByteWindow {
        end = Math.clamp(end, 0, bytes.length);
        start = Math.clamp(start, 0, end);
    }

    static ByteWindow bigEndian(byte[] bytes) {
        return new ByteWindow(bytes, 0, bytes.length, true);
    }

    static ByteWindow littleEndian(byte[] bytes) {
        return new ByteWindow(bytes, 0, bytes.length, false);
    }

    int length() {
        return end - start;
    }

    /// Whether `count` bytes lie at `at`.
    boolean has(long at, int count) {
        return at >= 0 && at + count <= length();
    }

    int u8(long at) {
        return has(at, 1) ? bytes[start + (int) at] & 0xFF : NONE;
    }

    int u16(long at) {
        if (!has(at, 2)) {
            return NONE;
        }
        int first = u8(at);
        int second = u8(at + 1);
        return bigEndian ? (first << 8) | second : (second << 8) | first;
    }

    /// An unsigned number of four bytes.
    long u32(long at) {
        if (!has(at, 4)) {
            return NONE;
        }
        long first = u16(at);
        long second = u16(at + 2);
        return bigEndian ? (first << 16) | second : (second << 16) | first;
    }

    /// A number of eight bytes; [#NONE] also when it is larger than any file.
    long u64(long at) {
        long first = u32(at);
        long second = u32(at + 4);
        long high = bigEndian ? first : second;
        return !has(at, 8) || high > Short.MAX_VALUE ? NONE : high << Integer.SIZE | (bigEndian ? second : first);
    }

    /// Whether the characters of `ascii` lie at `at`.
    boolean says(long at, String ascii) {
        if (!has(at, ascii.length())) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (u8(at + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// `count` bytes as Latin-1 text, empty when they are not all there.
    String text(long at, int count) {
        return has(at, count) ? new String(bytes, start + (int) at, count, StandardCharsets.ISO_8859_1) : "";
    }
}

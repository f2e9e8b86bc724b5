package vitrine.image;

import java.nio.charset.StandardCharsets;

/// One way over the chunks of a PNG file. Source: PNG third edition, 5.3.
final class PngChunks {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final int HEAD = 8;
    private static final int CHECKSUM = 4;

    private final byte[] file;
    private final int end;
    private int at;
    private int next;

    /// @param from where a chunk begins
    /// @param end behind the last chunk that counts
    PngChunks(byte[] file, int from, int end) {
        this.file = file;
        this.end = Math.min(end, file.length);
        at = from;
        next = from;
    }

    /// Goes on to the next chunk.
    ///
    /// @return whether there is one, all of it
    boolean next() {
        at = next;
        if ((long) at + HEAD + CHECKSUM > end) {
            return false;
        }
        long behind = (long) at + HEAD + u32(at) + CHECKSUM;
        if (behind > end) {
            return false;
        }
        next = (int) behind;
        return true;
    }

    /// Whether this is the type of the chunk at hand, even if not all of it is there.
    boolean isNamed(String type) {
        return at + HEAD <= end && type().equals(type);
    }

    /// Where the chunk begins.
    int start() {
        return at;
    }

    String type() {
        return new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
    }

    /// Where what the chunk says begins.
    int data() {
        return at + HEAD;
    }

    int length() {
        return next - at - HEAD - CHECKSUM;
    }

    /// An unsigned number at `offset` of what the chunk says.
    long number(int offset) {
        return u32(data() + offset);
    }

    int shortNumber(int offset) {
        return u8(data() + offset) << 8 | u8(data() + offset + 1);
    }

    int byteAt(int offset) {
        return u8(data() + offset);
    }

    private int u8(int index) {
        return file[index] & 0xFF;
    }

    private long u32(int index) {
        return (long) u8(index) << 24 | u8(index + 1) << 16 | u8(index + 2) << 8 | u8(index + 3);
    }
}

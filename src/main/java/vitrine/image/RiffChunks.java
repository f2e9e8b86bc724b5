package vitrine.image;

import java.nio.charset.StandardCharsets;

/// One way over the chunks of a RIFF file. Source: RFC 9649, 2.3.
final class RiffChunks {
    static final int HEAD = 8;

    private final byte[] file;
    private final int end;
    private int at;
    private long next;

    /// @param from where a chunk begins
    /// @param end behind the last chunk that counts
    RiffChunks(byte[] file, int from, int end) {
        this.file = file;
        this.end = Math.min(end, file.length);
        next = from;
    }

    /// Goes on to the next chunk.
    ///
    /// @return whether there is one, all of it
    boolean next() {
        if (next + HEAD > end) {
            return false;
        }
        at = (int) next;
        long length = shortAt(at + 4) | (long) shortAt(at + 6) << 16;
        next = at + HEAD + length + (length & 1);
        return at + HEAD + length <= end;
    }

    String type() {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }

    int start() {
        return at;
    }

    /// Where what the chunk says begins.
    int data() {
        return at + HEAD;
    }

    int length() {
        return shortAt(at + 4) | shortAt(at + 6) << 16;
    }

    int byteNumber(int offset) {
        return file[data() + offset] & 0xFF;
    }

    int shortNumber(int offset) {
        return shortAt(data() + offset);
    }

    /// A number of three bytes.
    int mediumNumber(int offset) {
        return shortNumber(offset) | byteNumber(offset + 2) << 16;
    }

    private int shortAt(int index) {
        return (file[index] & 0xFF) | (file[index + 1] & 0xFF) << 8;
    }
}

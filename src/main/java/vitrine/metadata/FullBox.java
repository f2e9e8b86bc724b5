package vitrine.metadata;

import java.io.IOException;
import vitrine.metadata.MediaBoxes.Box;

/// Reads numbers one after another out of a box that begins with a version: tables whose columns are as wide as the
/// box itself says. Behind the end all numbers are [ByteWindow#NONE].
final class FullBox {
    /// Version and flags.
    static final int HEAD_BYTES = 4;

    /// The tables of a photo have a few thousand bytes.
    private static final int MOST_BYTES = 1 << 18;

    private final ByteWindow bytes;
    private long at = HEAD_BYTES;

    private FullBox(ByteWindow bytes) {
        this.bytes = bytes;
    }

    static FullBox read(FileParts parts, Box box) throws IOException {
        return new FullBox(parts.window(box.from(), (int) Math.min(box.length(), MOST_BYTES), true));
    }

    int version() {
        return bytes.u8(0);
    }

    int flags() {
        return (int) bytes.u32(0) & 0xFFFFFF;
    }

    boolean hasMore() {
        return bytes.has(at, 1);
    }

    /// A number of so many bytes, 0 of none; [ByteWindow#NONE] too when it is larger than any file.
    long next(int width) {
        if (!bytes.has(at, width)) {
            at = bytes.length();
            return ByteWindow.NONE;
        }
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number << Byte.SIZE | bytes.u8(at + i);
        }
        at += width;
        return number < 0 ? ByteWindow.NONE : number;
    }

    /// Four letters.
    String nextType() {
        String type = bytes.text(at, 4);
        at += 4;
        return type;
    }
}

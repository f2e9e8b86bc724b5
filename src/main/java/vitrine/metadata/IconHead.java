package vitrine.metadata;

import java.io.IOException;

/// What the list at the start of an icon or pointer of Windows says: of the largest picture in it, and of two as large
/// of the one with more colours. Source: Microsoft's ICONDIR and ICONDIRENTRY.
final class IconHead {
    private static final int HEAD_BYTES = 6;
    private static final int ENTRY_BYTES = 16;
    private static final int BITS = 6;
    private static final int OFFSET = 12;

    /// Those of programs have ten.
    private static final int MOST_PICTURES = 1024;

    private static final int PNG_HEAD_BYTES = 24;

    /// In bytes, as the header says itself.
    private static final int SHORTEST_BITMAP_HEAD = 40;

    private static final int LONGEST_BITMAP_HEAD = 124;

    private IconHead() {}

    static boolean opens(ByteWindow bytes) {
        return (bytes.says(0, "\0\0\1\0") || bytes.says(0, "\0\0\2\0")) && bytes.u16(4) > 0;
    }

    static PhotoHeader read(FileParts parts) throws IOException {
        var head = parts.window(0, HEAD_BYTES, false);
        boolean saysBits = head.u16(2) == 1;
        int count = head.u16(4);
        var entries = parts.window(HEAD_BYTES, Math.clamp(count, 0, MOST_PICTURES) * ENTRY_BYTES, false);
        if (count > MOST_PICTURES || !entries.has(0, ENTRY_BYTES)) {
            return PhotoHeader.UNKNOWN;
        }
        int largest = largest(entries, saysBits);
        var picture = parts.window(entries.u32(OFFSET + (long) largest), PNG_HEAD_BYTES, true);
        return picture.says(0, "\u0089PNG\r\n\u001a\n")
                ? PhotoHeader.ofSize(picture.u32(16), picture.u32(20))
                : ofBitmap(
                        ByteWindow.littleEndian(picture.bytes()), side(entries, largest), side(entries, largest + 1));
    }

    /// The list may say another size than the bitmap, whose height is with the mask.
    private static PhotoHeader ofBitmap(ByteWindow bitmap, int width, int height) {
        return bitmap.u32(0) >= SHORTEST_BITMAP_HEAD && bitmap.u32(0) <= LONGEST_BITMAP_HEAD
                ? PhotoHeader.ofSize(bitmap.u32(4), bitmap.u32(8) / 2)
                : PhotoHeader.ofSize(width, height);
    }

    private static int largest(ByteWindow entries, boolean saysBits) {
        int largest = 0;
        long most = -1;
        for (int entry = 0; entries.has(entry, ENTRY_BYTES); entry += ENTRY_BYTES) {
            int bits = saysBits ? entries.u8(BITS + (long) entry) : 0;
            long rank = 256L * side(entries, entry) * side(entries, entry + 1) + bits;
            if (rank > most) {
                most = rank;
                largest = entry;
            }
        }
        return largest;
    }

    /// A byte cannot say 256, so 0 does.
    private static int side(ByteWindow entries, int at) {
        int side = entries.u8(at);
        return side == 0 ? 256 : side;
    }
}

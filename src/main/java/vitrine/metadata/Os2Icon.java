package vitrine.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The largest picture in a file of icons or pointers of OS/2, which often holds one for each kind of screen, and of
/// two as large the one with more colours. Its first bitmap is twice as high as it: above is the mask, below is what is
/// black and white. Of a picture in colours these have a bitmap of their own behind the first one's palette.
/// Source: BITMAPARRAYFILEHEADER2 and BITMAPFILEHEADER2 of the Presentation Manager.
///
/// @param mask where the header of the first bitmap lies
/// @param colors where the header of the bitmap of colours lies: the first, where there is no other
/// @param width in px
/// @param height in px
public record Os2Icon(int mask, int colors, int width, int height) {
    /// From the start of a bitmap's file header to the header that tells its size.
    public static final int FILE_HEADER_BYTES = 14;

    /// The length of the older header, whose numbers have two bytes.
    public static final int SHORT_HEADER_BYTES = 12;

    private static final int LONGEST_HEADER_BYTES = 64;
    private static final int HEADERS_BYTES = FILE_HEADER_BYTES + LONGEST_HEADER_BYTES;

    /// Programs have ten.
    private static final int MOST_PICTURES = 1024;

    /// Whether a file that starts so is one.
    ///
    /// @param head its first bytes
    public static boolean opens(byte[] head) {
        var bytes = ByteWindow.littleEndian(head);
        int at = bytes.says(0, "BA") ? FILE_HEADER_BYTES : 0;
        return isIcon(bytes, at) && isHeader(bytes.u32(at + FILE_HEADER_BYTES));
    }

    /// @param file all of it
    public static Optional<Os2Icon> largest(ByteBuffer file) {
        try {
            return largest(new FileParts(file));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    static Optional<Os2Icon> largest(FileParts parts) throws IOException {
        Optional<Os2Icon> largest = Optional.empty();
        long most = 0;
        long at = 0;
        for (int i = 0; i < MOST_PICTURES; i++) {
            var head = parts.window(at, FILE_HEADER_BYTES, false);
            boolean listed = head.says(0, "BA");
            var place = listed ? at + FILE_HEADER_BYTES : at;
            var icon = read(parts, place);
            long rank = icon.isPresent() ? icon.get().rank(parts) : 0;
            if (rank > most) {
                most = rank;
                largest = icon;
            }
            long next = listed ? head.u32(6) : 0;
            if (next <= at) {
                break;
            }
            at = next;
        }
        return largest;
    }

    private static Optional<Os2Icon> read(FileParts parts, long at) throws IOException {
        var first = parts.window(at, HEADERS_BYTES, false);
        long header = first.u32(FILE_HEADER_BYTES);
        if (!isIcon(first, 0) || !isHeader(header) || at > Integer.MAX_VALUE - HEADERS_BYTES) {
            return Optional.empty();
        }
        boolean isShort = header == SHORT_HEADER_BYTES;
        long width = isShort ? first.u16(18) : first.u32(18);
        long height = (isShort ? first.u16(20) : first.u32(22)) / 2;
        int place = (int) at;
        int behind = place + FILE_HEADER_BYTES + (int) header + 2 * (isShort ? 3 : 4);
        boolean inColors = first.says(0, "C");
        return width > 0 && height > 0 && width <= 0xFFFF && height <= 0xFFFF
                ? Optional.of(new Os2Icon(place, inColors ? behind : place, (int) width, (int) height))
                : Optional.empty();
    }

    private static boolean isIcon(ByteWindow bytes, int at) {
        return bytes.says(at, "CI") || bytes.says(at, "CP") || bytes.says(at, "IC") || bytes.says(at, "PT");
    }

    private static boolean isHeader(long length) {
        return length == SHORT_HEADER_BYTES || (length >= 16 && length <= LONGEST_HEADER_BYTES);
    }

    private long rank(FileParts parts) throws IOException {
        var head = parts.window(colors, HEADERS_BYTES, false);
        int bits = head.u16(head.u32(FILE_HEADER_BYTES) == SHORT_HEADER_BYTES ? 24 : 28);
        return (long) width * height * 256 + (bits & 0xFF);
    }
}

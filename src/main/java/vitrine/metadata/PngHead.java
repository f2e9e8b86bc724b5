package vitrine.metadata;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import vitrine.metadata.ColorTags.Channels;

/// What the chunks of a PNG file say. EXIF may come behind the pixels, so the way goes from chunk to chunk through the
/// whole file, but in leaps over the many that the pixels lie in. Source: PNG third edition, 5.3 and 11.
final class PngHead {
    private static final int CHUNK_HEAD = 8;
    private static final int CHECKSUM = 4;

    /// Of the color type.
    private static final int COLOR_BIT = 2;

    private static final int NAME_BYTES = 79;
    private static final int MAX_EXIF = 1 << 20;

    private final FileParts parts;
    private List<ColorTags.Piece> profile = List.of();
    private ExifTags exif = ExifTags.NONE;
    private boolean srgb;

    private PngHead(FileParts parts) {
        this.parts = parts;
    }

    static boolean opens(byte[] head) {
        var bytes = ByteWindow.bigEndian(head);
        return bytes.says(1, "PNG\r\n\u001a\n") && bytes.u8(0) == 0x89;
    }

    static PhotoHeader read(FileParts parts) throws IOException {
        return new PngHead(parts).read();
    }

    private PhotoHeader read() throws IOException {
        var start = parts.window(8, CHUNK_HEAD + 10, true);
        boolean sized = start.says(4, "IHDR") && start.has(8, 8) && start.u32(8) <= Integer.MAX_VALUE;
        int width = sized ? (int) start.u32(8) : 0;
        int height = sized ? (int) start.u32(12) : 0;
        boolean valid = width > 0 && height > 0;
        look();
        var channels = (start.u8(17) & COLOR_BIT) == 0 ? Channels.GREY : Channels.RGB;
        var color = srgb
                ? new ColorTags(channels, false, List.of(), false)
                : new ColorTags(channels, exif.adobeRgb(), profile, !profile.isEmpty());
        return new PhotoHeader(valid ? width : 0, valid ? height : 0, exif.orientation(), exif.taken(), null, color);
    }

    /// Ends at the pixels when there is EXIF in front of them.
    private void look() throws IOException {
        long at = 8;
        var chunk = parts.window(at, CHUNK_HEAD, true);
        while (chunk.has(0, CHUNK_HEAD) && (exif.equals(ExifTags.NONE) || !chunk.says(4, "IDAT"))) {
            look(chunk, at + CHUNK_HEAD);
            at = behind(at, chunk);
            chunk = parts.window(at, CHUNK_HEAD, true);
        }
    }

    private void look(ByteWindow chunk, long at) throws IOException {
        long length = chunk.u32(0);
        if (chunk.says(4, "eXIf") && exif.equals(ExifTags.NONE)) {
            byte[] block = parts.read(at, (int) Math.min(length, MAX_EXIF));
            exif = ExifTags.read(block, 0, block.length);
        } else if (chunk.says(4, "sRGB")) {
            srgb = true;
        } else if (chunk.says(4, "iCCP") && profile.isEmpty()) {
            profile = profile(at, length);
        }
    }

    /// The place behind a chunk and those that follow it with the very same head. Thousands of pieces of the pixels
    /// are of one length: each leap over them is twice as long as the last, until one misses, then half as long.
    private long behind(long at, ByteWindow chunk) throws IOException {
        long step = CHUNK_HEAD + chunk.u32(0) + CHECKSUM;
        long last = at;
        long leap = step;
        while (isSame(chunk, last + leap)) {
            last += leap;
            leap *= 2;
        }
        for (leap /= 2; leap >= step; leap /= 2) {
            last += isSame(chunk, last + leap) ? leap : 0;
        }
        return last + step;
    }

    private boolean isSame(ByteWindow chunk, long at) throws IOException {
        return Arrays.equals(chunk.bytes(), parts.read(at, CHUNK_HEAD));
    }

    /// The compressed profile behind its name, which ends in a zero, and the method, which is always the same.
    private List<ColorTags.Piece> profile(long at, long length) throws IOException {
        var name = parts.window(at, NAME_BYTES + 3, true);
        int end = 0;
        while (end < NAME_BYTES && name.u8(end) > 0) {
            end++;
        }
        int start = end + 2;
        long left = length - start;
        return left > 0 && name.u8(end) == 0 && name.has(start, 1)
                ? List.of(new ColorTags.Piece(at + start, (int) Math.min(left, Integer.MAX_VALUE)))
                : List.of();
    }
}

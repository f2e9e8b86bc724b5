package vitrine.metadata;

import java.util.List;
import vitrine.metadata.ColorTags.Channels;

/// What the chunks of a PNG file say. Source: PNG third edition, 5.3 and 11.
final class PngHead {
    /// Of the color type.
    private static final int COLOR_BIT = 2;

    private static final int NAME_BYTES = 79;

    private PngHead() {}

    static PhotoHeader read(byte[] head) {
        var bytes = ByteWindow.bigEndian(head);
        var exif = ExifTags.NONE;
        List<ColorTags.Piece> profile = List.of();
        boolean srgb = false;
        long at = 8;
        while (bytes.has(at, 8)) {
            long length = bytes.u32(at);
            if (bytes.says(at + 4, "eXIf") && exif.equals(ExifTags.NONE)) {
                exif = ExifTags.read(head, (int) at + 8, (int) Math.min(at + 8 + length, head.length));
            } else if (bytes.says(at + 4, "sRGB")) {
                srgb = true;
            } else if (bytes.says(at + 4, "iCCP") && profile.isEmpty()) {
                profile = profile(bytes, at + 8, length);
            }
            at += 12 + length;
        }
        boolean sized = bytes.says(12, "IHDR") && bytes.has(16, 8) && bytes.u32(16) <= Integer.MAX_VALUE;
        int width = sized ? (int) bytes.u32(16) : 0;
        int height = sized ? (int) bytes.u32(20) : 0;
        boolean valid = width > 0 && height > 0;
        var channels = (bytes.u8(25) & COLOR_BIT) == 0 ? Channels.GREY : Channels.RGB;
        var color = srgb
                ? new ColorTags(channels, false, List.of(), false)
                : new ColorTags(channels, exif.adobeRgb(), profile, !profile.isEmpty());
        return new PhotoHeader(valid ? width : 0, valid ? height : 0, exif.orientation(), exif.taken(), null, color);
    }

    /// The compressed profile behind its name, which ends in a zero, and the method, which is always the same.
    private static List<ColorTags.Piece> profile(ByteWindow bytes, long at, long length) {
        long end = at;
        while (end < at + NAME_BYTES && bytes.u8(end) > 0) {
            end++;
        }
        long start = end + 2;
        long left = at + length - start;
        return left > 0 && bytes.u8(end) == 0 && bytes.has(start, 1)
                ? List.of(new ColorTags.Piece(start, (int) Math.min(left, Integer.MAX_VALUE)))
                : List.of();
    }
}

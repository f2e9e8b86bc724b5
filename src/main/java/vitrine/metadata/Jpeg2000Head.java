package vitrine.metadata;

import java.io.IOException;

/// What the start of a JPEG 2000 file says: its size, and the date in the EXIF that some programs put into a box.
/// Source: ISO/IEC 15444-1, annexes A.5.1 and I.5.3.
final class Jpeg2000Head {
    private static final int MAX_EXIF = 1 << 20;
    private static final int UUID_BYTES = 16;

    private Jpeg2000Head() {}

    static boolean opens(byte[] head) {
        var bytes = ByteWindow.bigEndian(head);
        return isStream(bytes) || bytes.says(0, "\0\0\0\fjP  ");
    }

    private static boolean isStream(ByteWindow bytes) {
        return bytes.says(0, "\u00ffO\u00ffQ");
    }

    static PhotoHeader read(FileParts parts) throws IOException {
        var bare = parts.window(0, 24, true);
        if (isStream(bare)) {
            return sized(bare.u32(8) - bare.u32(16), bare.u32(12) - bare.u32(20), ExifTags.NONE);
        }
        var boxes = new MediaBoxes(parts, MediaBoxes.PHOTO);
        var exif = ExifTags.NONE;
        var size = PhotoHeader.UNKNOWN;
        var all = boxes.all();
        for (var box : all) {
            if (box.type().equals("uuid")
                    && parts.window(box.from(), UUID_BYTES, true).says(0, "JpgTiffExif->JP2")) {
                int length = Math.clamp(box.length() - UUID_BYTES, 0, MAX_EXIF);
                exif = ExifTags.read(parts.read(box.from() + UUID_BYTES, length), 0, length);
            }
        }
        for (var box : all) {
            if (box.type().equals("jp2h")) {
                var image = MediaBoxes.first(boxes.in(box), "ihdr");
                if (image.isPresent()) {
                    var says = parts.window(image.get().from(), 8, true);
                    size = sized(says.u32(4), says.u32(0), exif);
                }
            }
        }
        return size;
    }

    private static PhotoHeader sized(long width, long height, ExifTags exif) {
        boolean valid = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return valid ? new PhotoHeader((int) width, (int) height, 1, exif.taken(), null) : PhotoHeader.UNKNOWN;
    }
}

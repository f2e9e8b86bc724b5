package vitrine.metadata;

import java.io.IOException;
import java.util.Optional;
import vitrine.metadata.MediaBoxes.Box;

/// What the start of a JPEG XL file says: its size, how it is to be turned, and the date in its EXIF, if that is not
/// compressed. Source: ISO/IEC 18181-1, annex D; 18181-2, 9.
final class JxlHead {
    private static final int MAX_EXIF = 1 << 20;

    /// The size, and what comes before the orientation.
    private static final int HEAD_BYTES = 16;

    private JxlHead() {}

    static boolean opens(byte[] head) {
        var bytes = ByteWindow.bigEndian(head);
        return isStream(bytes) || bytes.says(0, "\0\0\0\fJXL \r\n\u0087\n");
    }

    private static boolean isStream(ByteWindow bytes) {
        return bytes.says(0, "\u00ff\n");
    }

    static PhotoHeader read(FileParts parts) throws IOException {
        var bare = parts.window(0, HEAD_BYTES, false);
        if (isStream(bare)) {
            return header(bare, ExifTags.NONE);
        }
        var boxes = new MediaBoxes(parts, MediaBoxes.PHOTO).all();
        var stream = MediaBoxes.first(boxes, "jxlc")
                .or(() -> MediaBoxes.first(boxes, "jxlp").map(part -> new Box("jxlp", part.from() + 4, part.end())));
        if (stream.isEmpty()) {
            return PhotoHeader.UNKNOWN;
        }
        return header(
                parts.window(stream.get().from(), HEAD_BYTES, false), exif(parts, MediaBoxes.first(boxes, "Exif")));
    }

    /// The block begins with how far its TIFF header is from there.
    static ExifTags exif(FileParts parts, Optional<Box> box) throws IOException {
        if (box.isEmpty()) {
            return ExifTags.NONE;
        }
        byte[] block = parts.read(box.get().from(), (int) Math.min(box.get().length(), MAX_EXIF));
        long start = 4 + ByteWindow.bigEndian(block).u32(0);
        return start >= 4 && start < block.length ? ExifTags.read(block, (int) start, block.length) : ExifTags.NONE;
    }

    private static PhotoHeader header(ByteWindow stream, ExifTags exif) {
        if (!isStream(stream) || stream.length() < HEAD_BYTES) {
            return PhotoHeader.UNKNOWN;
        }
        var bits = new Bits(stream);
        boolean small = bits.next(1) == 1;
        long height = small ? 8 * (bits.next(5) + 1) : bits.nextSide();
        int ratio = (int) bits.next(3);
        long width = switch (ratio) {
            case 0 -> small ? 8 * (bits.next(5) + 1) : bits.nextSide();
            case 1 -> height;
            case 2 -> height * 12 / 10;
            case 3 -> height * 4 / 3;
            case 4 -> height * 3 / 2;
            case 5 -> height * 16 / 9;
            case 6 -> height * 5 / 4;
            default -> height * 2;
        };
        boolean says = bits.next(1) == 0 && bits.next(1) == 1;
        int orientation = says ? (int) bits.next(3) + 1 : 1;
        return width > Integer.MAX_VALUE
                ? PhotoHeader.UNKNOWN
                : new PhotoHeader((int) width, (int) height, orientation, exif.taken(), null);
    }

    /// Numbers of some bits, the lowest first. Behind the signature.
    private static final class Bits {
        private static final int[] SIDE_BITS = {9, 13, 18, 30};

        private final ByteWindow bytes;
        private int at = 16;

        Bits(ByteWindow bytes) {
            this.bytes = bytes;
        }

        long next(int count) {
            long number = 0;
            for (int i = 0; i < count; i++) {
                long bit = bytes.u8(at / 8) >> at % 8 & 1;
                number |= bit << i;
                at++;
            }
            return number;
        }

        long nextSide() {
            return next(SIDE_BITS[(int) next(2)]) + 1;
        }
    }
}

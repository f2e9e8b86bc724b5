package vitrine.metadata;

import java.io.IOException;
import vitrine.metadata.MediaBoxes.Box;
import vitrine.metadata.MediaBrands.Kind;

/// What the boxes of a HEIF or AVIF file say about its main picture: its size, how it is turned (which EXIF says too,
/// but has no say in), and the date in its EXIF. Source: ISO/IEC 23008-12, 6.5 and annex A.
final class HeifHead {
    private static final int MAX_EXIF = 1 << 20;

    private int width;
    private int height;
    private Turn turn = Turn.NONE;

    private HeifHead() {}

    /// Whether a file that starts so is one.
    static boolean opens(byte[] head) {
        return MediaBrands.of(head)
                .filter(kind -> kind == Kind.HEIC || kind == Kind.AVIF)
                .isPresent();
    }

    static PhotoHeader read(FileParts parts) throws IOException {
        var boxes = new MediaBoxes(parts, MediaBoxes.PHOTO);
        var meta = MediaBoxes.first(boxes.all(), "meta");
        if (meta.isEmpty()) {
            return PhotoHeader.UNKNOWN;
        }
        var inner = boxes.in(meta.get().from() + FullBox.HEAD_BYTES, meta.get().end());
        var items = new HeifItems(parts, boxes, inner);
        var head = new HeifHead();
        for (var property : items.properties(items.main())) {
            head.follow(property, parts.window(property.from(), FullBox.HEAD_BYTES + 8, true));
        }
        boolean valid = head.width > 0 && head.height > 0;
        return new PhotoHeader(
                valid ? head.width : 0,
                valid ? head.height : 0,
                head.turn.exif(),
                exif(parts, items).taken(),
                null);
    }

    private void follow(Box property, ByteWindow says) {
        switch (property.type()) {
            case "ispe" -> {
                width = Math.clamp(says.u32(FullBox.HEAD_BYTES), 0, Integer.MAX_VALUE);
                height = Math.clamp(says.u32(FullBox.HEAD_BYTES + 4), 0, Integer.MAX_VALUE);
            }
            case "irot" -> turn = turn.then(quarters(says.u8(0)));
            case "imir" -> turn = turn.then((says.u8(0) & 1) == 0 ? Turn.FLIP_VERTICAL : Turn.FLIP_HORIZONTAL);
            default -> {
                // Nothing that changes the picture's shape.
            }
        }
    }

    /// To the left.
    private static Turn quarters(int count) {
        return switch (count & 3) {
            case 1 -> Turn.LEFT;
            case 2 -> Turn.HALF;
            case 3 -> Turn.RIGHT;
            default -> Turn.NONE;
        };
    }

    /// The block begins with how far its TIFF header is from there.
    private static ExifTags exif(FileParts parts, HeifItems items) throws IOException {
        long item = items.firstOf("Exif");
        var place = item < 0 ? null : items.place(item).orElse(null);
        if (place == null || place.length() <= 0) {
            return ExifTags.NONE;
        }
        byte[] block = parts.read(place.offset(), (int) Math.min(place.length(), MAX_EXIF));
        long start = 4 + ByteWindow.bigEndian(block).u32(0);
        return start >= 4 && start < block.length ? ExifTags.read(block, (int) start, block.length) : ExifTags.NONE;
    }
}

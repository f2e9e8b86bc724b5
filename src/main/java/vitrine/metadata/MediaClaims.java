package vitrine.metadata;

import java.io.IOException;
import java.util.List;
import vitrine.metadata.MediaBoxes.Box;

/// Whether the boxes of a media file are as small as those of photos and videos are, but for what is not looked into:
/// the library makes room for as much as a box claims to have.
final class MediaClaims {
    /// Of one box that has none inside: a preview, or the places of all frames of a film.
    private static final int MOST_BYTES = 8 << 20;

    /// More than a file's parts can be asked for, so that with more boxes nothing is whole any more.
    private static final int MOST_BOXES = 1 << 16;

    private final FileParts parts;
    private final MediaBoxes boxes;

    private MediaClaims(FileParts parts) {
        this.parts = parts;
        boxes = new MediaBoxes(parts, MOST_BOXES);
    }

    /// @return false, too, when the file is cut off
    static boolean areSmall(FileParts parts) throws IOException {
        var claims = new MediaClaims(parts);
        return claims.areSmall(claims.boxes.all()) && claims.boxes.areWhole();
    }

    private boolean areSmall(List<Box> found) throws IOException {
        for (var box : found) {
            boolean small = switch (box.type()) {
                case "mdat", "free", "skip", "wide" -> true;
                case "moov", "trak", "mdia", "minf", "dinf", "stbl", "udta", "iprp", "ipco" -> areSmall(boxes.in(box));
                case "meta" -> areSmall(inMeta(box));
                default -> box.length() <= MOST_BYTES;
            };
            if (!small) {
                return false;
            }
        }
        return true;
    }

    /// QuickTime's has no version, which is zero.
    private List<Box> inMeta(Box box) throws IOException {
        boolean versioned = parts.window(box.from(), FullBox.HEAD_BYTES, true).u32(0) == 0;
        return boxes.in(box.from() + (versioned ? FullBox.HEAD_BYTES : 0), box.end());
    }
}

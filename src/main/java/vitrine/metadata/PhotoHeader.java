package vitrine.metadata;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// The few facts that the gallery needs at once, from the first kilobytes of a file.
///
/// @param width stored width in px (before orientation), or 0 when not found
/// @param height stored height in px, or 0
/// @param orientation EXIF orientation 1 to 8; 1 when absent or nonsense
/// @param taken when the photo was taken, camera time; null when absent
/// @param preview the embedded JPEG preview, or null
/// @param color what is said about the colours
public record PhotoHeader(
        int width,
        int height,
        int orientation,
        @Nullable LocalDateTime taken,
        @Nullable Preview preview,
        ColorTags color) {
    public static final PhotoHeader UNKNOWN = new PhotoHeader(0, 0, 1, null, null);

    /// What claims more px a side is no picture.
    private static final int MOST_SIDE = 1 << 20;

    /// Of a file that says nothing but its size, in px; [#UNKNOWN] where that is nonsense.
    static PhotoHeader ofSize(long width, long height) {
        return ofSize(width, height, Turn.NONE);
    }

    /// The same of one that says, too, what its picture needs to stand upright.
    static PhotoHeader ofSize(long width, long height, Turn turn) {
        boolean valid = width > 0 && height > 0 && width <= MOST_SIDE && height <= MOST_SIDE;
        return valid ? new PhotoHeader((int) width, (int) height, turn.exif(), null, null) : UNKNOWN;
    }

    /// Of a file that says nothing about its colours.
    public PhotoHeader(
            int width, int height, int orientation, @Nullable LocalDateTime taken, @Nullable Preview preview) {
        this(width, height, orientation, taken, preview, ColorTags.NONE);
    }

    /// Where in the file the embedded preview lies, in bytes from its start.
    ///
    /// @param isCurrent whether it shows the photo as it is; elsewhere it may be from before a program changed it
    public record Preview(long offset, int length, boolean isCurrent) {}
}

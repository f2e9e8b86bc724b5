package vitrine.thumbnail;

import org.jspecify.annotations.Nullable;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;

/// What a worker found for a [Rendition].
///
/// @param pixels the picture, or null when only the shape of the photo is known (or a folder has no photos)
/// @param photo the size of the whole photo, upright; null when not known
/// @param sharp whether a better one of this size cannot be had
/// @param modified the file's time of change when it was read, in milliseconds since 1970
public record Thumbnail(@Nullable Pixels pixels, @Nullable PixelSize photo, boolean sharp, long modified) {}

package vitrine.image;

import vitrine.metadata.Turn;

/// A decoded picture and how large the original is.
///
/// @param pixels at most as large as was asked for
/// @param fullSize the size of the whole picture, upright
/// @param turned what its file said that it needs to be upright, and was done
public record Picture(Pixels pixels, PixelSize fullSize, Turn turned) {
    /// A picture that was stored upright.
    public Picture(Pixels pixels, PixelSize fullSize) {
        this(pixels, fullSize, Turn.NONE);
    }
}

package vitrine.image;

import vitrine.metadata.Turn;

/// A decoded picture and how large the original is.
///
/// @param pixels at most as large as was asked for
/// @param fullSize the size of the whole picture, upright
/// @param turned what its file said that it needs to be upright, and was done
/// @param pages how many such pictures the file holds; this is one of them
public record Picture(Pixels pixels, PixelSize fullSize, Turn turned, int pages) {
    public Picture {
        if (pages < 1) {
            throw new IllegalArgumentException("a picture is at least one page, not " + pages);
        }
    }

    /// The only picture of its file.
    public Picture(Pixels pixels, PixelSize fullSize, Turn turned) {
        this(pixels, fullSize, turned, 1);
    }

    /// A picture that was stored upright.
    public Picture(Pixels pixels, PixelSize fullSize) {
        this(pixels, fullSize, Turn.NONE);
    }
}

package vitrine.image;

import vitrine.metadata.Turn;

/// A decoded picture and how large the original is.
///
/// @param pixels at most as large as was asked for
/// @param fullSize the size of the whole picture, upright
/// @param turned what was done to the stored picture: what its file said that it needs to be upright
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

    /// This picture, turned further.
    public Picture turnedBy(Turn further) {
        var orientation = Orientation.of(further);
        return new Picture(orientation.applyTo(pixels), orientation.applyTo(fullSize), turned.then(further), pages);
    }

    /// A picture that was stored upright.
    public Picture(Pixels pixels, PixelSize fullSize) {
        this(pixels, fullSize, Turn.NONE);
    }
}

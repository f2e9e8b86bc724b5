package vitrine.thumbnail;

import vitrine.image.PixelSize;

/// The sizes in which thumbnails are kept on disk, smallest first.
/// Source: freedesktop.org Thumbnail Managing Standard 0.9.0.
enum Bin {
    NORMAL("normal", 128),
    LARGE("large", 256),
    X_LARGE("x-large", 512),
    XX_LARGE("xx-large", 1024);

    private final String folder;
    private final int side;

    Bin(String folder, int side) {
        this.folder = folder;
        this.side = side;
    }

    String folder() {
        return folder;
    }

    /// The longest side that a picture in here has, in px.
    int side() {
        return side;
    }

    PixelSize box() {
        return PixelSize.square(side);
    }

    /// The first bin whose pictures have `size` px, or the largest there is.
    static Bin atLeast(int size) {
        for (Bin bin : values()) {
            if (bin.side >= size) {
                return bin;
            }
        }
        return XX_LARGE;
    }

    /// Where a picture that is wanted at `size` px is kept. Not below [#LARGE], so that a larger tile finds it too.
    static Bin toKeep(int size) {
        var bin = atLeast(size);
        return bin == NORMAL ? LARGE : bin;
    }
}

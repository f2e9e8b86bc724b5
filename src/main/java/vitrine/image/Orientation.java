package vitrine.image;

import vitrine.metadata.Turn;

/// How a stored picture must be turned to stand upright. Source: CIPA DC-008 4.6.5.1, tag 0x0112; the constants are in
/// the order of its numbers 1 to 8.
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    NEEDS_RIGHT_TURN(true, false, true),
    TRANSVERSED(true, true, true),
    NEEDS_LEFT_TURN(true, true, false);

    private final boolean swapsSides;
    private final boolean fromRight;
    private final boolean fromBottom;

    /// @param fromRight whether the upright picture begins at the right edge of the stored one
    /// @param fromBottom whether it begins at the bottom
    Orientation(boolean swapsSides, boolean fromRight, boolean fromBottom) {
        this.swapsSides = swapsSides;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /// @param exif 1 to 8; anything else means upright
    public static Orientation ofExif(int exif) {
        return exif >= 1 && exif <= 8 ? values()[exif - 1] : UPRIGHT;
    }

    public static Orientation of(Turn turn) {
        return ofExif(turn.exif());
    }

    /// Whether width and height change places.
    public boolean swapsSides() {
        return swapsSides;
    }

    /// The size upright of a picture stored in `size`; and, being its own inverse, the other way round.
    public PixelSize applyTo(PixelSize size) {
        return swapsSides ? size.turned() : size;
    }

    /// The picture upright; every pixel keeps its value.
    public Pixels applyTo(Pixels stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        var upright = applyTo(stored.size());
        int column = fromRight ? -1 : 1;
        int row = fromBottom ? -stored.width() : stored.width();
        int start = (fromRight ? stored.width() - 1 : 0) + (fromBottom ? (stored.height() - 1) * stored.width() : 0);
        int[] argb = new int[stored.argb().length];
        for (int y = 0; y < upright.height(); y++) {
            copy(
                    stored.argb(),
                    start + y * (swapsSides ? column : row),
                    swapsSides ? row : column,
                    argb,
                    y,
                    upright.width());
        }
        return new Pixels(upright.width(), upright.height(), argb);
    }

    /// Fills row `y` with every `step`th pixel from `from` on.
    private static void copy(int[] stored, int from, int step, int[] argb, int y, int width) {
        for (int x = 0, at = from; x < width; x++, at += step) {
            argb[y * width + x] = stored[at];
        }
    }
}

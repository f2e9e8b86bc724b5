package vitrine.metadata;

/// The eight ways to turn and flip a picture, which are also those in which a stored one can have to be turned to stand
/// upright. Source: CIPA DC-008 4.6.5.1, tag 0x0112; the constants are in the order of its numbers 1 to 8.
///
/// Each first mirrors the picture or not, left for right and top for bottom, and then swaps rows for columns or not.
public enum Turn {
    NONE(1, false, false, false),
    FLIP_HORIZONTAL(2, true, false, false),
    HALF(3, true, true, false),
    FLIP_VERTICAL(4, false, true, false),
    TRANSPOSE(5, false, false, true),
    RIGHT(6, false, true, true),
    TRANSVERSE(7, true, true, true),
    LEFT(8, true, false, true);

    private final int exif;
    private final boolean mirrorsX;
    private final boolean mirrorsY;
    private final boolean swapsSides;

    Turn(int exif, boolean mirrorsX, boolean mirrorsY, boolean swapsSides) {
        this.exif = exif;
        this.mirrorsX = mirrorsX;
        this.mirrorsY = mirrorsY;
        this.swapsSides = swapsSides;
    }

    /// What a picture with this orientation needs.
    ///
    /// @param orientation 1 to 8; anything else means upright
    public static Turn ofExif(int orientation) {
        return orientation >= 1 && orientation <= 8 ? values()[orientation - 1] : NONE;
    }

    /// That which mirrors, and then swaps the sides, or not.
    static Turn of(boolean mirrorsX, boolean mirrorsY, boolean swapsSides) {
        for (var turn : values()) {
            if (turn.mirrorsX == mirrorsX && turn.mirrorsY == mirrorsY && turn.swapsSides == swapsSides) {
                return turn;
            }
        }
        throw new AssertionError("there are eight");
    }

    /// The number of the EXIF orientation that asks for this.
    public int exif() {
        return exif;
    }

    /// Whether left and right of the picture before are exchanged.
    public boolean mirrorsX() {
        return mirrorsX;
    }

    /// Whether top and bottom of the picture before are exchanged.
    public boolean mirrorsY() {
        return mirrorsY;
    }

    /// Whether width and height change places.
    public boolean swapsSides() {
        return swapsSides;
    }

    /// This and then `next`, in one.
    public Turn then(Turn next) {
        return of(
                mirrorsX ^ (swapsSides ? next.mirrorsY : next.mirrorsX),
                mirrorsY ^ (swapsSides ? next.mirrorsX : next.mirrorsY),
                swapsSides ^ next.swapsSides);
    }

    /// What takes this back.
    public Turn inverse() {
        return swapsSides ? of(mirrorsY, mirrorsX, true) : this;
    }

    /// What must follow this so that both together are `whole`.
    public Turn to(Turn whole) {
        return inverse().then(whole);
    }
}

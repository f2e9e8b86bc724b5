package vitrine.image;

import java.util.List;
import org.imgscalr.Scalr;
import org.imgscalr.Scalr.Rotation;
import vitrine.metadata.Turn;

/// How a stored picture must be turned to stand upright. Source: CIPA DC-008 4.6.5.1, tag 0x0112; the constants are in
/// the order of its numbers 1 to 8.
public enum Orientation {
    UPRIGHT(false),
    MIRRORED(false, Rotation.FLIP_HORZ),
    UPSIDE_DOWN(false, Rotation.CW_180),
    MIRRORED_UPSIDE_DOWN(false, Rotation.FLIP_VERT),
    TRANSPOSED(true, Rotation.CW_90, Rotation.FLIP_HORZ),
    NEEDS_RIGHT_TURN(true, Rotation.CW_90),
    TRANSVERSED(true, Rotation.CW_90, Rotation.FLIP_VERT),
    NEEDS_LEFT_TURN(true, Rotation.CW_270);

    private final boolean swapsSides;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<Rotation> turns;

    Orientation(boolean swapsSides, Rotation... turns) {
        this.swapsSides = swapsSides;
        this.turns = List.of(turns);
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
        var pixels = stored;
        for (var turn : turns) {
            pixels = OpaquePlanes.through(pixels, image -> Scalr.rotate(image, turn));
        }
        return pixels;
    }
}

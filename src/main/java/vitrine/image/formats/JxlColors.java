package vitrine.image.formats;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Colours as libjxl numbers them: struct JxlColorEncoding.
final class JxlColors {
    static final int BYTES = 104;

    private static final int SPACE = 0;
    private static final int WHITE = 4;
    private static final int PRIMARIES = 24;
    private static final int TRANSFER = 80;
    private static final int INTENT = 96;

    private static final int GREY = 1;
    private static final int D65 = 1;
    private static final int SRGB_PRIMARIES = 1;
    private static final int P3_PRIMARIES = 11;
    private static final int P3_WITH_D65 = 12;
    private static final int SRGB_CURVE = 13;
    private static final int RELATIVE = 1;

    private JxlColors() {}

    static MemorySegment srgb(Arena arena, boolean grey) {
        var colors = arena.allocate(BYTES, JAVA_LONG.byteAlignment());
        colors.set(JAVA_INT, SPACE, grey ? GREY : 0);
        colors.set(JAVA_INT, WHITE, D65);
        colors.set(JAVA_INT, PRIMARIES, SRGB_PRIMARIES);
        colors.set(JAVA_INT, TRANSFER, SRGB_CURVE);
        colors.set(JAVA_INT, INTENT, RELATIVE);
        return colors;
    }

    /// The numbers of ITU-T H.273 for the same; empty where it has none.
    static Optional<ColorNumbers> codePoints(MemorySegment colors) {
        int transfer = colors.get(JAVA_INT, TRANSFER);
        boolean known = switch (transfer) {
            case 1, 8, SRGB_CURVE, 16, 18 -> true;
            default -> false;
        };
        if (!known || colors.get(JAVA_INT, WHITE) != D65) {
            return Optional.empty();
        }
        int primaries = colors.get(JAVA_INT, SPACE) == GREY ? SRGB_PRIMARIES : colors.get(JAVA_INT, PRIMARIES);
        return switch (primaries) {
            case SRGB_PRIMARIES, 9 -> Optional.of(new ColorNumbers(primaries, transfer));
            case P3_PRIMARIES -> Optional.of(new ColorNumbers(P3_WITH_D65, transfer));
            default -> Optional.empty();
        };
    }
}

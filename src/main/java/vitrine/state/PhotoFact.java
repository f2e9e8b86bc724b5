package vitrine.state;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What can be told over a photo that is shown large, in the order in which it is told.
public enum PhotoFact {
    NAME,
    /// Its place among the others: "17 / 1,204".
    POSITION,
    TAKEN,
    CAMERA,
    EXPOSURE,
    PIXELS,
    SIZE,
    /// Where on earth it was taken.
    COORDINATES;

    /// Coordinates tell where somebody lives; only who wants them on the screen puts them there.
    public static final Set<PhotoFact> USUAL = Set.copyOf(EnumSet.complementOf(EnumSet.of(COORDINATES)));

    public String messageKey() {
        return "overlay.fact." + name().toLowerCase(Locale.ROOT);
    }
}

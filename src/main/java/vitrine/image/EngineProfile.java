package vitrine.image;

import java.util.Optional;
import vitrine.metadata.ColorTags.Channels;

/// A profile of RGB colours for which the JDK's engine is needed: a table, as scanners and some screens have, or
/// primaries far outside of what can be seen.
record EngineProfile(ColorEngine engine) implements ColorProfile {
    static Optional<ColorProfile> of(IccProfile icc) {
        return ColorEngine.of(icc, 3, (byte) 0xFF).map(EngineProfile::new);
    }

    @Override
    public boolean fits(Channels channels) {
        return channels == Channels.RGB;
    }

    @Override
    public Pixels toSrgb(Pixels pixels) {
        return StraightColors.through(pixels, engine::convert);
    }
}

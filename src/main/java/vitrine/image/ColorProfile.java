package vitrine.image;

import vitrine.metadata.ColorTags.Channels;

/// How the colours of a picture become sRGB. Immutable; many threads use one at a time.
public sealed interface ColorProfile permits ColorProfile.AsIs, GreyProfile, MatrixProfile, EngineProfile, CmykProfile {
    /// Of a picture that is in sRGB, or whose profile cannot be followed; not of inks, which always need something.
    ColorProfile AS_IS = new AsIs();

    /// Whether the profile can be that of a picture stored like this. One that is not says nothing about it.
    boolean fits(Channels channels);

    /// The pixels in sRGB; the same object when they are already.
    Pixels toSrgb(Pixels pixels);

    record AsIs() implements ColorProfile {
        @Override
        public boolean fits(Channels channels) {
            return !CmykProfile.areInks(channels);
        }

        @Override
        public Pixels toSrgb(Pixels pixels) {
            return pixels;
        }
    }
}

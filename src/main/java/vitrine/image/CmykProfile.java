package vitrine.image;

import java.util.Optional;
import vitrine.metadata.ColorTags.Channels;

/// A profile of four inks: cyan, magenta, yellow and black, a byte for each and pixel, 0 for none.
public record CmykProfile(Inks inks) implements ColorProfile {
    /// For a picture without a profile: each ink takes away its share of the light, and black of all.
    public static final CmykProfile NONE = new CmykProfile(CmykProfile::multiplied);

    /// From one byte for each ink and pixel to opaque pixels.
    @FunctionalInterface
    public interface Inks {
        Pixels toSrgb(byte[] inks, PixelSize size);
    }

    static Optional<ColorProfile> of(IccProfile icc) {
        return ColorEngine.of(icc, 4, (byte) 0).map(engine -> new CmykProfile(engine::convertInks));
    }

    private static Pixels multiplied(byte[] inks, PixelSize size) {
        int[] argb = new int[inks.length / 4];
        for (int i = 0; i < argb.length; i++) {
            int white = 255 - (inks[4 * i + 3] & 0xFF);
            int red = (255 - (inks[4 * i] & 0xFF)) * white / 255;
            int green = (255 - (inks[4 * i + 1] & 0xFF)) * white / 255;
            int blue = (255 - (inks[4 * i + 2] & 0xFF)) * white / 255;
            argb[i] = 0xFF000000 | (red << 16) | (green << 8) | blue;
        }
        return new Pixels(size.width(), size.height(), argb);
    }

    public static boolean areInks(Channels channels) {
        return switch (channels) {
            case CMYK, INVERTED_CMYK, INVERTED_YCCK -> true;
            case UNKNOWN, GREY, RGB -> false;
        };
    }

    @Override
    public boolean fits(Channels channels) {
        return areInks(channels);
    }

    /// The same: pixels are what a loader has made of the inks by itself, which cannot be undone.
    @Override
    public Pixels toSrgb(Pixels pixels) {
        return pixels;
    }
}

package vitrine.image;

import vitrine.metadata.ColorTags.Channels;

/// Makes sRGB of what a decoder brings in the colours of its file.
public final class SrgbConversion {
    private SrgbConversion() {}

    /// By an ICC profile; one that is broken, or not one for such a picture, is taken for none.
    public static Pixels byProfile(Pixels pixels, byte[] icc) {
        if (icc.length > EmbeddedProfile.MAX_BYTES) {
            return pixels;
        }
        return ColorProfiles.understand(icc)
                .filter(profile -> profile.fits(Channels.RGB) || (profile.fits(Channels.GREY) && isGrey(pixels)))
                .map(profile -> profile.toSrgb(pixels))
                .orElse(pixels);
    }

    /// By the numbers that standards for video use for colours; see [CodePoints].
    public static Pixels byCodePoints(Pixels pixels, int primaries, int transfer) {
        return CodePoints.profile(primaries, transfer).toSrgb(pixels);
    }

    private static boolean isGrey(Pixels pixels) {
        for (int pixel : pixels.argb()) {
            int blue = pixel & 0xFF;
            if ((pixel >> 8 & 0xFF) != blue || (pixel >> 16 & 0xFF) != blue) {
                return false;
            }
        }
        return true;
    }
}

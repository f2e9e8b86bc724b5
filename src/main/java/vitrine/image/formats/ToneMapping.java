package vitrine.image.formats;

/// Bends light that has no brightest value into what a screen shows: nearly as it is where it is dark, and white from
/// [#WHITE] on. Source: Reinhard et al., Photographic Tone Reproduction for Digital Images (2002), equation 4, without
/// its measuring of the whole picture.
final class ToneMapping {
    private static final double WHITE = 8;
    private static final int STEPS = 1 << 14;

    private static final int BIAS = 128 + 8;

    /// What is shown for light by `light / (1 + light)`, in so many steps.
    private final byte[] shown = new byte[STEPS + 1];

    /// What one step of a strength is worth, by the power of two.
    private final float[] worth = new float[256];

    ToneMapping() {
        for (int i = 0; i < STEPS; i++) {
            double part = (double) i / STEPS;
            double light = part / (1 - part);
            double bent = Math.min(light * (1 + light / (WHITE * WHITE)) / (1 + light), 1);
            shown[i] = (byte) Math.round(
                    255 * (bent <= 0.0031308 ? 12.92 * bent : 1.055 * Math.pow(bent, 1 / 2.4) - 0.055));
        }
        shown[STEPS] = (byte) 255;
        for (int i = 1; i < worth.length; i++) {
            worth[i] = (float) Math.pow(2, i - BIAS);
        }
    }

    /// An opaque pixel.
    int shown(byte red, byte green, byte blue, byte power) {
        float scale = worth[power & 0xFF];
        return 0xFF000000 | shown(red, scale) << 16 | shown(green, scale) << 8 | shown(blue, scale);
    }

    private int shown(byte strength, float scale) {
        float light = (strength & 0xFF) * scale;
        return shown[(int) (light / (1 + light) * STEPS + 0.5F)] & 0xFF;
    }
}

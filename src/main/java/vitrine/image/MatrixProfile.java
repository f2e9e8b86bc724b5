package vitrine.image;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.metadata.ColorTags.Channels;

/// A profile of three curves and three primaries, as nearly all RGB profiles are. Plain tables, four times as fast as
/// the JDK's colour engine and within one step of 255 of it: each channel's value leads to what it adds to all three
/// channels of sRGB, packed into one `long`, so that a pixel takes three look-ups, two additions, and three look-ups in
/// the curve of sRGB.
final class MatrixProfile implements ColorProfile {
    /// What Adobe RGB (1998) says of itself; power 2.19921875.
    private static final double[][] ADOBE_PRIMARIES = {
        {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
    };

    /// From XYZ relative to D50 to the light of sRGB's primaries: the inverse of those in the profile of IEC 61966-2-1.
    private static final double[][] FROM_XYZ = {
        {3.1341122, -1.6173925, -0.4906334}, {-0.9787873, 1.9162796, 0.0334547}, {0.0719830, -0.2289859, 1.4053851}
    };

    /// The sum of light for a channel is kept in [#FIELD] bits: 0 is `LEAST`, [#FRACTION] bits are behind the index
    /// into the curve, whose `UNIT` steps are the light from 0 to 1.
    private static final int FIELD = 21;

    private static final int FRACTION = 5;
    private static final int UNIT = 1 << 14;
    private static final int STEPS = 1 << (FIELD - FRACTION);
    private static final double LEAST = -1.5;
    private static final double MOST = LEAST + (double) STEPS / UNIT - 0.01;

    /// Colours of sRGB may differ so much and nobody sees it.
    private static final int SAME = 2;

    private final long[][] sums;

    private MatrixProfile(long[][] sums) {
        this.sums = sums;
    }

    static MatrixProfile adobeRgb() {
        double[] curve = ToneCurve.ofPower(2.19921875);
        var profile = make(ADOBE_PRIMARIES, new double[][] {curve, curve, curve});
        if (profile == null) {
            throw new AssertionError("Adobe RGB out of range");
        }
        return profile;
    }

    /// Empty when parts are missing or make no sense.
    static Optional<ColorProfile> of(IccProfile icc) {
        double[][] primaries = new double[3][];
        double[][] curves = new double[3][];
        String[] names = {"r", "g", "b"};
        for (int i = 0; i < names.length; i++) {
            var primary = icc.xyz(names[i] + "XYZ");
            var curve = icc.curve(names[i] + "TRC");
            if (primary.isEmpty() || curve.isEmpty()) {
                return Optional.empty();
            }
            primaries[i] = primary.get();
            curves[i] = curve.get();
        }
        return of(primaries, curves);
    }

    /// Empty when it makes no sense.
    ///
    /// @param primaries XYZ relative to D50
    /// @param curves the light for each of 256 values
    static Optional<ColorProfile> of(double[][] primaries, double[][] curves) {
        var profile = make(primaries, curves);
        if (profile == null || !profile.hasWhite()) {
            return Optional.empty();
        }
        return Optional.of(profile.isSrgb() ? AS_IS : profile);
    }

    private static @Nullable MatrixProfile make(double[][] primaries, double[][] curves) {
        double[][] matrix = new double[3][3];
        for (int out = 0; out < 3; out++) {
            double least = 0;
            double most = 0;
            for (int in = 0; in < 3; in++) {
                for (int k = 0; k < 3; k++) {
                    matrix[out][in] += FROM_XYZ[out][k] * primaries[in][k];
                }
                least += Math.min(matrix[out][in], 0);
                most += Math.max(matrix[out][in], 0);
            }
            if (least < LEAST || most > MOST) {
                return null;
            }
        }
        return new MatrixProfile(sums(matrix, curves));
    }

    private static long[][] sums(double[][] matrix, double[][] curves) {
        long[][] sums = new long[3][curves[0].length];
        for (int in = 0; in < 3; in++) {
            for (int i = 0; i < sums[in].length; i++) {
                for (int out = 0; out < 3; out++) {
                    double light = matrix[out][in] * curves[in][i];
                    // Once for the three: where the field starts, and half a step, to round instead of cut.
                    double start = in == 0 ? -LEAST + 0.5 / UNIT : 0;
                    long share = Math.round((light + start) * (UNIT << FRACTION));
                    // A negative share borrows from its neighbour, which the whole sum gives back.
                    sums[in][i] += share << (FIELD * (2 - out));
                }
            }
        }
        return sums;
    }

    private boolean hasWhite() {
        int[] white = {0xFFFFFF};
        change(white);
        for (int shift = 0; shift < 24; shift += 8) {
            if (channel(white[0], shift) < IccProfile.DARKEST_WHITE) {
                return false;
            }
        }
        return true;
    }

    /// Whether greys and the pure colours of all strengths stay as they are.
    private boolean isSrgb() {
        for (int ramp : new int[] {0x010101, 0x010000, 0x000100, 0x000001}) {
            int[] colors = new int[256];
            for (int i = 0; i < colors.length; i++) {
                colors[i] = i * ramp;
            }
            change(colors);
            for (int i = 0; i < colors.length; i++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    if (Math.abs(channel(colors[i], shift) - channel(i * ramp, shift)) > SAME) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static int channel(int rgb, int shift) {
        return (rgb >> shift) & 0xFF;
    }

    @Override
    public boolean fits(Channels channels) {
        return channels == Channels.RGB;
    }

    @Override
    public Pixels toSrgb(Pixels pixels) {
        return StraightColors.through(pixels, this::change);
    }

    private void change(int[] argb) {
        long[] reds = sums[0];
        long[] greens = sums[1];
        long[] blues = sums[2];
        byte[] curve = Curve.TABLE;
        for (int i = 0; i < argb.length; i++) {
            int pixel = argb[i];
            long sum = reds[(pixel >> 16) & 0xFF] + greens[(pixel >> 8) & 0xFF] + blues[pixel & 0xFF];
            int red = curve[(int) (sum >>> (2 * FIELD + FRACTION)) & (STEPS - 1)] & 0xFF;
            int green = curve[(int) (sum >>> (FIELD + FRACTION)) & (STEPS - 1)] & 0xFF;
            int blue = curve[(int) (sum >>> FRACTION) & (STEPS - 1)] & 0xFF;
            argb[i] = (pixel & 0xFF000000) | (red << 16) | (green << 8) | blue;
        }
    }

    /// Made when the first such picture is met. 64 KiB, of which pictures touch a quarter.
    private static final class Curve {
        static final byte[] TABLE = table();

        private static byte[] table() {
            byte[] table = new byte[STEPS];
            for (int i = 0; i < STEPS; i++) {
                table[i] = SrgbCurve.encodeByte(LEAST + (double) i / UNIT);
            }
            return table;
        }
    }
}

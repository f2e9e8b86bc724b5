package vitrine.image;

import java.util.function.DoubleUnaryOperator;

/// Colours that a file describes by numbers which all standards for video share, instead of a profile.
/// Source: ITU-T H.273, tables 2 and 3; BT.2100 for PQ and HLG; BT.2408 for the light of white in them.
final class CodePoints {
    private static final double[] D65 = {0.3127, 0.3290};
    private static final double[] DCI_WHITE = {0.314, 0.351};

    /// Where white is in light of more than white, as a part of the most that is meant to be shown: cd/m².
    private static final double WHITE = 203;

    private static final double MOST_PQ = 10_000;
    private static final double MOST_HLG = 1000;

    /// Up to here light stays what it is; what is above is pressed together, so that white is bright and more than
    /// white still has a drawing.
    private static final double SHOULDER = 0.6;

    private CodePoints() {}

    /// What is unspecified or unknown is taken for what screens show.
    static ColorProfile profile(int primaries, int transfer) {
        double[] curve = ToneCurve.of(light(transfer));
        return MatrixProfile.of(primaries(primaries).toXyz(), new double[][] {curve, curve, curve})
                .orElse(ColorProfile.AS_IS);
    }

    private static RgbPrimaries primaries(int number) {
        return switch (number) {
            case 4 -> new RgbPrimaries(0.67, 0.33, 0.21, 0.71, 0.14, 0.08, new double[] {0.310, 0.316});
            case 5 -> new RgbPrimaries(0.64, 0.33, 0.29, 0.60, 0.15, 0.06, D65);
            case 6, 7 -> new RgbPrimaries(0.630, 0.340, 0.310, 0.595, 0.155, 0.070, D65);
            case 9 -> new RgbPrimaries(0.708, 0.292, 0.170, 0.797, 0.131, 0.046, D65);
            case 11 -> new RgbPrimaries(0.680, 0.320, 0.265, 0.690, 0.150, 0.060, DCI_WHITE);
            case 12 -> new RgbPrimaries(0.680, 0.320, 0.265, 0.690, 0.150, 0.060, D65);
            default -> new RgbPrimaries(0.640, 0.330, 0.300, 0.600, 0.150, 0.060, D65);
        };
    }

    /// The curves of cameras (BT.709 and its likes) are meant for screens, so they are shown as those show them.
    private static DoubleUnaryOperator light(int transfer) {
        return switch (transfer) {
            case 4 -> x -> Math.pow(x, 2.2);
            case 5 -> x -> Math.pow(x, 2.8);
            case 8 -> x -> x;
            case 16 -> x -> shown(pq(x) * MOST_PQ / WHITE);
            case 18 -> x -> shown(hlg(x) * MOST_HLG / WHITE);
            default -> SrgbCurve::decode;
        };
    }

    private static double shown(double light) {
        double above = (light - SHOULDER) / (1 - SHOULDER);
        return above <= 0 ? light : SHOULDER + (1 - SHOULDER) * above / (1 + above);
    }

    private static double pq(double x) {
        double root = Math.pow(x, 32.0 / 2523);
        return Math.pow(Math.max(root - 3424.0 / 4096, 0) / (2413.0 / 128 - 2392.0 / 128 * root), 16384.0 / 2610);
    }

    /// With what a screen of 1000 cd/m² makes of it.
    private static double hlg(double x) {
        double scene = x <= 0.5 ? x * x / 3 : (Math.exp((x - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        return Math.pow(scene, 1.2);
    }
}

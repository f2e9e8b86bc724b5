package vitrine.image;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// How much light the 256 values of a channel stand for, from a tag of an ICC profile: a power, a table or a formula.
/// Source: ICC.1:2022 clauses 10.6 and 10.18.
final class ToneCurve {
    private static final int VALUES = 256;
    private static final int CURVE = 0x63757276; // "curv"
    private static final int FORMULA = 0x70617261; // "para"
    private static final int HEAD_BYTES = 12;
    private static final double FIXED = 65536;

    /// How many numbers each kind of formula has.
    private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

    private ToneCurve() {}

    /// The light, mostly 0 to 1, for each value; empty when the tag is broken.
    static Optional<double[]> read(ByteBuffer tag) {
        if (tag.remaining() < HEAD_BYTES) {
            return Optional.empty();
        }
        return (switch (tag.getInt(0)) {
                    case CURVE -> curve(tag);
                    case FORMULA -> formula(tag);
                    default -> Optional.<DoubleUnaryOperator>empty();
                })
                .map(ToneCurve::sampled)
                .filter(ToneCurve::isPlausible);
    }

    static double[] ofPower(double power) {
        return sampled(x -> Math.pow(x, power));
    }

    static double[] of(DoubleUnaryOperator curve) {
        return sampled(curve);
    }

    private static double[] sampled(DoubleUnaryOperator curve) {
        double[] light = new double[VALUES];
        for (int i = 0; i < VALUES; i++) {
            light[i] = Math.clamp(curve.applyAsDouble(i / (VALUES - 1.0)), 0.0, 1.0);
        }
        return light;
    }

    /// Not a number is not light.
    private static boolean isPlausible(double[] light) {
        for (double value : light) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<DoubleUnaryOperator> curve(ByteBuffer tag) {
        int count = tag.getInt(8);
        if (count == 0) {
            return Optional.of(x -> x);
        }
        if (count < 0 || count > (tag.remaining() - HEAD_BYTES) / 2) {
            return Optional.empty();
        }
        if (count == 1) {
            double power = (tag.getShort(HEAD_BYTES) & 0xFFFF) / 256.0;
            return Optional.of(x -> Math.pow(x, power));
        }
        return Optional.of(x -> {
            double at = x * (count - 1);
            int left = Math.min((int) at, count - 2);
            double from = (tag.getShort(HEAD_BYTES + 2 * left) & 0xFFFF) / 65535.0;
            double to = (tag.getShort(HEAD_BYTES + 2 * left + 2) & 0xFFFF) / 65535.0;
            return from + (to - from) * (at - left);
        });
    }

    private static Optional<DoubleUnaryOperator> formula(ByteBuffer tag) {
        int kind = tag.getShort(8);
        if (kind < 0 || kind >= PARAMETERS.length || tag.remaining() < HEAD_BYTES + 4 * PARAMETERS[kind]) {
            return Optional.empty();
        }
        double[] p = new double[7];
        for (int i = 0; i < PARAMETERS[kind]; i++) {
            p[i] = tag.getInt(HEAD_BYTES + 4 * i) / FIXED;
        }
        double g = p[0];
        double a = p[1];
        double b = p[2];
        return Optional.of(
                switch (kind) {
                    case 0 -> x -> Math.pow(x, g);
                    case 1 -> x -> x >= -b / a ? Math.pow(a * x + b, g) : 0;
                    case 2 -> x -> x >= -b / a ? Math.pow(a * x + b, g) + p[3] : p[3];
                    default -> x -> x >= p[4] ? Math.pow(a * x + b, g) + p[5] : p[3] * x + p[6];
                });
    }
}

package vitrine.samples;

import static vitrine.samples.Noise.distance;
import static vitrine.samples.Noise.fbm;
import static vitrine.samples.Noise.hash;
import static vitrine.samples.Noise.smooth;

/// Pictures that are not landscapes: lights out of focus, cut paper.
final class Still {
    private Still() {}

    /// Lights out of focus.
    static Scene bokeh() {
        return (x, y) -> {
            var colour = Rgb.gradient(0.55 * y + 0.45 * x, Rgb.all(0x14102c, 0x3a1d4a, 0x7a2f4c, 0x4a2038));
            colour = colour.plus(Rgb.of(0xb4533f), 0.35 * Math.exp(-distance(x - 0.62, y - 0.6) * 3));
            for (int i = 0; i < 96; i++) {
                double depth = hash(i, 1, 31);
                double radius = 0.018 + 0.085 * depth * depth;
                double cx = hash(i, 2, 31) * 1.1 - 0.05;
                double cy = Math.clamp(0.56 + 0.9 * (hash(i, 3, 31) + hash(i, 4, 31) - 1), -0.05, 1.05);
                double d = distance(x - cx, y - cy) / radius;
                if (d > 1.1) {
                    continue;
                }
                var tint = Rgb.gradient(hash(i, 5, 31), Rgb.all(0xff8a4a, 0xffc46b, 0xffe3b0, 0xff6f7d, 0x7fb7e8));
                double soft = 0.03 + 0.10 * hash(i, 7, 31);
                double disc = smooth(1 + soft * 0.4, 1 - soft, d) * (0.55 + 0.45 * smooth(0.4, 1, d));
                colour = colour.plus(tint, disc * (0.10 + 0.42 * hash(i, 6, 31)) * (1.15 - 0.65 * depth));
            }
            return colour;
        };
    }

    /// Sheets of paper, each with its shadow on the one behind: few colours, sharp edges.
    static Scene paperValley() {
        var sheets = Rgb.all(0xffe9cf, 0xffcfa1, 0xf7a27b, 0xdd7272, 0xa9577a, 0x6c4478, 0x3a3263, 0x1e2148);
        return (x, y) -> {
            var colour = sheets[0];
            double sun = distance(x - 0.86, y - 0.40);
            colour =
                    colour.times(1 - 0.10 * smooth(0.045, 0.0, Math.abs(sun - 0.20) - 0.004) * smooth(0.19, 0.21, sun));
            if (sun < 0.20) {
                colour = Rgb.of(0xfff8ea);
            }
            for (int i = 1; i < sheets.length; i++) {
                double gap = y - paperEdge(x, i);
                colour = gap > 0 ? sheets[i] : colour.times(1 - 0.26 * Math.exp(gap / 0.016));
            }
            return colour;
        };
    }

    private static double paperEdge(double x, int i) {
        double valley = 0.16 * Math.pow(Math.abs(x - 0.83) / 0.75, 1.5) * (0.3 + 0.12 * i);
        return 0.40 + 0.082 * i - valley - 0.16 * fbm(x * (1.1 + 0.16 * i) + i * 11.7, 0.3, 2 + i / 4, 60 + i);
    }

    /// A paper boat, for a format of few colours.
    static Scene paperBoat() {
        return (x, y) -> {
            var colour = Rgb.of(y < 0.18 ? 0xbfe3e6 : y < 0.40 ? 0xcdeae8 : 0xdcf1ea);
            if (distance(x - 0.78, y - 0.24) < 0.10) {
                colour = Rgb.of(0xffd98a);
            }
            if (triangle(x, y, 0.47, 0.20, 0.47, 0.60, 0.24) || triangle(x, y, 0.50, 0.28, 0.50, 0.60, 0.70)) {
                colour = Rgb.of(x < 0.485 ? 0xffffff : 0xf2e6d8);
            }
            double hull = (y - 0.62) / 0.13;
            if (hull > 0 && hull < 1 && x > 0.22 + 0.09 * hull && x < 0.76 - 0.12 * hull) {
                colour = Rgb.of(hull < 0.22 ? 0xf4f0e8 : 0xe4604e);
            }
            int[] waves = {0x5fb3b3, 0x3d8f9c, 0x266f82, 0x18506a};
            for (int i = 0; i < waves.length; i++) {
                double edge = 0.70 + 0.075 * i + 0.016 * Math.sin(x * (17 - 2 * i) + i * 2.1);
                if (y > edge) {
                    colour = Rgb.of(waves[i]);
                }
            }
            return colour;
        };
    }

    /// Upright edge at `mast` from `top` to `foot`, the third corner at `tip` on the height of the foot.
    private static boolean triangle(
            double x, double y, double mast, double top, double mastAgain, double foot, double tip) {
        double down = (y - top) / (foot - top);
        double reach = (tip - mastAgain) * down;
        return down > 0 && down < 1 && (x - mast) * Math.signum(reach) > 0 && Math.abs(x - mast) < Math.abs(reach);
    }
}

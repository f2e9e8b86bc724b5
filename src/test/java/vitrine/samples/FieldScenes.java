package vitrine.samples;

import static vitrine.samples.Noise.distance;
import static vitrine.samples.Noise.fbm;
import static vitrine.samples.Noise.hash;
import static vitrine.samples.Noise.noise;
import static vitrine.samples.Noise.smooth;

import org.jspecify.annotations.Nullable;

/// Sand, woods and fields with a sun above.
final class FieldScenes {
    private FieldScenes() {}

    /// Light and shadow on sand.
    static Scene dunes() {
        return (x, y) -> {
            var colour = Rgb.gradient(y / 0.5, Rgb.all(0x6c97bd, 0xa9c0cc, 0xecd8bd));
            colour = Nature.light(colour, x - 0.1, y - 0.12, 0.0, Rgb.of(0xffffff), Rgb.of(0xffe6b8), 0.35);
            for (int i = 0; i < 6; i++) {
                colour = dune(colour, x, y, i);
            }
            return colour;
        };
    }

    private static Rgb dune(Rgb behind, double x, double y, int i) {
        double near = i / 5.0;
        double top = duneTop(x, i);
        if (y < top - 0.001) {
            return behind;
        }
        double depth = y - top;
        // Under each peak the wind's crest winds down to the viewer; it parts light from shadow.
        double wind =
                x - depth * (0.9 + 0.5 * near) + 0.10 * smooth(0, 0.2, depth) * noise(x * 1.5, depth * 6, 240 + i);
        double slope = (duneTop(wind + 0.006, i) - duneTop(wind - 0.006, i)) / 0.012;
        double shade = smooth(-0.05, 0.09 + depth * 0.35, slope);
        double ripples = Math.sin((y * 3.4 + x * 0.5 + 0.05 * fbm(x * 5, y * 9, 3, 260 + i)) * (170 - 60 * near));
        double texture =
                1 + 0.022 * near * ripples * smooth(0.01, 0.06, depth) + 0.03 * fbm(x * 70, y * 70, 2, 280 + i);
        var lit = Rgb.of(0xf8d8a8).mix(Rgb.of(0xf0b571), near).mix(Rgb.of(0xd98d52), smooth(0.02, 0.30, depth));
        var dark = Rgb.of(0xb68f86).mix(Rgb.of(0x7b443c), near).mix(Rgb.of(0x8f5a45), smooth(0.05, 0.32, depth));
        var sand = lit.mix(dark, shade * (1 - 0.45 * smooth(0.06, 0.3, depth))).times(texture);
        var hazy = sand.mix(Rgb.of(0xf0dcc2), 0.72 * Math.pow(1 - near, 1.6));
        hazy = hazy.screen(Rgb.of(0xfff0d0), 0.28 * (1 - shade) * Math.exp(-depth * 70));
        return behind.mix(hazy, smooth(top - 0.001, top + 0.001, y));
    }

    private static double duneTop(double x, int i) {
        double place = x * (1.25 - 0.12 * i) + i * 7.31;
        double crest = 1 - Math.abs(noise(place, 0.37 + i, 200 + i)) * 1.6;
        return 0.50 + 0.088 * i - (0.045 + 0.021 * i) * (crest + 0.5 * fbm(place * 0.7, 5, 2, 220 + i));
    }

    /// Hills under woods in all colours of October.
    static Scene autumnHills() {
        return (x, y) -> {
            for (int i = 5; i >= 0; i--) {
                double near = i / 5.0;
                double top = 0.40 + 0.105 * i - 0.11 * fbm(x * (1.5 - 0.12 * i) + i * 5.1, 0.2, 3, 410 + i) * 1.6;
                var wood = y < top - 0.03 ? null : wood(x, y, top, near, i);
                if (wood != null) {
                    return wood;
                }
            }
            var sky = Rgb.gradient(y / 0.45, Rgb.all(0x6fa0cf, 0xa9c9e3, 0xf0e6d2));
            return Nature.streaks(sky, x, y, Rgb.of(0xffffff), 0.6, 400);
        };
    }

    private static @Nullable Rgb wood(double x, double y, double top, double near, int i) {
        double scale = 110 - 78 * near;
        double u = x * scale;
        double v = (y - top) * scale * (1.9 - 0.5 * near);
        double best = -9;
        int bx = 0;
        int by = 0;
        double height = 0;
        double ragged = 0.16 * noise(u * 3.3, v * 3.3, 436 + i);
        // The crown in front is the one that stands lowest of all that reach this point.
        for (int cy = (int) Math.floor(v) + 2; cy >= (int) Math.floor(v) - 1; cy--) {
            for (int cx = (int) Math.floor(u) - 1; cx <= (int) Math.floor(u) + 1; cx++) {
                if (cy < 0) {
                    continue;
                }
                double dx = u - cx - 0.5 - 0.7 * (hash(cx, cy, 420 + i) - 0.5);
                double dy = v - cy - 0.2 + 0.5 * hash(cx, cy, 430 + i);
                double radius = 0.72 + 0.35 * hash(cx, cy, 435 + i);
                double edge = radius + ragged - distance(dx, dy * 0.85);
                double rank = cy + 0.5 * hash(cx, cy, 430 + i);
                if (edge > 0 && rank > best) {
                    best = rank;
                    bx = cx;
                    by = cy;
                    height = 0.5 - dy * 0.55 - dx * 0.45;
                }
            }
        }
        if (best < 0) {
            return v < 0.6 ? null : Rgb.of(0x2a2418).mix(Rgb.of(0xc9d6e2), 0.74 * Math.pow(1 - near, 1.25));
        }
        double mood = hash(bx, by, 440 + i) * 0.6 + 0.5 * (0.4 + 1.3 * fbm(x * 3, y * 5, 2, 445));
        var leaf = Rgb.gradient(mood, Rgb.all(0x4c5a26, 0x7c7a2c, 0xc9952e, 0xdf7b26, 0xb9421f, 0xd9a83a));
        leaf = leaf.times(0.36 + 0.74 * Math.clamp(height, 0, 1.2) + 0.16 * noise(u * 6, v * 6, 447));
        leaf = leaf.times(0.88 + 0.55 * fbm(x * 2.3 + i, y * 4.5, 3, 449));
        leaf = leaf.mix(Rgb.of(0xffe3a3), 0.10 * Math.clamp(height, 0, 1));
        double valley = 0.55 * smooth(0.01, 0.13, y - top) * Math.pow(1 - near, 0.8);
        return leaf.mix(Rgb.of(0xcfd9e2), 0.66 * Math.pow(1 - near, 1.25)).mix(Rgb.of(0xdfe3e2), valley);
    }

    /// Rows of lavender towards a low sun.
    static Scene lavender() {
        double horizon = 0.40;
        double middle = 0.83;
        return (x, y) -> {
            var sky = Rgb.gradient(y / horizon, Rgb.all(0x5b78b4, 0x9a9cc6, 0xe7b3b4, 0xffcf9a));
            sky = Nature.streaks(sky, x, y, Rgb.of(0xffd7bd), 0.7, 500);
            sky = Nature.light(sky, x - 0.86, y - 0.345, 0.03, Rgb.of(0xfff8dc), Rgb.of(0xffb568), 0.24);
            double hills = horizon - 0.018 - 0.045 * (0.5 + fbm(x * 1.4, 2, 4, 505));
            sky = sky.mix(
                    Rgb.of(0x8c86ad).mix(Rgb.of(0xf2b892), Math.exp(-Math.abs(x - 0.86) * 3)),
                    smooth(hills - 0.001, hills + 0.001, y));
            double trees = horizon - 0.012 - 0.02 * Math.max(0, fbm(x * 13, 4, 4, 506));
            sky = sky.mix(Rgb.of(0x4b4a5e), smooth(trees - 0.002, trees + 0.002, y));
            if (y < horizon) {
                return sky;
            }
            double below = y - horizon;
            double u = (x - middle) / (below + 0.02) * 1.25;
            double far = 1 / (below + 0.03);
            double bushes = 0.22 * noise(u * 2, far * 6, 510) + 0.06 * noise(u * 7, far * 13, 511);
            double row = 0.5 + 0.5 * Math.cos(2 * Math.PI * (u + bushes * 0.35));
            double mound = smooth(0.10, 0.42, row + bushes * 0.5);
            double stems = fbm(u * 22, far * 30, 4, 515) + 0.35 * noise(u * 90, far * 60, 516);
            var flowers = Rgb.gradient(
                    0.62 + stems * 0.55 + 0.85 * (row - 0.72),
                    Rgb.all(0x241a3f, 0x4b3580, 0x7a58b0, 0xa583cf, 0xd9b7ea));
            var soil = Rgb.of(0x33272e).mix(Rgb.of(0x54533a), 0.5 + fbm(u * 12, far * 12, 3, 517));
            var field = soil.mix(flowers, mound).mix(Rgb.of(0x78589f), smooth(0.06, 0.012, below));
            double backlight = Math.exp(-Math.abs(x - 0.86) * 1.5) * Math.exp(-below * 3.5);
            field = field.screen(Rgb.of(0xffb67a), 0.6 * backlight * (0.3 + 0.7 * mound));
            return field.mix(Rgb.of(0xd9a0a8), 0.75 * Math.exp(-below * 16));
        };
    }
}

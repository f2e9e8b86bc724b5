package vitrine.samples;

import static vitrine.samples.Noise.fbm;
import static vitrine.samples.Noise.ridged;
import static vitrine.samples.Noise.smooth;

import vitrine.samples.Nature.Range;

/// Mountains, sea and forest with a sun above.
final class DayScenes {
    private DayScenes() {}

    /// Mountain behind mountain, each bluer and darker than the one behind it.
    static Scene mountainsAtDawn() {
        var haze = Rgb.of(0xf6cfae);
        var far = Rgb.of(0xd9a79c);
        var near = Rgb.of(0x1c2340);
        var ranges = new Range[6];
        for (int i = 0; i < ranges.length; i++) {
            double t = i / 5.0;
            var dark = far.mix(Rgb.of(0x6d6a8f), Math.min(1, t * 2)).mix(near, smooth(0.3, 1, t));
            var lit = dark.mix(Rgb.of(0xffc79a), 0.42 * (1 - t) + 0.06);
            var mist = haze.mix(Rgb.of(0x8f86a6), t * 0.9);
            ranges[i] = new Range(
                    0.58 + 0.10 * i, 0.20 + 0.015 * i, 1.5 - 0.11 * i, dark, lit, mist, 0.85 - 0.5 * t, 11 + i);
        }
        return (x, y) -> {
            var colour = Rgb.gradient(y / 0.62, Rgb.all(0x51699b, 0x8f97b8, 0xd9b7b3, 0xf8cfa4, 0xffdfae));
            colour = Nature.streaks(colour, x, y, Rgb.of(0xffd3b0), 0.55 * smooth(0.02, 0.3, y), 4);
            colour = Nature.light(colour, x - 0.98, y - 0.36, 0.034, Rgb.of(0xfffbe8), Rgb.of(0xffb46a), 0.26);
            for (var range : ranges) {
                colour = range.over(colour, x, y, 1);
            }
            double ground = 0.985 - 0.05 * fbm(x * 1.7, 3, 3, 77) - 0.055 * smooth(0.75, 0.0, x);
            return colour.mix(Rgb.of(0x0c1122), Nature.conifers(x, y, ground, 0.12, 0.021, 78));
        };
    }

    /// The sun touching the sea.
    static Scene seaAtSunset() {
        double horizon = 0.56;
        Scene sky = (x, y) -> {
            var colour = Rgb.gradient(y / horizon, Rgb.all(0x2b3f78, 0x5e5f97, 0xb8728b, 0xf59a72, 0xffc877));
            colour = Nature.streaks(colour, x, y, Rgb.of(0xff8f6b).mix(Rgb.of(0x6a5388), 1 - y / horizon), 0.8, 21);
            colour = Nature.streaks(colour, x + 4, y * 1.4, Rgb.of(0xffd9a0), 0.45 * smooth(0.2, 0.5, y), 27);
            return Nature.light(colour, x - 0.6, y - 0.538, 0.052, Rgb.of(0xfff4cf), Rgb.of(0xff9d50), 0.3);
        };
        return (x, y) -> {
            if (y < horizon) {
                return sky.at(x, y);
            }
            double below = y - horizon;
            double wave = Nature.waves(x, below, 31);
            var mirrored = sky.at(x + wave * 0.03, horizon - Math.abs(below * 0.9 + wave * 0.09) * 0.95);
            var water = mirrored.mix(Rgb.of(0x1d2c55), 0.30 + 0.42 * smooth(0, 0.44, below) + 0.22 * wave);
            water = water.screen(Rgb.of(0xffcf8a), 0.95 * Nature.glitter(x - 0.6, below, 0.06, 35));
            return water.mix(sky.at(x, horizon - 0.004), 0.55 * Math.exp(-below * 90));
        };
    }

    /// Conifers in the fog, the morning behind them.
    static Scene forestInFog() {
        return (x, y) -> {
            var fog = Rgb.gradient(y, Rgb.all(0xb9cdc9, 0xdfe0c4, 0xd9dabb, 0x9db0a0, 0x6f8a82));
            var colour = Nature.light(fog, x - 0.47, y - 0.22, 0.0, Rgb.BLACK, Rgb.of(0xfff0bb), 0.22);
            for (int i = 0; i < 7; i++) {
                double near = i / 6.0;
                double ground = 0.40
                        + 0.10 * i
                        + 0.05 * fbm(x * 2.2, i * 3.1, 3, 300 + i)
                        + 0.10 * near * (x - 0.4) * (i % 2 * 2 - 1);
                double cover = Nature.conifers(x, y, ground, 0.13 + 0.20 * near, 0.028 + 0.05 * near, 310 + i);
                if (cover > 0) {
                    var tree = Rgb.of(0xc9d3bf)
                            .mix(Rgb.of(0x5f8078), Math.min(1, near * 1.7))
                            .mix(Rgb.of(0x10231f), smooth(0.4, 1, near));
                    double mist = smooth(-0.16, 0.10, y - ground + 0.05 * fbm(x * 3, y * 4 + i, 4, 330 + i));
                    colour = colour.mix(tree.mix(fog, mist * (0.95 - 0.55 * near)), cover);
                }
            }
            double angle = Math.atan2(x - 0.47, y - 0.1);
            double beams =
                    smooth(0.0, 0.6, fbm(angle * 7, 1, 3, 350) + 0.15) * smooth(0.05, 0.3, y) * smooth(0.95, 0.4, y);
            return colour.screen(Rgb.of(0xffefc0), 0.24 * beams * Math.exp(-Math.abs(angle) * 1.1));
        };
    }

    /// The lake at noon.
    static Scene longLake() {
        return lake(0.58, 1.7, 0, Rgb.all(0x3f74b4, 0x86afd8, 0xd9e3ea, 0xfbe7d2), Rgb.of(0xfffaf2));
    }

    /// The lake when only the peaks have sun.
    static Scene lakeInTheEvening() {
        return lake(0.57, 1.45, 1.72, Rgb.all(0x4a5f9e, 0x8f88b8, 0xe0a9b0, 0xffd2ae), Rgb.of(0xffc2a0));
    }

    /// Snowy mountains in a lake as still as glass.
    ///
    /// @param from how far along the shore the picture begins
    private static Scene lake(double shore, double detail, double from, Rgb[] heaven, Rgb snow) {
        int seed = 41;
        var warm = snow.mix(Rgb.of(0xb4c8de), 0.75);
        var back =
                new Range(shore - 0.02, shore * 0.74, detail, Rgb.of(0x5f7ba6).mix(warm, 0.1), snow, warm, 0.62, seed);
        var middle = new Range(
                shore + 0.01,
                shore * 0.36,
                detail * 1.3,
                Rgb.of(0x2f4763),
                Rgb.of(0x93a4b0),
                Rgb.of(0x9db4c8),
                0.7,
                seed + 1);
        Scene above = (x, y) -> {
            var colour = Rgb.gradient(y / shore, heaven);
            colour = Nature.streaks(colour, x, y, snow.mix(Rgb.of(0xffffff), 0.4), 0.55, seed + 3);
            colour = back.over(colour, x, y, -1);
            colour = middle.over(colour, x, y, -1);
            double ground = shore - 0.006 - 0.03 * Math.max(0, fbm(x * 1.1, 7, 3, seed + 5));
            double cover = Nature.conifers(x, y, ground, 0.06, 0.011, seed + 6);
            return colour.mix(Rgb.of(0x1d3236).mix(Rgb.of(0x4f6a5c), 0.5 * ridged(x * 40, y * 40, 2, seed)), cover);
        };
        Scene whole = (x, y) -> {
            if (y < shore) {
                return above.at(x, y);
            }
            double below = y - shore;
            double wave = Nature.waves(x, below, seed + 8);
            var mirrored = above.at(
                    x + wave * 0.004, Math.max(0, shore - below * 0.98 - wave * 0.016 * smooth(0, 0.2, below)));
            var water = mirrored.mix(Rgb.of(0x16324d), 0.18 + 0.4 * smooth(0, 0.5, below) + 0.05 * wave);
            return water.mix(Rgb.of(0xdfe9ee), 0.5 * Math.exp(-below * 130));
        };
        return (x, y) -> whole.at(x + from, y);
    }

    /// Peaks above a sea of clouds.
    static Scene seaOfClouds() {
        return (x, y) -> {
            var colour = Rgb.gradient(y / 0.6, Rgb.all(0x4a6ea5, 0x8fa6c8, 0xf0c7a6, 0xffdc9c));
            colour = Nature.light(colour, x - 1.02, y - 0.37, 0.036, Rgb.of(0xfffbe6), Rgb.of(0xffb765), 0.3);
            for (int i = 0; i < 5; i++) {
                double near = i / 4.0;
                var dark = Rgb.of(0x9a92aa).mix(Rgb.of(0x2c3550), near);
                var peaks = new Range(
                        0.60 + 0.105 * i,
                        0.19 + 0.03 * i,
                        1.45 - 0.12 * i,
                        dark,
                        dark.mix(Rgb.of(0xffc796), 0.5),
                        Rgb.of(0xe8c5b0),
                        0.5,
                        601 + 3 * i);
                colour = peaks.over(colour, x, y, 1);
                colour = clouds(colour, x, y, 0.535 + 0.105 * i, near, 640 + i);
            }
            return colour;
        };
    }

    private static Rgb clouds(Rgb behind, double x, double y, double level, double near, int seed) {
        double wide = 3.2 - 1.7 * near;
        double swirl = fbm(x * wide, y * wide * 2.2, 3, seed + 20) * 0.5;
        double billow = fbm(x * wide + swirl, y * wide * 2.6 + seed, 6, seed);
        double cover = smooth(-0.055, 0.075, y - level + 0.11 * billow);
        double light =
                smooth(0.35, -0.3, fbm(x * wide + swirl + 0.08, y * wide * 2.6 + seed - 0.16, 6, seed) - billow + 0.05);
        double sun = Math.exp(-Math.abs(x - 1.02) * 1.1);
        var lit = Rgb.of(0xf3e2dc).mix(Rgb.of(0xffd9a6), sun);
        var dark = Rgb.of(0xa9a5bf).mix(Rgb.of(0x77809f), near).mix(Rgb.of(0xd9a78f), 0.45 * sun);
        return behind.mix(dark.mix(lit, light * (1.1 - 0.3 * near)), cover * 0.96);
    }
}

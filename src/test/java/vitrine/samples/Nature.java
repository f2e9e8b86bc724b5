package vitrine.samples;

import static vitrine.samples.Noise.distance;
import static vitrine.samples.Noise.fbm;
import static vitrine.samples.Noise.hash;
import static vitrine.samples.Noise.noise;
import static vitrine.samples.Noise.ridged;
import static vitrine.samples.Noise.smooth;

/// What landscapes are made of: each takes the colour behind and gives the one in front.
final class Nature {
    private static final double EDGE = 0.0012;

    private Nature() {}

    /// A mountain range before what is behind it.
    ///
    /// @param base the height at which it stands, `rise` how far it rises above
    /// @param detail mountains per picture height
    /// @param dark the side in shadow, `lit` that in light, `mist` what lies at its foot
    record Range(double base, double rise, double detail, Rgb dark, Rgb lit, Rgb mist, double mistiness, int seed) {
        double top(double x) {
            double wide = fbm(x * detail * 0.5, seed * 3.7, 2, seed + 50);
            double crest = ridged(x * detail, seed * 1.3, 6, seed);
            return base - rise * (crest * 0.95 + wide * 0.55);
        }

        Rgb over(Rgb behind, double x, double y, double lightFrom) {
            double top = top(x);
            if (y < top - EDGE) {
                return behind;
            }
            double depth = (y - top) / rise;
            double u = x * detail * 1.5;
            double v = (y - 0.35 * top) * detail * 1.5;
            double step = 0.03 * lightFrom;
            double relief = ridged(u, v, 6, seed + 20) - ridged(u + step, v - 0.022, 6, seed + 20);
            double light = Math.clamp(0.42 + relief * 2.6, 0, 1);
            var rock = dark.mix(lit, light);
            var misty = rock.mix(mist, mistiness * smooth(0.1, 1.25, depth + 0.12 * noise(x * 3, y * 6, seed + 9)));
            return behind.mix(misty, smooth(top - EDGE, top + EDGE, y));
        }
    }

    /// A round light with a halo.
    static Rgb light(Rgb behind, double dx, double dy, double radius, Rgb disc, Rgb halo, double reach) {
        double d = distance(dx, dy);
        var glow = behind.screen(halo, 0.75 * Math.exp(-d / reach)).screen(halo, 0.5 * Math.exp(-d / (reach * 0.25)));
        return radius == 0 ? glow : glow.mix(disc, smooth(radius * 1.05, radius * 0.95, d));
    }

    /// Thin clouds drawn out along the horizon.
    static Rgb streaks(Rgb behind, double x, double y, Rgb colour, double amount, int seed) {
        double bend = fbm(x * 0.7, y * 1.5, 3, seed + 30) * 0.25;
        double density = fbm(x * 1.3 + bend * 2, (y + bend * 0.3) * 8, 6, seed);
        return behind.mix(colour, amount * smooth(-0.02, 0.42, density));
    }

    /// A row of conifers along a slope.
    ///
    /// @param ground height of the slope at x, `size` of a grown tree
    static double conifers(double x, double y, double ground, double size, double spacing, int seed) {
        double cover = smooth(ground - EDGE, ground + EDGE, y);
        if (y > ground + EDGE || y < ground - size * 1.4) {
            return cover;
        }
        int cell = (int) Math.floor(x / spacing);
        for (int c = cell - 3; c <= cell + 3; c++) {
            double height = size * (0.45 + 0.85 * Math.pow(hash(c, 1, seed), 1.4));
            double middle = (c + 0.15 + 0.7 * hash(c, 2, seed)) * spacing;
            double down = (y - (ground - height)) / height;
            if (down <= 0 || down > 1.05) {
                continue;
            }
            double branches =
                    0.55 + 0.45 * (1 - frac(down * (7 + 5 * hash(c, 3, seed)) + 0.25 * noise(x * 170, y * 60, c)));
            double ragged = 1 + 0.3 * noise(x * 200, y * 200, seed);
            double half = height * 0.2 * Math.pow(down, 0.85) * branches * ragged + height * 0.006;
            cover = Math.max(cover, smooth(half + EDGE, half - EDGE, Math.abs(x - middle)));
        }
        return cover;
    }

    /// Stars in three sizes.
    ///
    /// @param density 0 to 1
    static Rgb stars(Rgb behind, double x, double y, double density, int seed) {
        var sky = behind;
        double[] scales = {42, 95, 190};
        for (int i = 0; i < scales.length; i++) {
            double scale = scales[i];
            int cx = (int) Math.floor(x * scale);
            int cy = (int) Math.floor(y * scale);
            for (int n = 0; n < 9; n++) {
                int sx = cx + n % 3 - 1;
                int sy = cy + n / 3 - 1;
                if (hash(sx, sy, seed + i) > density * (0.16 + 0.13 * i)) {
                    continue;
                }
                double dx = x - (sx + hash(sx, sy, seed + 10 + i)) / scale;
                double dy = y - (sy + hash(sx, sy, seed + 20 + i)) / scale;
                double size = (0.0011 - 0.00025 * i) * (0.6 + hash(sx, sy, seed + 30 + i));
                double shine = Math.pow(hash(sx, sy, seed + 40 + i), 2.2);
                double d2 = (dx * dx + dy * dy) / (size * size);
                var tint = Rgb.gradient(hash(sx, sy, seed + 50), Rgb.all(0xbcd2ff, 0xffffff, 0xffe2c0));
                sky = sky.plus(tint, (0.25 + 0.9 * shine) * (Math.exp(-d2) + 0.10 * shine * Math.exp(-d2 / 14)));
            }
        }
        return sky;
    }

    /// Waves seen over the water, about -1 to 1; finer ones are lost to the eye sooner.
    ///
    /// @param below distance under the horizon
    static double waves(double x, double below, int seed) {
        double far = 0.06 / (below + 0.012);
        double sum = 0;
        double height = 0.62;
        double scale = 15;
        for (int i = 0; i < 5; i++) {
            double perPicture = scale * far / (below + 0.012);
            double seen = 1 / (1 + Math.pow(perPicture / 260, 2));
            sum += height * seen * noise((x - 0.7) * far * scale * 0.4 + 7 * i, far * scale, seed + i);
            height *= 0.72;
            scale *= 2.15;
        }
        return sum;
    }

    /// The broken path of a light on water.
    static double glitter(double dx, double below, double width, int seed) {
        double path = Math.exp(-Math.pow(dx / (width * (0.55 + 2.4 * below)), 2));
        return path * smooth(-0.05, 0.5, waves(dx, below, seed) + 0.42 * path - 0.12 + 0.5 * Math.exp(-below * 30));
    }

    static double frac(double value) {
        return value - Math.floor(value);
    }
}

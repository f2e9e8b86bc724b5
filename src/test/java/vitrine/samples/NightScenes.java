package vitrine.samples;

import static vitrine.samples.Noise.distance;
import static vitrine.samples.Noise.fbm;
import static vitrine.samples.Noise.hash;
import static vitrine.samples.Noise.noise;
import static vitrine.samples.Noise.ridged;
import static vitrine.samples.Noise.smooth;

import vitrine.samples.Nature.Range;

/// Landscapes and a city without a sun.
final class NightScenes {
    private NightScenes() {}

    /// The Milky Way over a mountain camp.
    static Scene milkyWay() {
        var far = new Range(0.86, 0.16, 2.2, Rgb.of(0x10182e), Rgb.of(0x26345a), Rgb.of(0x24355c), 0.8, 701);
        return (x, y) -> {
            var colour = Rgb.gradient(y / 0.9, Rgb.all(0x050a1c, 0x0c1838, 0x1b2f5e, 0x44537f, 0x8d6f78));
            double along = (x - 0.32) * 0.42 + (y - 0.45) * 0.91;
            double across = (x - 0.32) * 0.91 - (y - 0.45) * 0.42;
            across += 0.05 * fbm(along * 2, 1, 3, 710);
            double cloudy = 0.5 + fbm(along * 4, across * 6, 6, 711);
            double band = Math.exp(-Math.pow(across / (0.12 + 0.05 * along), 2)) * (0.35 + 0.85 * cloudy);
            double dust = smooth(0.42, 0.78, ridged(along * 2.2, across * 4.2, 5, 715))
                    * Math.exp(-Math.pow(across / 0.075, 2));
            var glow = Rgb.gradient(
                    0.5 + 1.1 * fbm(along * 3, across * 3, 4, 716), Rgb.all(0x6f86d6, 0xb9b0e2, 0xf0c9c0, 0xffe3bb));
            double light = band * (1 - 0.72 * dust) * smooth(0.95, 0.5, y);
            colour = colour.screen(glow, 0.62 * light).screen(Rgb.of(0xc86a8c), 0.10 * light * dust);
            colour = Nature.stars(colour, x, y, 0.20 + 0.75 * Math.min(1, band * 1.2), 720);
            colour = far.over(colour, x, y, -1);
            double ground = 0.93 - 0.03 * fbm(x * 3, 5, 4, 730) - 0.06 * smooth(0.35, 0.75, x);
            double trees = Nature.conifers(x, y, ground + 0.012, 0.10 * smooth(0.42, 0.6, x) + 0.004, 0.022, 731);
            colour = colour.mix(Rgb.of(0x04060d), Math.max(trees, smooth(ground - 0.001, ground + 0.001, y)));
            return tent(colour, x - 0.22, y - ground - 0.004);
        };
    }

    private static Rgb tent(Rgb behind, double dx, double dy) {
        double height = 0.034;
        double half = 0.036 * (1 + dy / height);
        var colour = behind.screen(Rgb.of(0xff9a3c), 0.42 * Math.exp(-distance(dx, dy * 1.7 + 0.02) * 26));
        if (dy < -height || dy > 0 || Math.abs(dx) > half) {
            return colour;
        }
        double pole = 1 - 0.3 * smooth(0.004, 0.001, Math.abs(dx + 0.006 * dy / height));
        return Rgb.of(0xffd27a)
                .mix(Rgb.of(0xd9692a), Math.abs(dx) / 0.036 * 0.8 - dy * 4)
                .times(pole);
    }

    /// Northern lights mirrored in a fjord.
    static Scene aurora() {
        double shore = 0.70;
        var hills = new Range(shore, 0.20, 1.4, Rgb.of(0x0c1a2c), Rgb.of(0x6a94a0), Rgb.of(0x1d3d4c), 0.6, 803);
        Scene above = (x, y) -> {
            var colour = Rgb.gradient(y / shore, Rgb.all(0x060c22, 0x0a1a38, 0x123050, 0x1d4a5c));
            colour = Nature.stars(colour, x, y, 0.26, 810);
            for (int i = 0; i < 3; i++) {
                colour = curtain(colour, x, y, i);
            }
            return hills.over(colour, x, y, 1);
        };
        return (x, y) -> {
            if (y < shore) {
                return above.at(x, y);
            }
            double below = y - shore;
            double wave = Nature.waves(x, below, 830);
            var mirrored = above.at(x + wave * 0.012, Math.max(0, shore - below * 1.5 - wave * 0.03));
            var water = mirrored.times(0.72).mix(Rgb.of(0x06121f), 0.25 + 0.35 * smooth(0.1, 0.3, below));
            water = water.mix(Rgb.of(0x3d7f80), 0.4 * Math.exp(-below * 110));
            double bank = 0.965 - 0.05 * fbm(x * 2, 1, 3, 840) - 0.07 * smooth(1.05, 1.5, x);
            return water.mix(
                    Rgb.of(0x03070c), Nature.conifers(x, y, bank, 0.19 * smooth(0.95, 1.3, x) + 0.004, 0.034, 841));
        };
    }

    private static Rgb curtain(Rgb behind, double x, double y, int i) {
        double bend = fbm(x * (0.9 + 0.25 * i), i * 9.1, 3, 850 + i);
        double fold = 0.035 * Math.sin(x * (9 + 3 * i) + 4 * bend + i * 2);
        double foot = 0.52 - 0.10 * i + 0.20 * bend + fold + 0.06 * (x - 0.7) * (i - 1);
        double up = foot - y;
        double rays = 0.55 + 0.45 * noise((x + bend * 0.3) * 46, i, 860 + i) + 0.3 * noise((x + fold) * 13, 3, 865 + i);
        double reach = 0.10 + 0.13 * Math.max(0.1, rays) + 0.05 * i;
        double strength = up > 0 ? Math.exp(-up / reach) : Math.exp(up / (0.018 + 0.012 * i));
        double patch = smooth(-0.30, 0.38, fbm(x * 1.4 + i * 4, 2, 2, 870 + i) + 0.14 - 0.10 * i);
        var colour = Rgb.gradient(up / 0.34, Rgb.all(0x9dffb0, 0x3df09a, 0x2ac7a8, 0x4f74d8, 0x9a4fd0));
        return behind.screen(colour, (0.92 - 0.2 * i) * strength * patch * Math.clamp(0.35 + rays * 0.6, 0.1, 1.1));
    }

    /// Lights of a city across the water at the blue hour.
    static Scene city() {
        double shore = 0.72;
        Scene above = (x, y) -> {
            var colour = Rgb.gradient(y / shore, Rgb.all(0x16234f, 0x34457f, 0x7d6a9a, 0xd98c85, 0xffbf86));
            colour = Nature.streaks(colour, x, y, Rgb.of(0xf29a8a), 0.5, 900);
            colour = colour.screen(Rgb.of(0xffa566), 0.35 * Math.exp(-(shore - y) * 9));
            for (int i = 0; i < 4; i++) {
                colour = blocks(colour, x, y, shore, i);
            }
            return colour;
        };
        return (x, y) -> {
            if (y < shore) {
                return above.at(x, y);
            }
            double below = y - shore;
            var sum = Rgb.BLACK;
            // Waves draw every light out downwards.
            for (int n = 0; n < 7; n++) {
                double wave = Nature.waves(x, below, 930 + n % 2);
                double dither = hash((int) (x * 3001), (int) (y * 3001), n) - 0.5;
                double jump = (n - 3 + dither) * 0.024 * (0.3 + below * 3) + wave * 0.03;
                sum = sum.plus(
                        above.at(x + wave * 0.006, Math.clamp(shore - below * 1.4 + jump, 0, shore - 0.003)), 1 / 7.0);
            }
            var water = sum.times(0.85).mix(Rgb.of(0x0e1a3d), 0.20 + 0.45 * smooth(0, 0.3, below));
            return water.times(1 + 0.16 * Nature.waves(x, below, 940)).mix(Rgb.of(0x0a0f22), smooth(0.006, 0.0, below));
        };
    }

    private static Rgb blocks(Rgb behind, double x, double y, double shore, int i) {
        double near = i / 3.0;
        double wide = 0.050 + 0.018 * i;
        double place = x / wide + i * 0.37;
        int lot = (int) Math.floor(place);
        double middle = Math.exp(-Math.pow(((lot + 0.5 - i * 0.37) * wide - 0.95) / 0.6, 2));
        double height = (0.07 + (0.34 - 0.06 * i) * Math.pow(hash(lot, i, 905), 1.7) * (0.35 + 0.85 * middle))
                * (1.15 - 0.2 * near);
        double inset = 0.06 + 0.10 * hash(lot, i, 906);
        double side = Math.abs(Nature.frac(place) - 0.5);
        double top = shore - height;
        if (hash(lot, i, 907) > 0.6 && side < 0.22) {
            top -= 0.028;
        }
        if (height > 0.27 && side < 0.018) {
            top -= 0.06;
        }
        if (y < top || side > 0.5 - inset) {
            return behind;
        }
        var wall = Rgb.of(0x8a6f93).mix(Rgb.of(0x10162f), 0.25 + 0.75 * near);
        wall = wall.mix(Rgb.of(0xf0a088), 0.40 * (1 - near) * smooth(0, 0.3, y - top));
        wall = wall.times(0.9 + 0.2 * hash(lot, i, 908))
                .mix(Rgb.of(0xffb48a), 0.12 * smooth(0.1, -0.45, Nature.frac(place) - 0.5));
        double across = Nature.frac(place) * (7 + Math.floor(5 * hash(lot, i, 909)));
        double storey = (y - shore) / (0.0105 + 0.001 * i);
        var inWindow = Math.abs(Nature.frac(across) - 0.5) < 0.28 && Math.abs(Nature.frac(storey) - 0.5) < 0.27;
        int window = (int) Math.floor(across) + lot * 31;
        double lamp = hash(window, (int) Math.floor(storey), 910 + i);
        if (!inWindow || lamp < 0.50 || side > 0.43 - inset) {
            return wall;
        }
        var glow = Rgb.gradient(
                hash(window, (int) Math.floor(storey), 915), Rgb.all(0xffc46b, 0xffdf9f, 0xfff2d2, 0xbfd8ff));
        return wall.mix(glow, (0.35 + 0.65 * near) * (0.45 + lamp * 0.6));
    }

    /// A full moon above a quiet bay.
    static Scene moonrise() {
        double horizon = 0.62;
        Scene sky = (x, y) -> {
            var colour = Rgb.gradient(y / horizon, Rgb.all(0x0a1330, 0x16264f, 0x2f4577, 0x66709a, 0xa58fa0));
            colour = Nature.stars(colour, x, y, 0.30 * smooth(0.5, 0.1, y), 950);
            double dx = x - 0.52;
            double dy = y - 0.30;
            colour = Nature.light(colour, dx, dy, 0, Rgb.BLACK, Rgb.of(0xa9bce8), 0.19);
            double maria = smooth(-0.1, 0.45, fbm(dx * 13 + 3, dy * 13, 5, 955));
            var moon = Rgb.of(0xfff6e2).mix(Rgb.of(0xbdb9b8), 0.65 * maria);
            moon = moon.times(1 - 0.22 * Math.pow(distance(dx, dy) / 0.083, 3));
            colour = colour.mix(moon, smooth(0.0835, 0.0815, distance(dx, dy)));
            colour = Nature.streaks(colour, x, y, Rgb.of(0x8c93b8), 0.75 * smooth(0.12, 0.42, y), 960);
            double headland = horizon
                    - 0.11 * smooth(0.55, 1.0, x) * (0.7 + fbm(x * 6, 1, 4, 965))
                    - 0.05 * smooth(0.3, 0.0, x) * (0.7 + fbm(x * 9, 4, 4, 966));
            return colour.mix(Rgb.of(0x141d38), smooth(headland - 0.001, headland + 0.001, y));
        };
        return (x, y) -> {
            if (y < horizon) {
                return sky.at(x, y);
            }
            double below = y - horizon;
            double wave = Nature.waves(x, below, 970);
            var mirrored = sky.at(x + wave * 0.02, Math.max(0.44, horizon - Math.abs(below * 0.6 + wave * 0.04)));
            var water = mirrored.mix(Rgb.of(0x0b1734), 0.45 + 0.30 * smooth(0, 0.35, below) + 0.25 * wave);
            return water.screen(Rgb.of(0xdfe6ff), 0.85 * Nature.glitter(x - 0.52, below, 0.075, 975));
        };
    }
}

package vitrine.samples;

import java.util.stream.IntStream;

/// Gradient noise and what is made of it. The same numbers always give the same hills.
final class Noise {
    private static final int TURNS = 256;
    private static final double[] COS = IntStream.range(0, TURNS)
            .mapToDouble(i -> Math.cos(2 * Math.PI * i / TURNS))
            .toArray();

    private Noise() {}

    /// As [Math#hypot], which is exact and slow.
    static double distance(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    /// Evenly spread over 0 to 1.
    static double hash(int x, int y, int seed) {
        int h = x * 0x27d4eb2d ^ Integer.rotateLeft(y * 0x165667b1, 13) ^ seed * 0x9e3779b1;
        h = (h ^ h >>> 15) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return ((h ^ h >>> 16) & 0xffffff) / (double) 0x1000000;
    }

    /// Smooth, about -1 to 1.
    static double noise(double x, double y, int seed) {
        int xi = (int) Math.floor(x);
        int yi = (int) Math.floor(y);
        double fx = x - xi;
        double fy = y - yi;
        double u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
        double v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
        double top = lerp(slope(xi, yi, fx, fy, seed), slope(xi + 1, yi, fx - 1, fy, seed), u);
        double bottom = lerp(slope(xi, yi + 1, fx, fy - 1, seed), slope(xi + 1, yi + 1, fx - 1, fy - 1, seed), u);
        return 1.5 * lerp(top, bottom, v);
    }

    /// Noise in octaves, about -1 to 1.
    static double fbm(double x, double y, int octaves, int seed) {
        double sum = 0;
        double weight = 0.5;
        double scale = 1;
        for (int i = 0; i < octaves; i++) {
            sum += weight * noise(x * scale, y * scale, seed + i);
            weight *= 0.5;
            scale *= 2.03;
        }
        return sum;
    }

    /// Noise with sharp crests, 0 to 1.
    static double ridged(double x, double y, int octaves, int seed) {
        double sum = 0;
        double weight = 0.5;
        double scale = 1;
        double before = 1;
        for (int i = 0; i < octaves; i++) {
            double crest = 1 - Math.abs(noise(x * scale, y * scale, seed + i));
            crest *= crest;
            sum += weight * crest * before;
            before = Math.min(1, crest * 1.3);
            weight *= 0.5;
            scale *= 2.07;
        }
        return sum;
    }

    static double smooth(double from, double to, double value) {
        double t = Math.clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    static double lerp(double a, double b, double t) {
        return a + (b - a) * t;
    }

    private static double slope(int x, int y, double dx, double dy, int seed) {
        int turn = (int) (hash(x, y, seed) * TURNS);
        return COS[turn] * dx + COS[turn + TURNS / 4 & TURNS - 1] * dy;
    }
}

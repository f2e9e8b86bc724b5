package vitrine.samples;

/// A colour; each part from 0 to 1, more where there is much light.
record Rgb(double r, double g, double b) {
    static final Rgb BLACK = new Rgb(0, 0, 0);

    static Rgb of(int hex) {
        return new Rgb((hex >> 16 & 255) / 255.0, (hex >> 8 & 255) / 255.0, (hex & 255) / 255.0);
    }

    static Rgb[] all(int... hex) {
        return java.util.Arrays.stream(hex).mapToObj(Rgb::of).toArray(Rgb[]::new);
    }

    /// The colour at `t` (0 to 1) of `stops` at equal distances.
    static Rgb gradient(double t, Rgb... stops) {
        double place = Math.clamp(t, 0, 1) * (stops.length - 1);
        int from = Math.min((int) place, stops.length - 2);
        return stops[from].mix(stops[from + 1], place - from);
    }

    Rgb mix(Rgb other, double share) {
        double s = Math.clamp(share, 0, 1);
        return new Rgb(r + (other.r - r) * s, g + (other.g - g) * s, b + (other.b - b) * s);
    }

    Rgb plus(Rgb other, double factor) {
        return new Rgb(r + other.r * factor, g + other.g * factor, b + other.b * factor);
    }

    Rgb times(double factor) {
        return new Rgb(r * factor, g * factor, b * factor);
    }

    /// Light on light: never more than white.
    Rgb screen(Rgb light, double factor) {
        return new Rgb(
                1 - (1 - Math.min(r, 1)) * (1 - Math.clamp(light.r * factor, 0, 1)),
                1 - (1 - Math.min(g, 1)) * (1 - Math.clamp(light.g * factor, 0, 1)),
                1 - (1 - Math.min(b, 1)) * (1 - Math.clamp(light.b * factor, 0, 1)));
    }
}

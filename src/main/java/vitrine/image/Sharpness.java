package vitrine.image;

/// How sharp a picture is, as a number that can be compared with that of another one: how much brightness differs from
/// that of the neighbours (the variance of the Laplacian). It means something only between pictures of the same thing.
public final class Sharpness {
    private Sharpness() {}

    /// @param side longest side, in px, to which the picture is brought first: fine grain counts for as much as the
    ///     picture is large, so that all that are compared need the same
    public static double of(Pixels picture, int side) {
        var pixels = Scaler.fit(picture, PixelSize.square(side));
        int width = pixels.width();
        int height = pixels.height();
        if (width < 3 || height < 3) {
            return 0;
        }
        int[] light = luminance(pixels);
        double sum = 0;
        double squares = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int at = y * width + 1; at < y * width + width - 1; at++) {
                double edge = light[at - width] + light[at - 1] + light[at + 1] + light[at + width] - 4.0 * light[at];
                sum += edge;
                squares += edge * edge;
            }
        }
        double count = (width - 2.0) * (height - 2);
        double mean = sum / count;
        return Math.max(0, squares / count - mean * mean);
    }

    /// From 0 to 255, as BT.709 weighs the colours.
    private static int[] luminance(Pixels pixels) {
        var argb = pixels.argb();
        var light = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int red = (argb[i] >> 16) & 0xff;
            int green = (argb[i] >> 8) & 0xff;
            int blue = argb[i] & 0xff;
            light[i] = (54 * red + 183 * green + 19 * blue) >> 8;
        }
        return light;
    }
}

package vitrine.image;

/// How many pixels of a picture have which brightness, in each colour and in all together. Wholly transparent pixels
/// are left out, the others count once, with the colour they have before they are blended. Immutable; made on a worker.
public final class Histogram {
    public static final int LEVELS = 256;

    public enum Channel {
        RED,
        GREEN,
        BLUE,
        /// Rec. 709 weights on the sRGB values as they are, not made linear: the brightness that other programs show.
        LUMINANCE
    }

    // 0.2126, 0.7152 and 0.0722 in parts of 65536.
    private static final int RED_WEIGHT = 13_933;
    private static final int GREEN_WEIGHT = 46_871;
    private static final int BLUE_WEIGHT = 4_732;

    private final int[] reds = new int[LEVELS];
    private final int[] greens = new int[LEVELS];
    private final int[] blues = new int[LEVELS];
    private final int[] luminances = new int[LEVELS];
    private final int pixels;
    private final int full;

    private Histogram(int[] argb) {
        int counted = 0;
        int clipped = 0;
        for (int pixel : argb) {
            int alpha = pixel >>> 24;
            if (alpha != 0) {
                int red = (pixel >> 16) & 0xFF;
                int green = (pixel >> 8) & 0xFF;
                int blue = pixel & 0xFF;
                if (alpha != 0xFF) {
                    red = unmultiplied(red, alpha);
                    green = unmultiplied(green, alpha);
                    blue = unmultiplied(blue, alpha);
                }
                reds[red]++;
                greens[green]++;
                blues[blue]++;
                luminances[luminance(red, green, blue)]++;
                counted++;
                if (red == 0xFF || green == 0xFF || blue == 0xFF) {
                    clipped++;
                }
            }
        }
        pixels = counted;
        full = clipped;
    }

    public static Histogram of(Pixels picture) {
        return new Histogram(picture.argb());
    }

    /// How many pixels have this value, 0 to 255, in the channel.
    public int count(Channel channel, int value) {
        return switch (channel) {
            case RED -> reds[value];
            case GREEN -> greens[value];
            case BLUE -> blues[value];
            case LUMINANCE -> luminances[value];
        };
    }

    /// How many pixels were counted.
    public int pixels() {
        return pixels;
    }

    /// The share, 0 to 1, of pixels in which any colour is at its highest value, so that brighter ones could not be
    /// told from it.
    public double clippedHighlights() {
        return share(full);
    }

    /// The share, 0 to 1, of pixels with a luminance of 0.
    public double clippedShadows() {
        return share(count(Channel.LUMINANCE, 0));
    }

    private double share(int part) {
        return pixels == 0 ? 0 : (double) part / pixels;
    }

    static int luminance(int red, int green, int blue) {
        return (RED_WEIGHT * red + GREEN_WEIGHT * green + BLUE_WEIGHT * blue + 0x8000) >> 16;
    }

    static int unmultiplied(int colour, int alpha) {
        return Math.min((colour * 0xFF + alpha / 2) / alpha, 0xFF);
    }
}

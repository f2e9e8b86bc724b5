package vitrine.image;

/// Shows where a picture is clipped: a picture of the same size, transparent but for the pixels that [Histogram] counts
/// as clipped. Made on a worker.
public final class ClippingMarks {
    /// On pixels with a colour that could not be brighter.
    public static final int HIGHLIGHT = 0xFFFF3B30;

    /// On pixels that could not be darker.
    public static final int SHADOW = 0xFF2F7BFF;

    private ClippingMarks() {}

    public static Pixels of(Pixels picture) {
        int[] marks = new int[picture.argb().length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = mark(picture.argb()[i]);
        }
        return new Pixels(picture.width(), picture.height(), marks);
    }

    private static int mark(int pixel) {
        int alpha = pixel >>> 24;
        int red = (pixel >> 16) & 0xFF;
        int green = (pixel >> 8) & 0xFF;
        int blue = pixel & 0xFF;
        if (alpha == 0) {
            return 0;
        }
        if (alpha != 0xFF) {
            red = Histogram.unmultiplied(red, alpha);
            green = Histogram.unmultiplied(green, alpha);
            blue = Histogram.unmultiplied(blue, alpha);
        }
        if (red == 0xFF || green == 0xFF || blue == 0xFF) {
            return HIGHLIGHT;
        }
        return Histogram.luminance(red, green, blue) == 0 ? SHADOW : 0;
    }
}

package vitrine.image;

import java.util.function.Consumer;

/// Takes pixels through a change of their colours, which must not be premultiplied while they are changed.
final class StraightColors {
    private static final int OPAQUE = 0xFF;

    private StraightColors() {}

    /// @param change changes colours in place and leaves the alpha byte as it is
    static Pixels through(Pixels pixels, Consumer<int[]> change) {
        int[] argb = pixels.argb().clone();
        boolean opaque = isOpaque(argb);
        if (!opaque) {
            unpremultiply(argb);
        }
        change.accept(argb);
        if (!opaque) {
            premultiply(argb);
        }
        return new Pixels(pixels.width(), pixels.height(), argb);
    }

    /// The colours not multiplied with alpha, as files keep them.
    static int[] of(Pixels pixels) {
        int[] argb = pixels.argb().clone();
        unpremultiply(argb);
        return argb;
    }

    static boolean isOpaque(int[] argb) {
        for (int pixel : argb) {
            if (pixel >>> 24 != OPAQUE) {
                return false;
            }
        }
        return true;
    }

    private static void unpremultiply(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            int pixel = argb[i];
            int alpha = pixel >>> 24;
            if (alpha != OPAQUE && alpha != 0) {
                argb[i] = (alpha << 24)
                        | (straight(pixel >> 16, alpha) << 16)
                        | (straight(pixel >> 8, alpha) << 8)
                        | straight(pixel, alpha);
            }
        }
    }

    static void premultiply(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            argb[i] = premultiplied(argb[i]);
        }
    }

    static int premultiplied(int pixel) {
        int alpha = pixel >>> 24;
        return alpha == OPAQUE
                ? pixel
                : (alpha << 24)
                        | (weighed(pixel >> 16, alpha) << 16)
                        | (weighed(pixel >> 8, alpha) << 8)
                        | weighed(pixel, alpha);
    }

    private static int straight(int color, int alpha) {
        return Math.min(((color & 0xFF) * OPAQUE + alpha / 2) / alpha, OPAQUE);
    }

    private static int weighed(int color, int alpha) {
        return ((color & 0xFF) * alpha + OPAQUE / 2) / OPAQUE;
    }
}

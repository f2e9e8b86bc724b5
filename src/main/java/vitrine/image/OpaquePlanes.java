package vitrine.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.function.UnaryOperator;

/// Takes pixels through imgscalr without loss. It knows opaque pictures and such with *unpremultiplied* alpha, so a
/// picture with alpha goes through as two opaque ones, its premultiplied colours and its alpha: both are linear, so
/// turns are exact and scaled edges have no fringes.
final class OpaquePlanes {
    private static final int RED = 0xFF0000;
    private static final int GREEN = 0xFF00;
    private static final int BLUE = 0xFF;
    private static final int COLOURS = 0xFFFFFF;
    private static final int OPAQUE = 0xFF000000;

    private OpaquePlanes() {}

    /// @param work makes a new picture of the one it is given
    static Pixels through(Pixels pixels, UnaryOperator<BufferedImage> work) {
        var result = work.apply(wrap(pixels.argb(), pixels.width(), pixels.height()));
        int[] argb = unwrap(result);
        if (isOpaque(pixels.argb())) {
            for (int i = 0; i < argb.length; i++) {
                argb[i] |= OPAQUE;
            }
        } else {
            int[] alphas = unwrap(work.apply(wrap(alphas(pixels.argb()), pixels.width(), pixels.height())));
            for (int i = 0; i < argb.length; i++) {
                argb[i] = (alphas[i] << 24) | (argb[i] & COLOURS);
            }
        }
        return new Pixels(result.getWidth(), result.getHeight(), argb);
    }

    private static boolean isOpaque(int[] argb) {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0xFF) {
                return false;
            }
        }
        return true;
    }

    private static int[] alphas(int[] argb) {
        int[] alphas = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            alphas[i] = argb[i] >>> 24;
        }
        return alphas;
    }

    /// The picture over the same array; AWT ignores the alpha byte.
    private static BufferedImage wrap(int[] argb, int width, int height) {
        var buffer = new DataBufferInt(argb, argb.length);
        var raster = Raster.createPackedRaster(buffer, width, height, width, new int[] {RED, GREEN, BLUE}, null);
        return new BufferedImage(new DirectColorModel(24, RED, GREEN, BLUE), raster, false, null);
    }

    private static int[] unwrap(BufferedImage image) {
        if (image.getType() != BufferedImage.TYPE_INT_RGB) {
            throw new IllegalStateException("imgscalr made a picture of type " + image.getType());
        }
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}

package vitrine.image;

import java.io.InputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException.Reason;

/// JavaFX's own loader for JPEG, PNG and BMP: always from bytes, because from the URL of `a.jpg` it would load
/// `a@2x.jpg`, and never for formats from ImageIO plug-ins, where it fails. From bytes it decodes whether JavaFX was
/// started or not.
final class FxLoader {
    /// At least `BAND` rows are taken over at once.
    private static final int BAND = 64;

    private FxLoader() {}

    /// @param size the size to decode to; a JPEG is decoded faster to 1/2, 1/4 or 1/8 of its own, and other formats
    /// only to their own
    /// @param wanted what is loaded is halved as often as it stays no smaller than this
    static Pixels load(InputStream file, PixelSize size, PixelSize wanted) throws DecodeException {
        Image image;
        try {
            image = new Image(file, size.width(), size.height(), false, true);
        } catch (RuntimeException brokenLoader) {
            throw damaged(brokenLoader);
        }
        if (image.isError() || image.getWidth() < 1 || image.getHeight() < 1) {
            throw damaged(image.getException());
        }
        var loaded = new PixelSize((int) image.getWidth(), (int) image.getHeight());
        return halved(image.getPixelReader(), loaded, Scaler.halvings(loaded, wanted));
    }

    /// Takes the pixels over band by band and halves each at once: a large picture is in memory in one form only.
    private static Pixels halved(PixelReader reader, PixelSize size, int halvings) {
        if (halvings == 0) {
            return read(reader, 0, size.width(), size.height());
        }
        int width = size.width() >> halvings;
        int height = size.height() >> halvings;
        int[] argb = new int[Math.multiplyExact(width, height)];
        int step = Math.max(BAND >> halvings, 1);
        for (int row = 0; row < height; row += step) {
            int rows = Math.min(step, height - row);
            int from = row << halvings;
            int to = row + rows == height ? size.height() : (row + rows) << halvings;
            var band = Scaler.scale(read(reader, from, size.width(), to - from), new PixelSize(width, rows));
            System.arraycopy(band.argb(), 0, argb, row * width, width * rows);
        }
        return new Pixels(width, height, argb);
    }

    private static Pixels read(PixelReader reader, int y, int width, int height) {
        int[] argb = new int[Math.multiplyExact(width, height)];
        reader.getPixels(0, y, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        return new Pixels(width, height, argb);
    }

    private static DecodeException damaged(@Nullable Exception cause) {
        if (cause == null) {
            return new DecodeException(Reason.DAMAGED, "");
        }
        String said = cause.getMessage();
        return new DecodeException(Reason.DAMAGED, said == null ? cause.toString() : said, cause);
    }
}

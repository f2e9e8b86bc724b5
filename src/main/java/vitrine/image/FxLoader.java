package vitrine.image;

import java.io.InputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException.Reason;

/// JavaFX's own loader for JPEG, PNG and BMP: always from bytes, because from the URL of `a.jpg` it would load
/// `a@2x.jpg`, and never for formats from ImageIO plug-ins, where it fails. From bytes it decodes whether JavaFX was
/// started or not.
final class FxLoader {
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
        var pixels = image.getPixelReader();
        LoadedRows rows = (y, count, argb) -> pixels.getPixels(
                0, y, loaded.width(), count, PixelFormat.getIntArgbPreInstance(), argb, 0, loaded.width());
        return rows.halved(loaded, wanted);
    }

    private static DecodeException damaged(@Nullable Exception cause) {
        if (cause == null) {
            return new DecodeException(Reason.DAMAGED, "");
        }
        String said = cause.getMessage();
        return new DecodeException(Reason.DAMAGED, said == null ? cause.toString() : said, cause);
    }
}

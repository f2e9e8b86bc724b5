package vitrine.ui.kit;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import vitrine.image.Pixels;

/// Decoded pixels as JavaFX shows them, without copying.
public final class PixelImages {
    private PixelImages() {}

    public static Image of(Pixels pixels) {
        var buffer = new PixelBuffer<>(
                pixels.width(), pixels.height(), IntBuffer.wrap(pixels.argb()), PixelFormat.getIntArgbPreInstance());
        return new WritableImage(buffer);
    }
}

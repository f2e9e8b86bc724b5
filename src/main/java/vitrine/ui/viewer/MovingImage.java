package vitrine.ui.viewer;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;

/// One image for all frames of a picture: a new one for each would be a new texture for each. Lives on the JavaFX
/// thread.
final class MovingImage {
    private final PixelSize size;
    private final int[] argb;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    MovingImage(PixelSize size) {
        this.size = size;
        argb = new int[Math.toIntExact(size.area())];
        buffer = new PixelBuffer<>(
                size.width(), size.height(), IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    Image image() {
        return image;
    }

    void show(Pixels frame) {
        buffer.updateBuffer(_ -> {
            System.arraycopy(frame.argb(), 0, argb, 0, argb.length);
            return null;
        });
    }

    /// A copy of the frame shown.
    Pixels frame() {
        return new Pixels(size.width(), size.height(), argb.clone());
    }
}

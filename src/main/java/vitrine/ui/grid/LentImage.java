package vitrine.ui.grid;

import java.lang.ref.WeakReference;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import vitrine.image.Orientation;
import vitrine.image.Pixels;
import vitrine.metadata.Turn;
import vitrine.ui.kit.PixelImages;

/// A picture in memory that becomes an [Image] only while something shows it: JavaFX keeps a texture as large as the
/// picture for as long as its image lives, which would double what the thumbnails out of view take. Lives on the JavaFX
/// thread.
public final class LentImage {
    private Pixels pixels;
    private Turn turn;
    private @Nullable WeakReference<Image> lent;

    LentImage(Pixels pixels) {
        this(pixels, Turn.NONE);
    }

    private LentImage(Pixels pixels, Turn turn) {
        this.pixels = pixels;
        this.turn = turn;
    }

    /// The picture turned, as soon as somebody wants to see it.
    LentImage turned(Turn further) {
        return new LentImage(pixels, turn.then(further));
    }

    /// The image; the same one as long as somebody holds it.
    Image image() {
        var image = lent == null ? null : lent.get();
        if (image == null) {
            pixels = Orientation.of(turn).applyTo(pixels);
            turn = Turn.NONE;
            image = PixelImages.of(pixels);
            lent = new WeakReference<>(image);
        }
        return image;
    }
}

package vitrine.ui.viewer;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.ui.kit.PixelImages;

/// Marks on the photo where it is clipped, if the person wants them. A worker makes them of the picture that is as
/// large as the window; closer than that they are stretched with it. Lives on the JavaFX thread.
final class ClippingLayer extends Pane implements AutoCloseable {
    private final PhotoPane photo;
    private final Loader<Pixels, Pixels> loader;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final TurnedPicture marks = new TurnedPicture();
    private final Rectangle clip = new Rectangle();
    private @Nullable Pixels picture;

    /// @param loaders makes the loader that tells the given receiver, on the JavaFX thread
    ClippingLayer(PhotoPane photo, Function<Consumer<Loaded<Pixels, Pixels>>, Loader<Pixels, Pixels>> loaders) {
        this.photo = photo;
        loader = loaders.apply(this::accept);
        getStyleClass().add("clipping-marks");
        setMouseTransparent(true);
        marks.setSmooth(false);
        getChildren().add(marks);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        visibleProperty().bind(on);
        on.subscribe(this::refresh);
        photo.transformProperty().subscribe(this::place);
    }

    BooleanProperty onProperty() {
        return on;
    }

    void show(@Nullable ShownPhoto shown) {
        var now = shown == null ? null : shown.picture();
        if (!Objects.equals(now, picture)) {
            picture = now;
            refresh();
        }
    }

    /// Marks of another picture would be wrong; without marks the person sees that they are not there yet.
    private void refresh() {
        marks.setImage(null);
        loader.want(on.get() && picture != null ? List.of(picture) : List.of());
    }

    private void accept(Loaded<Pixels, Pixels> news) {
        if (on.get() && news instanceof Loaded.Ready<Pixels, Pixels>(var source, var made) && source.equals(picture)) {
            marks.setImage(PixelImages.of(made));
            place();
        }
    }

    private void place() {
        var now = photo.transformProperty().get();
        if (now != null && marks.getImage() != null) {
            marks.lay(photo.turn(), now, photo.scale());
        }
    }

    @Override
    public void close() {
        loader.close();
    }
}

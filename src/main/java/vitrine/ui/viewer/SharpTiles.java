package vitrine.ui.viewer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.ui.kit.PixelImages;

/// What is in view of a photo that is looked at closely, each pixel made for the screen by a worker: JavaFX makes
/// pictures smaller by leaving pixels out, which shimmers, and larger by blurring them. Tiles of the zoom before stay,
/// stretched, until all of the new ones are there, and so do those of a former picture of the same photo. Lives on the
/// JavaFX thread.
final class SharpTiles extends Pane implements AutoCloseable {
    private final Loader<TilePlan.Tile, Pixels> loader;
    private final Map<TilePlan.Tile, ImageView> shown = new HashMap<>();
    private List<TilePlan.Tile> wanted = List.of();
    private @Nullable ViewTransform transform;
    private double scale = 1;
    private Runnable change = () -> {};

    /// @param loaders makes the loader that tells the given receiver, on the JavaFX thread
    SharpTiles(Function<Consumer<Loaded<TilePlan.Tile, Pixels>>, Loader<TilePlan.Tile, Pixels>> loaders) {
        loader = loaders.apply(this::accept);
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Shows what is in view of `source`, which is of the same photo as the one before; null shows nothing.
    ///
    /// @param scale device px for each logical px
    void show(TilePlan.@Nullable Source source, ViewTransform transform, double scale) {
        if (source == null) {
            clear();
            return;
        }
        this.transform = transform;
        this.scale = scale;
        wanted = TilePlan.inView(source, transform);
        dropOldOnesWhenComplete();
        shown.forEach((tile, view) -> place(tile, view, transform, scale));
        var missing = new ArrayList<>(wanted);
        missing.removeIf(shown::containsKey);
        loader.want(missing);
    }

    void clear() {
        wanted = List.of();
        loader.want(wanted);
        shown.clear();
        getChildren().clear();
    }

    /// Called when tiles have come.
    void onChange(Runnable change) {
        this.change = change;
    }

    /// Whether sharp tiles cover all that is in view.
    boolean cover() {
        return !wanted.isEmpty() && isSettled();
    }

    /// Whether no tile is missing.
    boolean isSettled() {
        return shown.keySet().containsAll(wanted);
    }

    @Override
    public void close() {
        loader.close();
    }

    private void accept(Loaded<TilePlan.Tile, Pixels> news) {
        if (news instanceof Loaded.Ready<TilePlan.Tile, Pixels>(var tile, var pixels)
                && transform != null
                && wanted.contains(tile)) {
            var view = new ImageView(PixelImages.of(pixels));
            shown.put(tile, view);
            getChildren().add(view);
            place(tile, view, transform, scale);
            dropOldOnesWhenComplete();
            change.run();
        }
    }

    private void dropOldOnesWhenComplete() {
        if (isSettled()) {
            shown.keySet().stream()
                    .filter(tile -> !wanted.contains(tile))
                    .toList()
                    .forEach(this::drop);
        }
    }

    private void drop(TilePlan.Tile tile) {
        getChildren().remove(shown.remove(tile));
    }

    private static void place(TilePlan.Tile tile, ImageView view, ViewTransform transform, double scale) {
        var whole = tile.source().size();
        double scaleX = (double) transform.width() / whole.width();
        double scaleY = (double) transform.height() / whole.height();
        long left = Math.round(tile.x() * scaleX);
        long top = Math.round(tile.y() * scaleY);
        view.setFitWidth((Math.round((tile.x() + tile.width()) * scaleX) - left) / scale);
        view.setFitHeight((Math.round((tile.y() + tile.height()) * scaleY) - top) / scale);
        view.relocate((transform.left() + left) / scale, (transform.top() + top) / scale);
    }
}

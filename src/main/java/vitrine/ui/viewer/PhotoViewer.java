package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vitrine.image.Picture;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.state.ViewTurns;
import vitrine.state.ViewerState;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.Sentences;

/// One photo, as large as the window or closer. The old picture stays until the new one is there; the neighbours are
/// decoded ahead; all pixels are decoded only when they are looked at. Lives on the JavaFX thread.
public final class PhotoViewer extends StackPane implements Zoomable, AutoCloseable {
    /// Makes the loaders; each tells the given receiver, on the JavaFX thread.
    ///
    /// @param alarms for who waits for what they load
    public record Loaders(
            Function<Consumer<Loaded<PictureRequest, Picture>>, Loader<PictureRequest, Picture>> pictures,
            Function<Consumer<Loaded<TilePlan.Tile, Pixels>>, Loader<TilePlan.Tile, Pixels>> tiles,
            Function<Consumer<Loaded<Pixels, Pixels>>, Loader<Pixels, Pixels>> clipping,
            Supplier<Alarm> alarms) {}

    private final ViewerState state;
    private final PhotoDisplay display;
    private final PhotoPane pane;
    private final PhotoFiller filler;
    private final PhotoCaption caption;
    private final EndCard end;
    private final ViewerGestures gestures;

    /// @param thumbnails lend their picture until the photo is decoded, and pause meanwhile
    /// @param turns how photos are to be seen that the person turned
    /// @param wheelZooms whether the person wants the wheel to zoom
    public PhotoViewer(
            ViewerState state,
            ViewTurns turns,
            Thumbnails thumbnails,
            Sentences sentences,
            Loaders loaders,
            MovingPlayer.Source moving,
            BooleanSupplier wheelZooms) {
        this.state = state;
        display = new PhotoDisplay(turns, loaders, moving);
        pane = display.pane();
        var waiting = new WaitingSign(loaders.alarms.get(), sentences);
        filler = new PhotoFiller(state, turns, thumbnails, sentences, display, waiting, loaders);
        caption = new PhotoCaption(sentences);
        display.player().momentProperty().subscribe(caption::describe);
        getStyleClass().add("photo-viewer");
        end = new EndCard(state, sentences.messages());
        setAlignment(caption, Pos.BOTTOM_CENTER);
        getChildren().addAll(display, waiting, end, caption);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setVisible(false);
        state.photoProperty().subscribe(this::turnTo);
        state.edgeProperty().subscribe(() -> describe());
        gestures = new ViewerGestures(this, pane, state, wheelZooms);
        display.shownProperty().subscribe(this::describe);
        pane.transformProperty().subscribe(this::describe);
        state.revisionProperty().subscribe(this::describe);
        filler.onNews(this::describe);
    }

    @Override
    public void toggleActual() {
        gestures.toggleActual();
    }

    @Override
    public void zoomBy(int steps) {
        transform(now -> now.zoomedTo(now.zoom() * Math.pow(ViewerGestures.STEP, steps)));
    }

    /// How the photo lies in the window; null while there is none.
    public ReadOnlyObjectProperty<@Nullable ViewTransform> transformProperty() {
        return pane.transformProperty();
    }

    @Override
    public void transform(UnaryOperator<ViewTransform> change) {
        display.transform(change);
    }

    /// Called with the photo and a picture of it when the person begins to drag it out of the window.
    public void onDragOut(BiConsumer<Path, Image> dragOut) {
        gestures.onDragOut(picture -> {
            var shown = shownProperty().get();
            if (shown != null) {
                dragOut.accept(shown.path(), picture);
            }
        });
    }

    public boolean isZoomLocked() {
        return display.isZoomLocked();
    }

    /// Whether the next photo is shown at the zoom and place of this one.
    public void setZoomLocked(boolean locked) {
        display.setZoomLocked(locked);
        describe();
    }

    /// The file name and the place among the others, which hides together with the tools.
    public PhotoCaption caption() {
        return caption;
    }

    /// What is on the screen, which may be the photo before until the one that is to be shown is there; null while
    /// there is none.
    public ReadOnlyObjectProperty<@Nullable ShownPhoto> shownProperty() {
        return display.shownProperty();
    }

    /// Whether clipped shadows and highlights are marked on the photo.
    public BooleanProperty clippingProperty() {
        return display.clippingProperty();
    }

    /// Plays the photo shown, where it moves.
    public MovingPlayer player() {
        return display.player();
    }

    /// Whether the photo that is to be shown is shown, as sharp as it will be.
    public boolean isSettled() {
        return filler.isSettled();
    }

    /// Runs `then` as soon as the photo is on the screen, or will not be.
    public void whenShown(Runnable then) {
        filler.whenShown(then);
    }

    /// The pictures at hand, and those to come.
    public ViewerPictures pictures() {
        return filler.pictures();
    }

    /// Shows another page of a file that has several.
    public void turnPage(int by) {
        filler.turnPage(by);
    }

    /// Lets what is shown now fade away over what `change` brings.
    public void crossFade(Runnable change) {
        display.crossFade(change);
    }

    @Override
    public void close() {
        filler.close();
        display.close();
    }

    private void turnTo(@Nullable Path path) {
        setVisible(path != null);
        if (path != null) {
            requestFocus();
        }
        filler.turnTo(path);
    }

    /// Says what is shown, not what is about to be.
    private void describe() {
        var shown = shownProperty().get();
        if (shown == null) {
            caption.setVisible(false); // The photo before is not told of when the next one is long in coming.
            setAccessibleText("");
        } else {
            caption.describe(shown, state, pane, isZoomLocked());
            caption.setVisible(true);
            setAccessibleText(Stream.of(caption.text(), display.failure(), end.words())
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("    ")));
        }
    }
}

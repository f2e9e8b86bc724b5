package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.state.ViewTurns;
import vitrine.state.ViewerState;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.grid.TileContent;
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
    private final Thumbnails thumbnails;
    private final Sentences sentences;
    private final ViewerPictures pictures;
    private final PhotoDisplay display;
    private final PhotoPane pane;
    private final PhotoCaption caption;
    private final WaitingSign waiting;
    private final ViewerGestures gestures;
    private final OnceShown onceShown = new OnceShown();

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
        this.thumbnails = thumbnails;
        this.sentences = sentences;
        display = new PhotoDisplay(turns, loaders, moving);
        pane = display.pane();
        pictures = new ViewerPictures(state, pane::viewSize, loaders.pictures, this::accept);
        waiting = new WaitingSign(loaders.alarms.get(), sentences);
        caption = new PhotoCaption(sentences);
        display.player().momentProperty().subscribe(caption::describe);
        getStyleClass().add("photo-viewer");
        var end = new EndCard(state, sentences.messages());
        setAlignment(caption, Pos.BOTTOM_CENTER);
        getChildren().addAll(display, waiting, end, caption);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setVisible(false);
        state.photoProperty().subscribe(this::turnTo);
        state.revisionProperty().subscribe(this::listed);
        state.onChange(this::forget);
        turns.onEnd(path -> pictures.forget(path::equals));
        pane.transformProperty().subscribe(this::transformed);
        pane.widthProperty().subscribe(() -> resized()); // It is laid out after this, and pictures are as large as it.
        pane.heightProperty().subscribe(() -> resized());
        gestures = new ViewerGestures(this, pane, state, wheelZooms);
        display.shownProperty().subscribe(this::describe);
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
        return pictures.isIdle() && pane.isSettled();
    }

    /// Runs `then` as soon as the photo is on the screen, or will not be.
    public void whenShown(Runnable then) {
        if (hasAnswer()) {
            then.run();
        } else {
            onceShown.add(then);
        }
    }

    /// The pictures at hand, and those to come.
    public ViewerPictures pictures() {
        return pictures;
    }

    /// Lets what is shown now fade away over what `change` brings.
    public void crossFade(Runnable change) {
        display.crossFade(change);
    }

    private boolean hasAnswer() {
        var path = state.photoProperty().get();
        return path == null || pictures.of(path) != null;
    }

    @Override
    public void close() {
        waiting.stop();
        pictures.close();
        display.close();
    }

    // From photo to photo

    private void turnTo(@Nullable Path path) {
        setVisible(path != null);
        pictures.pages().open(path);
        display.hold();
        if (path == null) {
            pictures.clear();
            display.clear();
            waiting.stop();
            thumbnails.resume();
            onceShown.run();
        } else {
            requestFocus();
            show(path);
        }
    }

    private void show(Path path) {
        if (state.isGone()) {
            fail(path, sentences.failure(path, DecodeException.Reason.VANISHED, ""));
            want(path);
            return;
        }
        var have = pictures.of(path);
        if (have == null) {
            thumbnails.pause();
            waiting.begin(path);
            showThumbnail(path);
        } else {
            show(have);
        }
        want(path);
    }

    /// Shows another page of a file that has several.
    public void turnPage(int by) {
        var path = state.photoProperty().get();
        if (path != null && pictures.pages().turn(by)) {
            show(path);
        }
    }

    private void want(Path path) {
        boolean closely = pictures.of(path) != null
                && display.isBlurred(path, pictures.pages().of(path));
        pictures.want(path, closely);
        var all = closely && !pane.hasFull() ? pictures.ofAllPixels(path) : null;
        if (all != null) {
            show(all); // At hand from when the photo was looked at before.
        }
    }

    private void accept(Loaded<PictureRequest, Picture> news) {
        var path = state.photoProperty().get();
        if (path == null) {
            return;
        }
        boolean current = news.key().path().equals(path)
                && news.key().page() == pictures.pages().of(path);
        if (current && !state.isGone()) {
            show(news);
        }
        // It may be looked at closely already; and where one is broken, in a slideshow another one takes its turn.
        want(path);
    }

    private void show(Loaded<PictureRequest, Picture> news) {
        switch (news) {
            case Loaded.Ready<PictureRequest, Picture>(
                    PictureRequest.Fitted(var path, var _, int page),
                    var picture) -> {
                pictures.pages().found(path, picture.pages());
                display.show(path, picture, page);
                answered();
            }
            case Loaded.Ready<PictureRequest, Picture>(PictureRequest.Full(var path, int _), var picture) ->
                display.showFull(path, picture);
            case Loaded.Failed<PictureRequest, Picture>(PictureRequest.Fitted(var path, var _, int _), var cause) ->
                fail(path, sentences.failure(path, cause));
            case Loaded.Failed<PictureRequest, Picture>(PictureRequest.Full(var _, int _), var _) ->
                pane.setWithoutFull();
        }
        describe();
    }

    private void showThumbnail(Path path) {
        if (!display.shows(path) && thumbnails.of(path) instanceof TileContent.Shown small) {
            var picture = small.image();
            var size = new PixelSize((int) picture.getWidth(), (int) picture.getHeight());
            display.lend(path, picture, small.photo() == null ? size : small.photo());
        }
    }

    private void fail(Path path, String sentence) {
        display.fail(path, sentence);
        answered();
    }

    private void answered() {
        waiting.stop();
        thumbnails.resume();
        onceShown.run();
    }

    // What changes meanwhile

    /// Neighbours have become known, the file has changed or is gone.
    private void listed() {
        var path = state.photoProperty().get();
        if (path == null) {
            return;
        }
        if (state.isGone() || pictures.of(path) == null || display.isFailure()) {
            show(path);
        } else {
            want(path);
        }
        describe();
    }

    private void forget(Predicate<Path> changed) {
        pictures.forget(changed);
        display.forget(changed);
    }

    private void resized() {
        var path = state.photoProperty().get();
        if (path != null) {
            want(path);
        }
    }

    private void transformed() {
        var path = state.photoProperty().get();
        if (path != null && pane.isBlurred() && !pane.hasFull()) {
            want(path);
        }
        describe();
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
            setAccessibleText(caption.text());
        }
    }
}

package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.library.Photo;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.metadata.Turn;
import vitrine.state.ViewTurns;
import vitrine.state.ViewerState;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.grid.TileContent;
import vitrine.ui.kit.PixelImages;
import vitrine.ui.kit.Sentences;

/// One photo, as large as the window or closer. The old picture stays until the new one is there; the neighbours are
/// decoded ahead; all pixels are decoded only when they are looked at. Lives on the JavaFX thread.
public final class PhotoViewer extends StackPane implements Zoomable, AutoCloseable {
    /// What pictures at hand may take beside the one shown: a window of 4K needs 33 MB for each of them.
    private static final long MAX_BYTES = 192L * 1024 * 1024;

    /// Makes the loaders; each tells the given receiver, on the JavaFX thread.
    public record Loaders(
            Function<Consumer<Loaded<PictureRequest, Picture>>, Loader<PictureRequest, Picture>> pictures,
            Function<Consumer<Loaded<TilePlan.Tile, Pixels>>, Loader<TilePlan.Tile, Pixels>> tiles) {}

    private final ViewerState state;
    private final ViewTurns turns;
    private final Thumbnails thumbnails;
    private final Sentences sentences;
    private final PictureShelf shelf;
    private final PhotoPane pane;
    private final PhotoCaption caption;
    private final WaitingRing ring = new WaitingRing();
    private final ViewerGestures gestures;
    private final FailureCard failure = new FailureCard();
    private final List<Runnable> whenShown = new ArrayList<>();
    private @Nullable Path shown;
    private boolean zoomLocked;

    /// @param thumbnails lend their picture until the photo is decoded, and pause meanwhile
    /// @param turns how photos are to be seen that the person turned
    public PhotoViewer(
            ViewerState state, ViewTurns turns, Thumbnails thumbnails, Sentences sentences, Loaders loaders) {
        this.state = state;
        this.turns = turns;
        this.thumbnails = thumbnails;
        this.sentences = sentences;
        shelf = new PictureShelf(MAX_BYTES, loaders.pictures, this::accept);
        pane = new PhotoPane(loaders.tiles);
        caption = new PhotoCaption(sentences);
        getStyleClass().add("photo-viewer");
        var end = new EndCard(state, sentences.messages());
        setAlignment(caption, Pos.BOTTOM_CENTER);
        getChildren().addAll(pane, failure, ring, end, caption);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setVisible(false);
        state.photoProperty().subscribe(this::turnTo);
        state.revisionProperty().subscribe(this::listed);
        state.onRewritten(shelf::forget);
        turns.onEnd(shelf::forget);
        turns.onTurned(this::turned);
        pane.transformProperty().subscribe(this::transformed);
        widthProperty().subscribe(() -> resized());
        heightProperty().subscribe(() -> resized());
        gestures = new ViewerGestures(this, pane, state);
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
        var now = pane.transformProperty().get();
        if (now != null) {
            pane.setTransform(change.apply(now));
        }
    }

    /// Called with the photo and a picture of it when the person begins to drag it out of the window.
    public void onDragOut(BiConsumer<Path, Image> dragOut) {
        gestures.onDragOut(picture -> {
            if (shown != null) {
                dragOut.accept(shown, picture);
            }
        });
    }

    public boolean isZoomLocked() {
        return zoomLocked;
    }

    /// Whether the next photo is shown at the zoom and place of this one.
    public void setZoomLocked(boolean locked) {
        zoomLocked = locked;
        describe();
    }

    /// The file name and the place among the others, which hides together with the tools.
    public PhotoCaption caption() {
        return caption;
    }

    /// Whether the photo that is to be shown is shown, as sharp as it will be.
    public boolean isSettled() {
        return shelf.isIdle() && pane.isSettled();
    }

    /// Runs `then` as soon as the photo is on the screen, or will not be.
    public void whenShown(Runnable then) {
        if (hasAnswer()) {
            then.run();
        } else {
            whenShown.add(then);
        }
    }

    private boolean hasAnswer() {
        var path = state.photoProperty().get();
        return path == null || shelf.of(fitted(path)) != null;
    }

    @Override
    public void close() {
        shelf.close();
        pane.close();
    }

    // From photo to photo

    private void turnTo(@Nullable Path path) {
        setVisible(path != null);
        if (path == null) {
            shelf.clear();
            pane.clear();
            ring.stop();
            shown = null;
            thumbnails.resume();
            tellShown();
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
        var have = shelf.of(fitted(path));
        if (have == null) {
            thumbnails.pause();
            ring.begin();
            showThumbnail(path);
        } else {
            show(have);
        }
        want(path);
    }

    /// The photo first, closely if that is how it is looked at, then those the person is likely to see next.
    private void want(Path path) {
        var wish = new ArrayList<PictureRequest>();
        if (!state.isGone()) {
            wish.add(fitted(path));
        }
        if (pane.isBlurred() && path.equals(shown)) {
            wish.add(new PictureRequest.Full(path));
        }
        int step = state.forwards() ? 1 : -1;
        for (int steps : new int[] {step, 2 * step, -step}) {
            state.neighbour(steps).map(Photo::path).ifPresent(next -> wish.add(fitted(next)));
        }
        shelf.want(wish);
    }

    private PictureRequest fitted(Path path) {
        return new PictureRequest.Fitted(path, pane.viewSize());
    }

    private void accept(Loaded<PictureRequest, Picture> news) {
        if (news.key().path().equals(state.photoProperty().get()) && !state.isGone()) {
            show(news);
        }
    }

    private void show(Loaded<PictureRequest, Picture> news) {
        switch (news) {
            case Loaded.Ready<PictureRequest, Picture>(PictureRequest.Fitted(var path, var _), var picture) ->
                showWhole(path, picture);
            case Loaded.Ready<PictureRequest, Picture>(PictureRequest.Full(var path), var picture) ->
                pane.setFull(picture.pixels(), turns.of(path, picture.turned()));
            case Loaded.Failed<PictureRequest, Picture>(PictureRequest.Fitted(var path, var _), var cause) ->
                fail(path, sentences.failure(path, cause));
            case Loaded.Failed<PictureRequest, Picture>(PictureRequest.Full(var _), var _) -> {
                // What is shown already is all there will be.
            }
        }
        describe();
    }

    private void showWhole(Path path, Picture picture) {
        var pixels = picture.pixels();
        var turn = turns.of(path, picture.turned());
        showImage(path, PixelImages.of(pixels), turn, Orientation.of(turn).applyTo(picture.fullSize()));
        if (pixels.size().equals(picture.fullSize())) {
            pane.setFull(pixels, turn);
        }
        answered();
    }

    private void showThumbnail(Path path) {
        if (!path.equals(shown) && thumbnails.of(path) instanceof TileContent.Shown small) {
            var picture = small.image();
            var size = new PixelSize((int) picture.getWidth(), (int) picture.getHeight());
            showImage(path, picture, Turn.NONE, small.photo() == null ? size : small.photo());
        }
    }

    private void showImage(Path path, Image picture, Turn turn, PixelSize fullSize) {
        failure.hide();
        var before = pane.transformProperty().get();
        boolean same = path.equals(shown) && before != null && before.photo().equals(fullSize);
        shown = path;
        if (same) {
            pane.improve(picture, turn);
        } else if (zoomLocked && before != null) {
            pane.show(picture, turn, before.of(fullSize));
        } else {
            pane.show(picture, turn, ViewTransform.fitted(fullSize, pane.viewSize()));
        }
        describe();
    }

    private void fail(Path path, String sentence) {
        pane.clear();
        shown = path;
        failure.show(sentence);
        describe();
        answered();
    }

    private void answered() {
        ring.stop();
        thumbnails.resume();
        tellShown();
    }

    private void tellShown() {
        var waiting = List.copyOf(whenShown);
        whenShown.clear();
        waiting.forEach(Runnable::run);
    }

    // What changes meanwhile

    private void turned(Path path, Turn turn) {
        if (path.equals(shown)) {
            pane.turn(turn);
        }
    }

    /// Neighbours have become known, the file has changed or is gone.
    private void listed() {
        var path = state.photoProperty().get();
        if (path == null) {
            return;
        }
        if (state.isGone() || shelf.of(fitted(path)) == null || failure.isVisible()) {
            show(path);
        } else {
            want(path);
        }
        describe();
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
        if (shown != null) {
            var zoom = Optional.ofNullable(pane.transformProperty().get()).map(ViewTransform::zoom);
            boolean current = shown.equals(state.photoProperty().get());
            caption.describe(shown, current ? state.place() : -1, state.count(), zoom, zoomLocked);
            setAccessibleText(caption.text());
        }
    }
}

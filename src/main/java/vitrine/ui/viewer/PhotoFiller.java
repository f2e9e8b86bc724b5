package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.loading.Loaded;
import vitrine.state.ViewTurns;
import vitrine.state.ViewerState;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.grid.TileContent;
import vitrine.ui.kit.Sentences;

/// Brings pictures of the photo that is shown large: the thumbnail at once, then the whole photo, then all its pixels
/// where it is looked at closely. Lives on the JavaFX thread.
final class PhotoFiller implements AutoCloseable {
    private final ViewerState state;
    private final Thumbnails thumbnails;
    private final Sentences sentences;
    private final PhotoDisplay display;
    private final PhotoPane pane;
    private final WaitingSign waiting;
    private final ViewerPictures pictures;
    private final OnceShown onceShown = new OnceShown();
    private Runnable news = () -> {};

    /// @param waiting is shown while a photo is long in coming
    PhotoFiller(
            ViewerState state,
            ViewTurns turns,
            Thumbnails thumbnails,
            Sentences sentences,
            PhotoDisplay display,
            WaitingSign waiting,
            PhotoViewer.Loaders loaders) {
        this.state = state;
        this.thumbnails = thumbnails;
        this.sentences = sentences;
        this.display = display;
        this.waiting = waiting;
        pane = display.pane();
        pictures = new ViewerPictures(state, pane::viewSize, loaders.pictures(), this::accept);
        state.revisionProperty().subscribe(this::listed);
        state.onChange(this::forget);
        turns.onEnd(path -> pictures.forget(path::equals));
        pane.transformProperty().subscribe(this::transformed);
        // Not those of the viewer: the pane is laid out after it, and pictures are as large as the pane.
        pane.widthProperty().subscribe(() -> resized());
        pane.heightProperty().subscribe(() -> resized());
    }

    /// Called when there is more, or less, to be seen of the photo than before.
    void onNews(Runnable then) {
        news = then;
    }

    ViewerPictures pictures() {
        return pictures;
    }

    boolean isSettled() {
        return pictures.isIdle() && pane.isSettled();
    }

    /// Runs `then` as soon as the photo is on the screen, or will not be.
    void whenShown(Runnable then) {
        if (hasAnswer()) {
            then.run();
        } else {
            onceShown.add(then);
        }
    }

    private boolean hasAnswer() {
        var path = state.photoProperty().get();
        return path == null || pictures.of(path) != null;
    }

    @Override
    public void close() {
        waiting.stop();
        pictures.close();
    }

    // From photo to photo

    void turnTo(@Nullable Path path) {
        pictures.pages().open(path);
        display.hold();
        if (path == null) {
            pictures.clear();
            display.clear();
            answered();
        } else {
            show(path);
        }
    }

    void turnPage(int by) {
        var path = state.photoProperty().get();
        if (path != null && pictures.pages().turn(by)) {
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

    private void want(Path path) {
        boolean closely = pictures.of(path) != null
                && display.isBlurred(path, pictures.pages().of(path));
        pictures.want(path, closely);
        var all = closely && !pane.hasFull() ? pictures.ofAllPixels(path) : null;
        if (all != null) {
            show(all); // At hand from when the photo was looked at before.
        }
    }

    private void accept(Loaded<PictureRequest, Picture> loaded) {
        var path = state.photoProperty().get();
        if (path == null) {
            return;
        }
        boolean current = loaded.key().path().equals(path)
                && loaded.key().page() == pictures.pages().of(path);
        if (current && !state.isGone()) {
            show(loaded);
        }
        // It may be looked at closely already; and where one is broken, in a slideshow another one takes its turn.
        want(path);
    }

    private void show(Loaded<PictureRequest, Picture> loaded) {
        switch (loaded) {
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
        news.run();
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
    }
}

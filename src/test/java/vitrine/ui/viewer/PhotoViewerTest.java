package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.library.Arrangement;
import vitrine.library.Group;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.state.GalleryState;
import vitrine.state.ViewerState;
import vitrine.thumbnail.Rendition;
import vitrine.thumbnail.Thumbnail;
import vitrine.ui.folders.FakeGallery;
import vitrine.ui.grid.Thumbnails;

/// Photos shown large by a decoder that the test moves on by hand.
@ExtendWith(FxRuntime.class)
class PhotoViewerTest {
    private static final Path FOLDER = Path.of("/photos");
    private static final PixelSize PHOTO = new PixelSize(800, 600);

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> decoded = new ArrayList<>();
    private final GalleryState gallery = FxRuntime.onFxThread(FakeGallery::make);
    private final ViewerState state = FxRuntime.onFxThread(() -> new ViewerState(gallery, Long.MAX_VALUE));
    private final Thumbnails thumbnails = FxRuntime.onFxThread(FakeViewer::noThumbnails);
    private final PhotoViewer viewer = FxRuntime.onFxThread(this::viewer);
    private boolean memoryIsShort;

    private PhotoViewer viewer() {
        var made = FakeViewer.make(gallery, state, thumbnails, work::add, this::decode);
        made.applyCss();
        made.layout();
        return made;
    }

    private Picture decode(PictureRequest request) throws DecodeException {
        boolean closely = request instanceof PictureRequest.Full;
        decoded.add(request.path().getFileName() + (closely ? " closely" : ""));
        if (closely && memoryIsShort) {
            throw new DecodeException(DecodeException.Reason.TOO_LARGE, "");
        }
        var size = request instanceof PictureRequest.Fitted(var _, var box, var _) ? box : PHOTO;
        return new Picture(new Pixels(size.width(), size.height(), new int[size.width() * size.height()]), PHOTO);
    }

    private void decodeAll() {
        for (var task = work.poll(); task != null; task = work.poll()) {
            task.run();
        }
    }

    private PhotoPane pane() {
        return viewer.lookupAll("*").stream()
                .filter(PhotoPane.class::isInstance)
                .map(PhotoPane.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Photo written(String name, long time) {
        return new Photo(FOLDER.resolve(name), name, 1, time);
    }

    private void list(Photo... photos) {
        gallery.show(new Listing(
                new Location(FOLDER, false),
                List.of(),
                List.of(photos),
                List.of(new Group(new Group.Header.None(), 0, photos.length)),
                Arrangement.DEFAULT,
                photos.length,
                true));
    }

    @BeforeEach
    void theFirstOfSomePhotos() {
        doOnFxThread(() -> {
            gallery.open(new Location(FOLDER, false));
            list(written("a", 1), written("b", 1), written("c", 1), written("d", 1));
            thumbnails.take(
                    new Rendition.Quick(FOLDER.resolve("a"), 40),
                    new Thumbnail(new Pixels(40, 30, new int[1200]), PHOTO, true, Photo.UNKNOWN));
            state.open(FOLDER.resolve("a"));
            assertThat(viewer.shownProperty().get()).as("the thumbnail").isNotNull();
        });
    }

    @Test
    void allPixelsAreDecodedOnlyForWhoLooksClosely() {
        doOnFxThread(() -> {
            decodeAll();
            assertThat(decoded).containsExactly("a", "b", "c");
            viewer.toggleActual();
            decodeAll();
            assertThat(decoded).containsExactly("a", "b", "c", "a closely");
            assertThat(pane().hasFull()).isTrue();
        });
    }

    @Test
    void aLargerWindowNeedsALargerPictureAndNotAllPixels() {
        doOnFxThread(() -> {
            decodeAll();
            decoded.clear();
            viewer.resize(600, 450);
            viewer.layout();
            decodeAll();
            assertThat(decoded).containsExactly("a", "b", "c");
        });
    }

    @Test
    void whoLookedCloselyBeforeThePhotoWasThereHasAllPixelsOnceItIs() {
        doOnFxThread(() -> {
            viewer.toggleActual();
            decodeAll();
            assertThat(decoded).contains("a closely");
            assertThat(pane().hasFull()).isTrue();
            viewer.setZoomLocked(true);
            state.last();
            decodeAll();
            assertThat(decoded).contains("d closely");
            assertThat(pane().hasFull()).isTrue();
        });
    }

    @Test
    void whatWasLookedAtCloselyOnceIsSharpAtOnceWhenItIsLookedAtCloselyAgain() {
        doOnFxThread(() -> {
            lookCloselyAndComeBack();
            assertThat(pane().hasFull()).as("nobody looks closely").isFalse();
            viewer.toggleActual();
            assertThat(pane().hasFull()).isTrue();
        });
    }

    @Test
    void wherePixelsCouldNotBeHadOnceThisIsSaidAgain() {
        doOnFxThread(() -> {
            memoryIsShort = true;
            lookCloselyAndComeBack();
            viewer.toggleActual();
            assertThat(pane().isReduced()).isTrue();
        });
    }

    @Test
    void aPhotoThatWasWrittenAnewWhileOneFarAwayWasShownIsDecodedAnew() {
        doOnFxThread(() -> {
            decodeAll();
            state.last();
            decodeAll();
            decoded.clear();
            list(written("a", 2), written("b", 1), written("c", 1), written("d", 1));
            state.first();
            decodeAll();
            assertThat(decoded).containsExactly("a");
        });
    }

    @Test
    void aPhotoThatWasTakenAwayAndComesBackIsDecodedAnew() {
        doOnFxThread(() -> {
            decodeAll();
            list(written("b", 1), written("c", 1), written("d", 1));
            decodeAll();
            decoded.clear();
            list(written("a", 2), written("b", 1), written("c", 1), written("d", 1));
            decodeAll();
            assertThat(decoded).containsExactly("a");
        });
    }

    @Test
    void allPixelsOfAPhotoThatWasWrittenAnewAreDecodedAnew() {
        doOnFxThread(() -> {
            decodeAll();
            viewer.toggleActual();
            decodeAll();
            viewer.toggleActual();
            decoded.clear();
            list(written("a", 2), written("b", 1), written("c", 1), written("d", 1));
            decodeAll();
            viewer.toggleActual();
            decodeAll();
            assertThat(decoded).containsExactly("a", "a closely");
        });
    }

    private void lookCloselyAndComeBack() {
        decodeAll();
        viewer.toggleActual();
        decodeAll();
        viewer.toggleActual();
        state.next();
        state.previous();
        decodeAll();
    }
}

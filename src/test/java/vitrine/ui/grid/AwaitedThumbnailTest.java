package vitrine.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.onFxThread;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.library.Entry;
import vitrine.library.Folder;
import vitrine.library.Photo;
import vitrine.loading.Loader;
import vitrine.loading.Watched;
import vitrine.state.Messages;
import vitrine.thumbnail.Rendition;
import vitrine.thumbnail.Thumbnail;
import vitrine.ui.TileWords;
import vitrine.ui.kit.Sentences;

/// The disk is silent for a while at each file, and then answers after all. Turns are taken by hand, of worker and
/// JavaFX thread.
@ExtendWith(FxRuntime.class)
class AwaitedThumbnailTest {
    private static final int SIZE = 20;
    private static final Photo PHOTO = new Photo(Path.of("/photos/a.jpg"), "a.jpg", 1000, 1);
    private static final Folder FOLDER = Folder.of(Path.of("/photos/sub"));

    private final ArrayDeque<Runnable> workers = new ArrayDeque<>();
    private final ArrayDeque<Runnable> fx = new ArrayDeque<>();
    private final List<Path> changed = new ArrayList<>();
    private final Thumbnails thumbnails = new Thumbnails(
            1_000_000, fx::add, receiver -> new Loader<>(1, workers::add, fx::add, this::load, receiver));
    private final TileWords words = new TileWords(thumbnails, new Sentences(Messages.of("en")));
    private @Nullable Pixels preview;
    private @Nullable Watched worker;

    private Thumbnail load(Rendition rendition) {
        if (worker != null) {
            worker.silent();
        }
        var pixels = rendition instanceof Rendition.Quick ? preview : pixels(SIZE);
        return new Thumbnail(pixels, new PixelSize(600, 600), !(rendition instanceof Rendition.Quick), 1);
    }

    private static Pixels pixels(int side) {
        return new Pixels(side, side, new int[side * side]);
    }

    private void want(Entry entry) {
        thumbnails.onChange(changed::add);
        thumbnails.want(new ThumbnailWish(List.of(entry), List.of(), List.of(), SIZE));
        worker = (Watched) workers.remove();
        worker.run();
    }

    private TileContent next(Entry entry) {
        fx.remove().run();
        return thumbnails.of(entry.path());
    }

    private boolean hasClock(Entry entry) {
        return onFxThread(() -> {
            var tile = new PhotoTile();
            tile.show(entry, null, thumbnails.of(entry.path()), new TileLook(160, true, 1));
            return tile.lookup(".awaited") != null;
        });
    }

    @Test
    void aPhotoWhoseDiskDoesNotAnswerSaysSoUntilItComes() {
        want(PHOTO);
        assertThat(next(PHOTO)).isInstanceOf(TileContent.Awaited.class);
        assertThat(changed).containsExactly(PHOTO.path());
        assertThat(hasClock(PHOTO)).isTrue();
        assertThat(words.problem(PHOTO.path()))
                .isEqualTo("Still waiting for “a.jpg”: it takes long, or its disk does not answer.");
        assertThat(next(PHOTO)).isInstanceOf(TileContent.Shape.class);
        assertThat(hasClock(PHOTO)).isFalse();
        assertThat(words.problem(PHOTO.path())).isEmpty();
    }

    @Test
    void onceItsShapeIsKnownItSaysSoOfItsPicture() {
        want(PHOTO);
        next(PHOTO);
        assertThat(next(PHOTO)).isInstanceOf(TileContent.Shape.class);
        assertThat(next(PHOTO)).isInstanceOf(TileContent.Awaited.class);
        while (!fx.isEmpty()) {
            fx.remove().run();
        }
        assertThat(thumbnails.of(PHOTO.path())).isInstanceOf(TileContent.Shown.class);
    }

    @Test
    void aPreviewStaysWhileTheSharpPictureIsAwaited() {
        preview = pixels(4);
        want(PHOTO);
        next(PHOTO);
        for (int i = 0; i < 2; i++) {
            assertThat(next(PHOTO)).isInstanceOf(TileContent.Shown.class);
        }
        assertThat(words.problem(PHOTO.path())).isEmpty();
    }

    @Test
    void aFolderThatIsAwaitedLooksLikeAFolder() {
        want(FOLDER);
        assertThat(next(FOLDER)).isInstanceOf(TileContent.Awaited.class);
        assertThat(hasClock(FOLDER)).isFalse();
    }
}

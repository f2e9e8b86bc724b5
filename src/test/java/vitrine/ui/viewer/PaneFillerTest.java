package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;
import static vitrine.FxRuntime.onFxThread;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.metadata.Turn;
import vitrine.state.CompareState;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.ViewTurns;
import vitrine.state.ViewerState;
import vitrine.ui.folders.FakeGallery;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.kit.HandAlarm;
import vitrine.ui.kit.Sentences;

@ExtendWith(FxRuntime.class)
class PaneFillerTest {
    private static final Path A = Path.of("/photos/a");
    private static final Path B = Path.of("/photos/b");

    private final GalleryState gallery = onFxThread(FakeGallery::make);
    private final Sentences sentences = new Sentences(Messages.of("en"));
    private final PhotoViewer.Loaders loaders =
            new PhotoViewer.Loaders(PaneFillerTest::idle, PaneFillerTest::idle, PaneFillerTest::idle, HandAlarm::new);

    private static <K, V> Loader<K, V> idle(Consumer<Loaded<K, V>> receiver) {
        return new Loader<>(
                1,
                _ -> {},
                Runnable::run,
                _ -> {
                    throw new IllegalStateException("nobody works");
                },
                receiver);
    }

    private PaneFiller filler() {
        return new PaneFiller(
                new CompareState(gallery, new ViewerState(gallery, Long.MAX_VALUE), Long.MAX_VALUE),
                new ViewTurns(gallery.listing()),
                new Thumbnails(0, Runnable::run, PaneFillerTest::idle),
                sentences,
                new ComparePlaces(),
                loaders,
                PaneFillerTest::idle);
    }

    private ComparePane closely(Path photo) {
        var pane = new ComparePane(photo, sentences, loaders);
        pane.photo().setFull(new Pixels(1, 1, new int[1]), Turn.NONE);
        return pane;
    }

    @Test
    void allPixelsOfAPhotoThatWasWrittenAnewAreNotShownAnyMore() {
        doOnFxThread(() -> {
            var filler = filler();
            var panes = List.of(closely(A), closely(B));
            filler.follow(panes);
            filler.forget(A::equals);
            assertThat(panes).extracting(pane -> pane.photo().hasFull()).containsExactly(false, true);
        });
    }
}

package vitrine.app;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import javafx.stage.Screen;
import vitrine.image.DecodeException;
import vitrine.library.Listing;
import vitrine.loading.Watched;
import vitrine.state.Settings;
import vitrine.thumbnail.HeadStart;
import vitrine.thumbnail.Rendition;
import vitrine.thumbnail.Thumbnail;
import vitrine.thumbnail.ThumbnailSource;
import vitrine.ui.grid.TileLook;

/// Guesses what the first screen will show, from the settings, and has its thumbnails loaded while the window is built.
/// Made on the JavaFX thread, used on any.
final class FirstScreen {
    /// Height of toolbar and status bar, in px.
    private static final double AROUND_PHOTOS = 80;

    private final HeadStart headStart;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final int tiles;
    private final int size;

    FirstScreen(Settings settings, ThumbnailSource source, Executor workers) {
        headStart = new HeadStart(source::load, task -> workers.execute(new Start(task)));
        var look = new TileLook(
                settings.view().tileSize(),
                settings.view().showNames(),
                Screen.getPrimary().getOutputScaleX());
        var panes = settings.panes();
        double beside =
                (panes.foldersVisible() ? panes.foldersWidth() : 0) + (panes.infoVisible() ? panes.infoWidth() : 0);
        tiles = look.tilesIn(
                settings.window().width() - beside, settings.window().height() - AROUND_PHOTOS);
        size = look.thumbnailSize();
    }

    /// Where one does not answer, others would not either: whoever asks for them then is not to wait for these.
    private final class Start implements Watched {
        private final Runnable task;

        Start(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            task.run();
        }

        @Override
        public long heartbeats() {
            return 0;
        }

        @Override
        public void writtenOff() {
            headStart.end();
        }
    }

    /// How many tiles it will hold.
    int tiles() {
        return tiles;
    }

    /// Begins with what it will show, once that is known.
    void listed(Listing listing) {
        if (listing.beginsAsItStays() && begun.compareAndSet(false, true)) {
            headStart.begin(listing.photos().stream()
                    .limit(Math.max(0, tiles - listing.folders().size()))
                    .<Rendition>map(photo -> new Rendition.Quick(photo.path(), size))
                    .toList());
        }
    }

    /// Hands over what is loaded by now: what comes with the listing is on the screen with it, a frame sooner.
    void handOver(BiConsumer<Rendition, Thumbnail> receiver) {
        headStart.handOver(receiver);
    }

    /// @return what was begun, or now
    Thumbnail load(Rendition rendition) throws DecodeException {
        return headStart.load(rendition);
    }
}

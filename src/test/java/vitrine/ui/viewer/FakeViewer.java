package vitrine.ui.viewer;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import vitrine.image.Picture;
import vitrine.loading.Loader;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.ViewTurns;
import vitrine.state.ViewerState;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.kit.HandAlarm;
import vitrine.ui.kit.Sentences;

/// A [PhotoViewer] of 400 x 300 px whose pictures come from the test.
public final class FakeViewer {
    private FakeViewer() {}

    /// To be called on the JavaFX thread.
    ///
    /// @param workers where `decode` is called
    public static PhotoViewer make(
            GalleryState gallery,
            ViewerState state,
            Thumbnails thumbnails,
            Executor workers,
            Loader.Job<PictureRequest, Picture> decode) {
        var loaders = new PhotoViewer.Loaders(
                receiver -> new Loader<>(1, workers, Runnable::run, decode, receiver),
                receiver -> new Loader<>(
                        1, _ -> {}, Runnable::run, tile -> tile.source().pixels(), receiver),
                receiver -> new Loader<>(1, _ -> {}, Runnable::run, pixels -> pixels, receiver),
                HandAlarm::new);
        var stills = new MovingPlayer.Source(
                receiver -> new Loader<>(1, _ -> {}, Runnable::run, _ -> Optional.empty(), receiver),
                receiver -> new Loader<>(
                        1, _ -> {}, Runnable::run, frame -> frame.picture().frame(frame.index()), receiver),
                new HandAlarm(),
                () -> 0);
        var made = new PhotoViewer(
                state,
                new ViewTurns(gallery.listing()),
                thumbnails,
                new Sentences(Messages.of("en")),
                loaders,
                stills,
                () -> false);
        new Scene(made, 400, 300);
        return made;
    }

    /// Thumbnails that nobody is to ask for.
    public static Thumbnails noThumbnails() {
        return new Thumbnails(
                1_000_000,
                Runnable::run,
                receiver -> new Loader<>(
                        1,
                        _ -> {},
                        Runnable::run,
                        _ -> {
                            throw new IllegalStateException("nobody asks");
                        },
                        receiver));
    }
}

package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.state.CompareState;
import vitrine.state.ViewTurns;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.grid.TileContent;
import vitrine.ui.kit.PixelImages;
import vitrine.ui.kit.Sentences;

/// Brings pictures into the panes of a comparison: the thumbnail at once, then the whole photo, then all its pixels
/// where they are looked at closely. Lives on the JavaFX thread.
final class PaneFiller implements AutoCloseable {
    private final CompareState state;
    private final ViewTurns turns;
    private final Thumbnails thumbnails;
    private final Sentences sentences;
    private final ComparePlaces places;
    private final ComparePictures pictures;
    private List<ComparePane> panes = List.of();
    private Runnable newShape = () -> {};

    PaneFiller(
            CompareState state,
            ViewTurns turns,
            Thumbnails thumbnails,
            Sentences sentences,
            ComparePlaces places,
            PhotoViewer.Loaders loaders,
            Function<Consumer<Loaded<SharpestPhoto.Measure, Double>>, Loader<SharpestPhoto.Measure, Double>>
                    sharpness) {
        this.state = state;
        this.turns = turns;
        this.thumbnails = thumbnails;
        this.sentences = sentences;
        this.places = places;
        pictures = new ComparePictures(loaders, sharpness, this::accept, this::markSharpest);
    }

    /// Called when a photo turns out to be of another shape than it was taken for.
    void onNewShape(Runnable then) {
        newShape = then;
    }

    boolean isSettled() {
        return pictures.isSettled();
    }

    void forget(Predicate<Path> changed) {
        pictures.forget(changed);
        panes.stream()
                .filter(pane -> changed.test(pane.path()))
                .forEach(pane -> pane.photo().forgetFull());
    }

    /// Lets go of all but the whole photos, while something lies over them.
    void keepWhole() {
        pictures.keepWhole(panes);
    }

    void clear() {
        pictures.clear();
        thumbnails.resume();
    }

    @Override
    public void close() {
        pictures.close();
    }

    /// These are the panes from now on.
    void follow(List<ComparePane> arranged) {
        panes = arranged;
    }

    /// Shows in the panes what is at hand, and loads the rest, that of the active pane first.
    void fill(@Nullable ComparePane active) {
        var wanted = new ArrayList<ComparePane>();
        if (active != null) {
            wanted.add(active);
        }
        panes.stream().filter(pane -> !wanted.contains(pane)).forEach(wanted::add);
        wanted.removeIf(this::isGone);
        pictures.want(wanted, panes.size(), state.candidate(1));
        panes.forEach(this::showWhatIsThere);
        pauseThumbnails();
    }

    private boolean isGone(ComparePane pane) {
        if (state.isGone(pane.path())) {
            pane.fail(sentences.failure(pane.path(), DecodeException.Reason.VANISHED, ""), null);
            return true;
        }
        return false;
    }

    private void showWhatIsThere(ComparePane pane) {
        var have = pictures.of(ComparePictures.whole(pane));
        if (have != null) {
            if (!pane.isAnsweredBy(have)) {
                show(pane, have);
            }
            showClose(pane);
        } else if (!state.isGone(pane.path())) {
            pane.await();
            lendThumbnail(pane);
        }
    }

    /// It may be at hand from when the photo was looked at before.
    private void showClose(ComparePane pane) {
        var size = pane.photoSize();
        if (size != null
                && pane.photo().isBlurred()
                && !pane.photo().hasFull()
                && pictures.of(ComparePictures.close(pane, size, panes.size()))
                        instanceof Loaded.Ready<PictureRequest, Picture>(var _, var picture)) {
            pane.photo().setFull(picture.pixels(), turns.of(pane.path(), picture.turned()));
        }
    }

    private void lendThumbnail(ComparePane pane) {
        if (!pane.shows(pane.path()) && thumbnails.of(pane.path()) instanceof TileContent.Shown small) {
            var picture = small.image();
            var size = small.photo() == null
                    ? new PixelSize((int) picture.getWidth(), (int) picture.getHeight())
                    : small.photo();
            pane.lend(picture, places.of(pane, size));
        }
    }

    private void accept(Loaded<PictureRequest, Picture> news) {
        for (var pane : panes) {
            if (pane.path().equals(news.key().path())) {
                show(pane, news);
            }
        }
        pauseThumbnails();
    }

    private void show(ComparePane pane, Loaded<PictureRequest, Picture> news) {
        boolean whole = news.key().equals(ComparePictures.whole(pane));
        switch (news) {
            case Loaded.Ready<PictureRequest, Picture>(var _, var picture) -> {
                if (whole) {
                    showWhole(pane, picture, news);
                } else {
                    pane.photo().setFull(picture.pixels(), turns.of(pane.path(), picture.turned()));
                }
                pictures.measure(panes, panes.size());
                markReduced();
            }
            case Loaded.Failed<PictureRequest, Picture>(var _, var cause)
            when whole -> pane.fail(sentences.failure(pane.path(), cause), news);
            case Loaded.Failed<PictureRequest, Picture> _ -> {
                // What is shown already is all there will be.
            }
        }
    }

    private void showWhole(ComparePane pane, Picture picture, Loaded<PictureRequest, Picture> news) {
        var before = pane.photoSize();
        var turn = turns.of(pane.path(), picture.turned());
        var size = Orientation.of(turn).applyTo(picture.fullSize());
        pane.show(PixelImages.of(picture.pixels()), turn, places.of(pane, size), news);
        if (picture.pixels().size().equals(picture.fullSize())) {
            pane.photo().setFull(picture.pixels(), turn);
        }
        if (!size.equals(before)) {
            newShape.run();
        }
    }

    private void pauseThumbnails() {
        boolean decoding = panes.stream()
                .anyMatch(pane -> !state.isGone(pane.path()) && pictures.of(ComparePictures.whole(pane)) == null);
        if (decoding) {
            thumbnails.pause();
        } else {
            thumbnails.resume();
        }
    }

    /// Says of photos looked at closely that they are shown with fewer pixels than they have.
    void markReduced() {
        for (var pane : panes) {
            var size = pane.photoSize();
            pane.setReduced(size != null
                    && pane.photo().isBlurred()
                    && !ComparePictures.closeSize(size, panes.size()).equals(size));
        }
    }

    private void markSharpest() {
        @Nullable Path best = pictures.sharpest().orElse(null);
        panes.forEach(pane -> pane.setSharpest(pane.path().equals(best)));
    }
}

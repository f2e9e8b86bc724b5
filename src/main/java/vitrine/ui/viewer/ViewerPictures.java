package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.library.Photo;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.state.Slideshow;
import vitrine.state.ViewerState;

/// The pictures that the viewer has and wants: the photo shown, and those the person is likely to see next. Lives on
/// the JavaFX thread.
public final class ViewerPictures implements AutoCloseable {
    /// What pictures at hand may take beside the one shown: a window of 4K needs 33 MB for each of them.
    private static final long MAX_BYTES = 192L * 1024 * 1024;

    /// How many are decoded ahead in the direction in which the person goes.
    private static final int AHEAD = 2;

    private final ViewerState state;
    private final Supplier<PixelSize> box;
    private final PhotoPages pages = new PhotoPages();
    private final PictureShelf shelf;
    private Runnable arrival = () -> {};

    /// @param box how large a picture of the whole photo is to be, in device px
    /// @param loaders makes the loader that tells the given receiver, on the JavaFX thread
    /// @param viewer told of each picture, or why there is none
    ViewerPictures(
            ViewerState state,
            Supplier<PixelSize> box,
            Function<Consumer<Loaded<PictureRequest, Picture>>, Loader<PictureRequest, Picture>> loaders,
            Consumer<Loaded<PictureRequest, Picture>> viewer) {
        this.state = state;
        this.box = box;
        shelf = new PictureShelf(MAX_BYTES, loaders, news -> {
            viewer.accept(news);
            arrival.run();
        });
    }

    /// Which pages of photos are wanted.
    public PhotoPages pages() {
        return pages;
    }

    /// What is known of the whole photo: a picture, a failure, or nothing yet.
    @Nullable
    Loaded<PictureRequest, Picture> of(Path photo) {
        return shelf.of(whole(photo));
    }

    /// What is known of all its pixels.
    @Nullable
    Loaded<PictureRequest, Picture> ofAllPixels(Path photo) {
        return shelf.of(allPixels(photo));
    }

    /// Runs `arrival` whenever more is known of a picture.
    public void onArrival(Runnable arrival) {
        this.arrival = arrival;
    }

    /// What is known of the picture of a photo near the one shown.
    public Slideshow.Readiness readiness(Path photo) {
        return switch (of(photo)) {
            case null -> Slideshow.Readiness.AWAITED;
            case Loaded.Ready<PictureRequest, Picture> _ -> Slideshow.Readiness.READY;
            case Loaded.Failed<PictureRequest, Picture> _ -> Slideshow.Readiness.BROKEN;
        };
    }

    /// The photo first, then those that are likely to follow.
    ///
    /// @param closely whether all pixels of the photo are wanted
    void want(Path photo, boolean closely) {
        var wish = new ArrayList<PictureRequest>();
        if (!state.isGone()) {
            wish.add(whole(photo));
        }
        if (closely) {
            wish.add(allPixels(photo));
        }
        int step = state.forwards() ? 1 : -1;
        addAhead(wish, step);
        state.neighbour(-step).map(Photo::path).ifPresent(next -> wish.add(whole(next)));
        shelf.want(wish);
    }

    /// A slideshow goes past those that cannot be shown: the ones after them are the next ones then.
    private void addAhead(List<PictureRequest> wish, int step) {
        boolean sliding = state.orderProperty().get() != null;
        int found = 0;
        for (int steps = 1; found < AHEAD && steps <= Math.max(AHEAD, sliding ? state.count() : 0); steps++) {
            var next = state.neighbour(steps * step);
            if (next.isEmpty()) {
                return;
            }
            if (!sliding || readiness(next.get().path()) != Slideshow.Readiness.BROKEN) {
                wish.add(whole(next.get().path()));
                found++;
            }
        }
    }

    private PictureRequest whole(Path photo) {
        return new PictureRequest.Fitted(photo, box.get(), pages.of(photo));
    }

    private PictureRequest allPixels(Path photo) {
        return new PictureRequest.Full(photo, pages.of(photo));
    }

    /// These files have changed: what was made of them is worth nothing.
    void forget(Predicate<Path> changed) {
        shelf.forget(changed);
    }

    void clear() {
        shelf.clear();
    }

    /// Whether nothing is being decoded.
    boolean isIdle() {
        return shelf.isIdle();
    }

    @Override
    public void close() {
        shelf.close();
    }
}

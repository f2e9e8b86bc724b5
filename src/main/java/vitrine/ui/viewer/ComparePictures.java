package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;

/// The pictures of the photos that are compared: each as large as its pane, and closer while it is looked at closely.
/// Lives on the JavaFX thread.
final class ComparePictures implements AutoCloseable {
    /// What all pictures for looking closely may take together, whole up to here: two photos of 37 megapixels, three of
    /// 25, six of 12. Larger ones are decoded smaller.
    static final long MAX_CLOSE_BYTES = 288L * 1024 * 1024;

    /// The panes together are as large as the window; one of 5K needs 59 MB.
    private static final long MAX_WHOLE_BYTES = 72L * 1024 * 1024;

    private final PictureShelf shelf;
    private final SharpestPhoto sharpest;

    /// @param arrival told of each picture, or why there is none
    /// @param change told when another photo may be the sharpest
    ComparePictures(
            PhotoViewer.Loaders loaders,
            Function<Consumer<Loaded<SharpestPhoto.Measure, Double>>, Loader<SharpestPhoto.Measure, Double>> sharpness,
            Consumer<Loaded<PictureRequest, Picture>> arrival,
            Runnable change) {
        shelf = new PictureShelf(MAX_WHOLE_BYTES + MAX_CLOSE_BYTES, loaders.pictures(), arrival);
        sharpest = new SharpestPhoto(sharpness, change);
    }

    static PictureRequest whole(ComparePane pane) {
        return new PictureRequest.Fitted(pane.path(), pane.photo().viewSize());
    }

    /// @param count how many photos share the memory
    static PictureRequest close(ComparePane pane, PixelSize photo, int count) {
        return new PictureRequest.Fitted(pane.path(), closeSize(photo, count));
    }

    /// As many pixels of a photo as memory is kept for.
    static PixelSize closeSize(PixelSize photo, int count) {
        double share = Math.sqrt(MAX_CLOSE_BYTES / 4.0 / count / photo.area());
        return share >= 1
                ? photo
                : new PixelSize((int) Math.max(1, photo.width() * share), (int) Math.max(1, photo.height() * share));
    }

    /// Replaces what is wanted.
    ///
    /// @param panes with photos that are there, most wanted first
    /// @param next a photo that is likely to come into the first one
    void want(List<ComparePane> panes, int count, Optional<Path> next) {
        var wish = new ArrayList<PictureRequest>();
        panes.forEach(pane -> wish.add(whole(pane)));
        for (var pane : panes) {
            var size = pane.photoSize();
            if (size != null && pane.shows(pane.path()) && pane.photo().isBlurred()) {
                wish.add(close(pane, size, count));
            }
        }
        if (!panes.isEmpty()) {
            var box = panes.getFirst().photo().viewSize();
            next.ifPresent(path -> wish.add(new PictureRequest.Fitted(path, box)));
        }
        shelf.want(wish);
    }

    @Nullable
    Loaded<PictureRequest, Picture> of(PictureRequest request) {
        return shelf.of(request);
    }

    void forget(Predicate<Path> changed) {
        shelf.forget(changed);
    }

    /// Keeps only what shows the photos as large as their panes.
    void keepWhole(List<ComparePane> panes) {
        shelf.want(List.of());
        shelf.keepOnly(panes.stream().map(ComparePictures::whole).toList());
        sharpest.compare(new HashMap<>());
    }

    /// Measures the best pictures there are.
    void measure(List<ComparePane> panes, int count) {
        var whole = new HashMap<Path, Pixels>();
        var close = new HashMap<Path, Pixels>();
        for (var pane : panes) {
            var size = pane.photoSize();
            pixels(whole(pane)).ifPresent(pixels -> whole.put(pane.path(), pixels));
            if (size != null) {
                pixels(close(pane, size, count)).ifPresent(pixels -> close.put(pane.path(), pixels));
            }
        }
        sharpest.compare(close.size() == whole.size() ? close : whole);
    }

    private Optional<Pixels> pixels(PictureRequest request) {
        return shelf.of(request) instanceof Loaded.Ready<PictureRequest, Picture>(var _, var picture)
                ? Optional.of(picture.pixels())
                : Optional.empty();
    }

    Optional<Path> sharpest() {
        return sharpest.sharpest();
    }

    void clear() {
        shelf.clear();
        sharpest.compare(new HashMap<>());
    }

    boolean isSettled() {
        return shelf.isIdle() && sharpest.isSettled();
    }

    @Override
    public void close() {
        shelf.close();
        sharpest.close();
    }
}

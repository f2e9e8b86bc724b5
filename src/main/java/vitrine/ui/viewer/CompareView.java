package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.state.CompareState;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.grid.TileContent;
import vitrine.ui.kit.PixelImages;
import vitrine.ui.kit.Sentences;

/// Some photos side by side, all at the same zoom and place, though each may be moved against the others. Lives on the
/// JavaFX thread.
public final class CompareView extends Region implements Zoomable, AutoCloseable {
    private static final double GAP = 2;
    /// The shape of most photos, for those of which nothing is known yet.
    private static final PixelSize USUAL = new PixelSize(3, 2);

    private final CompareState state;
    private final Thumbnails thumbnails;
    private final Sentences sentences;
    private final PhotoViewer.Loaders loaders;
    private final ComparePictures pictures;
    private final CompareGestures gestures;
    private final Map<Path, CompareLink.Shift> shifts = new HashMap<>();
    private List<ComparePane> panes = List.of();
    private CompareLink link = CompareLink.WHOLE;
    private int columns = 1;

    /// @param thumbnails lend their picture until a photo is decoded, and pause meanwhile
    /// @param sharpness makes the loader that measures pictures
    public CompareView(
            CompareState state,
            Thumbnails thumbnails,
            Sentences sentences,
            PhotoViewer.Loaders loaders,
            Function<Consumer<Loaded<SharpestPhoto.Measure, Double>>, Loader<SharpestPhoto.Measure, Double>>
                    sharpness) {
        this.state = state;
        this.thumbnails = thumbnails;
        this.sentences = sentences;
        this.loaders = loaders;
        pictures = new ComparePictures(loaders, sharpness, this::accept, this::markSharpest);
        gestures = new CompareGestures(this, state);
        getStyleClass().add("compare-view");
        state.photosProperty().subscribe(this::arrange);
        state.activeProperty().subscribe(this::markActive);
        state.inFrontProperty().subscribe(this::comeOrGo);
        state.revisionProperty().subscribe(this::want);
        state.onRewritten(path -> {
            pictures.forget(path);
            want();
        });
    }

    // Commands

    @Override
    public void zoomBy(int steps) {
        transform(now -> now.zoomedTo(now.zoom() * Math.pow(ViewerGestures.STEP, steps)));
    }

    @Override
    public void transform(UnaryOperator<ViewTransform> change) {
        active().ifPresent(pane -> lead(pane, change));
    }

    @Override
    public void toggleActual() {
        gestures.toggleActual();
    }

    /// Whether all that is to be shown is shown, as sharp as it will be.
    public boolean isSettled() {
        return pictures.isSettled()
                && panes.stream().allMatch(pane -> pane.photo().isSettled());
    }

    @Override
    public void close() {
        pictures.close();
        panes.forEach(ComparePane::close);
    }

    // Zoom and place, for the gestures

    List<ComparePane> panes() {
        return panes;
    }

    int columns() {
        return columns;
    }

    Optional<ComparePane> active() {
        int index = state.activeProperty().get();
        return index < panes.size() ? Optional.of(panes.get(index)) : Optional.empty();
    }

    /// Changes how one photo lies, and all others with it.
    void lead(ComparePane leader, UnaryOperator<ViewTransform> change) {
        var now = leader.photo().transformProperty().get();
        if (now != null) {
            link = link.led(change.apply(now), shift(leader));
            relink();
        }
    }

    /// Moves all photos, by device px of one of them.
    void pan(ComparePane leader, double right, double down) {
        var now = leader.photo().transformProperty().get();
        if (now != null) {
            link = link.panned(now, right, down);
            relink();
        }
    }

    /// Moves one photo against the others.
    void panAlone(ComparePane pane, double right, double down) {
        var now = pane.photo().transformProperty().get();
        if (now != null) {
            shifts.put(pane.path(), link.alone(now.panned(right, down), shift(pane)));
            relink();
        }
    }

    private CompareLink.Shift shift(ComparePane pane) {
        return shifts.getOrDefault(pane.path(), CompareLink.Shift.NONE);
    }

    private void relink() {
        layPhotos();
        link = link.within(panes.stream()
                .<CompareLink.Laid>mapMulti((pane, laid) -> {
                    var now = pane.photo().transformProperty().get();
                    if (now != null) {
                        laid.accept(new CompareLink.Laid(now, shift(pane)));
                    }
                })
                .toList());
        layPhotos();
        gestures.showCursors();
        if (panes.stream()
                .anyMatch(pane -> pane.photo().isBlurred() && !pane.photo().hasFull())) {
            want();
        }
        markReduced();
    }

    private void layPhotos() {
        for (var pane : panes) {
            var size = pane.photoSize();
            if (size != null) {
                pane.photo().setTransform(lay(pane, size));
            }
        }
    }

    private ViewTransform lay(ComparePane pane, PixelSize size) {
        return link.lay(size, pane.photo().viewSize(), shift(pane));
    }

    // Panes

    /// A photo that stays keeps its pane; one that comes takes the pane of one that went, with its picture until then.
    private void arrange(List<Path> photos) {
        var free = new ArrayList<>(panes);
        free.removeIf(pane -> photos.contains(pane.path()));
        var arranged = new ArrayList<ComparePane>();
        for (var path : photos) {
            arranged.add(panes.stream()
                    .filter(pane -> pane.path().equals(path))
                    .findFirst()
                    .orElseGet(() -> free.isEmpty() ? newPane(path) : turned(free.removeFirst(), path)));
        }
        free.forEach(ComparePane::close);
        panes = List.copyOf(arranged);
        getChildren().setAll(panes);
        if (photos.isEmpty()) {
            pictures.clear();
            shifts.clear();
            link = CompareLink.WHOLE;
            thumbnails.resume();
        }
        markActive();
        requestLayout();
        want();
    }

    private ComparePane newPane(Path path) {
        var pane = new ComparePane(path, sentences, loaders.tiles());
        gestures.follow(pane);
        return pane;
    }

    private static ComparePane turned(ComparePane pane, Path path) {
        pane.turnTo(path);
        return pane;
    }

    private void markActive() {
        panes.forEach(pane -> pane.setActive(active().filter(pane::equals).isPresent()));
        focusActive();
    }

    /// Gives the keys to the active photo.
    public void focusActive() {
        if (state.inFrontProperty().get()) {
            active().ifPresent(ComparePane::requestFocus);
        }
    }

    private void comeOrGo(boolean inFront) {
        if (inFront) {
            requestLayout();
            want();
        } else {
            panes.forEach(ComparePane::dropFull);
            pictures.keepWhole(panes);
        }
    }

    @Override
    protected void layoutChildren() {
        if (panes.isEmpty()) {
            return;
        }
        var shapes = panes.stream().map(CompareView::shape).toList();
        var layout = CompareLayout.of(shapes, getWidth(), getHeight(), GAP, ComparePane.WORDS);
        columns = layout.columns();
        for (int i = 0; i < panes.size(); i++) {
            var place = layout.place(i);
            double x = snapPositionX(place.x());
            double y = snapPositionY(place.y());
            var pane = panes.get(i);
            pane.resizeRelocate(
                    x,
                    y,
                    snapPositionX(place.x() + layout.pane().width()) - x,
                    snapPositionY(place.y() + layout.pane().height()) - y);
            pane.layout();
        }
        relink();
        want();
    }

    private static PixelSize shape(ComparePane pane) {
        var size = pane.photoSize();
        return size == null ? USUAL : size;
    }

    // Pictures

    private void want() {
        if (!state.inFrontProperty().get()
                || panes.stream().anyMatch(pane -> pane.photo().getWidth() <= 0)) {
            return; // Once it is laid out, it is known how large the pictures are to be.
        }
        var wanted = new ArrayList<ComparePane>();
        active().ifPresent(wanted::add);
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
            pane.photo().setFull(picture.pixels());
        }
    }

    private void lendThumbnail(ComparePane pane) {
        if (!pane.shows(pane.path()) && thumbnails.of(pane.path()) instanceof TileContent.Shown small) {
            var picture = small.image();
            var size = small.photo() == null
                    ? new PixelSize((int) picture.getWidth(), (int) picture.getHeight())
                    : small.photo();
            pane.lend(picture, lay(pane, size));
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
                    pane.photo().setFull(picture.pixels());
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
        pane.show(PixelImages.of(picture.pixels()), lay(pane, picture.fullSize()), news);
        if (picture.pixels().size().equals(picture.fullSize())) {
            pane.photo().setFull(picture.pixels());
        }
        if (!picture.fullSize().equals(before)) {
            requestLayout(); // Another shape may lie better in other rows.
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

    private void markReduced() {
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

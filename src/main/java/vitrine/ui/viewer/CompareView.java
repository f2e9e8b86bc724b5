package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.layout.Region;
import vitrine.image.PixelSize;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.state.CompareState;
import vitrine.state.ViewTurns;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.kit.Sentences;

/// Some photos side by side, all at the same zoom and place, though each may be moved against the others. Lives on the
/// JavaFX thread.
public final class CompareView extends Region implements Zoomable, AutoCloseable {
    private static final double GAP = 2;
    /// The shape of most photos, for those of which nothing is known yet.
    private static final PixelSize USUAL = new PixelSize(3, 2);

    private final CompareState state;
    private final Sentences sentences;
    private final PhotoViewer.Loaders loaders;
    private final PaneFiller filler;
    private final CompareGestures gestures;
    private final ComparePlaces places = new ComparePlaces();
    private List<ComparePane> panes = List.of();
    private int columns = 1;

    /// @param turns how photos are to be seen that the person turned
    /// @param thumbnails lend their picture until a photo is decoded, and pause meanwhile
    /// @param sharpness makes the loader that measures pictures
    /// @param wheelZooms whether the person wants the wheel to zoom
    public CompareView(
            CompareState state,
            ViewTurns turns,
            Thumbnails thumbnails,
            Sentences sentences,
            PhotoViewer.Loaders loaders,
            Function<Consumer<Loaded<SharpestPhoto.Measure, Double>>, Loader<SharpestPhoto.Measure, Double>> sharpness,
            BooleanSupplier wheelZooms) {
        this.state = state;
        this.sentences = sentences;
        this.loaders = loaders;
        filler = new PaneFiller(state, turns, thumbnails, sentences, places, loaders, sharpness);
        filler.onNewShape(this::requestLayout); // Another shape may lie better in other rows.
        gestures = new CompareGestures(this, state, wheelZooms);
        getStyleClass().add("compare-view");
        state.photosProperty().subscribe(this::arrange);
        state.activeProperty().subscribe(this::markActive);
        state.inFrontProperty().subscribe(this::comeOrGo);
        state.revisionProperty().subscribe(this::want);
        state.onChange(filler::forget);
        turns.onEnd(this::forget);
    }

    private void forget(Path path) {
        filler.forget(path::equals);
        want();
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
        return filler.isSettled()
                && panes.stream().allMatch(pane -> pane.photo().isSettled());
    }

    @Override
    public void close() {
        filler.close();
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
        if (places.lead(leader, change)) {
            relink();
        }
    }

    /// Moves all photos, by device px of one of them.
    void pan(ComparePane leader, double right, double down) {
        if (places.pan(leader, right, down)) {
            relink();
        }
    }

    /// Moves one photo against the others.
    void panAlone(ComparePane pane, double right, double down) {
        if (places.panAlone(pane, right, down)) {
            relink();
        }
    }

    private void relink() {
        places.lay(panes);
        gestures.showCursors();
        if (panes.stream()
                .anyMatch(pane -> pane.photo().isBlurred() && !pane.photo().hasFull())) {
            want();
        }
        filler.markReduced();
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
        filler.follow(panes);
        getChildren().setAll(panes);
        if (photos.isEmpty()) {
            filler.clear();
            places.clear();
        }
        markActive();
        requestLayout();
        want();
    }

    private ComparePane newPane(Path path) {
        var pane = new ComparePane(path, sentences, loaders);
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
            filler.keepWhole();
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

    /// Once it is laid out, it is known how large the pictures are to be.
    private void want() {
        if (state.inFrontProperty().get()
                && panes.stream().noneMatch(pane -> pane.photo().getWidth() <= 0)) {
            filler.fill(active().orElse(null));
        }
    }
}

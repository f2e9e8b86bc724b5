package vitrine.ui.grid;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import vitrine.library.Entry;
import vitrine.library.Listing;
import vitrine.state.Selection;

/// The photos of a listing in one row of the grid's tiles: only what is in view has one, and these are used again.
/// While
/// it is visible it says which thumbnails are wanted. Lives on the JavaFX thread.
public final class TileRow extends Region {
    private static final double SIDE = 72;
    private static final Duration GLIDE = Duration.millis(150);

    private final Thumbnails thumbnails;
    private final Pane content = new Pane();
    private final Rectangle clip = new Rectangle();
    private final Tiles tiles;
    /// What of the row is in the middle of the view, in px of the layout.
    private final DoubleProperty middle = new SimpleDoubleProperty(this, "middle");
    private final Timeline glide = new Timeline();

    private Listing listing;
    private TileLook look = new TileLook(SIDE, false, 1);
    private int wishSize = 1;
    private RowLayout layout;
    private double target;
    private Consumer<Path> picker = _ -> {};

    public TileRow(Listing listing, Selection selection, Thumbnails thumbnails) {
        this.listing = listing;
        this.thumbnails = thumbnails;
        tiles = new Tiles(content, thumbnails, selection);
        layout = layoutOf(listing);
        getStyleClass().add("tile-row");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        content.setManaged(false);
        content.setClip(clip);
        getChildren().add(content);
        middle.subscribe(this::requestLayout);
        thumbnails.onChange(path -> tiles.refresh(path, this.listing, look));
        selection.revisionProperty().subscribe(this::mark);
        visibleProperty().subscribe(visible -> {
            if (!visible) {
                glide.stop();
                tiles.clear();
            }
            requestLayout();
        });
        setOnMouseMoved(event -> hover(event.getX()));
        setOnMouseExited(_ -> tiles.hover(null, this.listing));
        setOnMouseClicked(this::clicked);
        setOnScroll(this::scrolled);
    }

    /// Called with the photo that the person clicks on.
    public void onPick(Consumer<Path> picker) {
        this.picker = picker;
    }

    /// Shows the photos of another listing; what was in the middle stays there, or is still glided to.
    public void show(Listing newer) {
        if (newer == listing) {
            return;
        }
        boolean gliding = glide.getStatus() == Animation.Status.RUNNING;
        var newerLayout = layoutOf(newer);
        double now = moved(middle.get(), newer, newerLayout);
        double then = moved(target, newer, newerLayout);
        listing = newer;
        layout = newerLayout;
        glide.stop();
        moveTo(now);
        if (gliding) {
            glideTo(then, true);
        }
        requestLayout();
    }

    /// Where in another listing is what is at `place`; the same place when it is gone.
    private double moved(double place, Listing newer, RowLayout newerLayout) {
        if (layout.count() == 0) {
            return place;
        }
        int nearest = layout.nearest(place);
        int index = newer.indexOf(listing.entry(nearest).path());
        return index < 0 ? place : newerLayout.middle(index) + place - layout.middle(nearest);
    }

    /// Follows the grid, whose thumbnails it shows in small: two sizes of each would push each other out of memory.
    public void setLook(TileLook grid) {
        look = new TileLook(SIDE, false, grid.scale());
        wishSize = grid.thumbnailSize();
        requestLayout();
    }

    /// Brings an entry into the middle.
    ///
    /// @param gliding whether the way there is to be seen
    public void centre(int index, boolean gliding) {
        if (index >= layout.first() && index < layout.first() + layout.count()) {
            glideTo(layout.middle(index), gliding);
        }
    }

    /// How many tiles were ever made; for tests that count work.
    int tilesMade() {
        return tiles.made();
    }

    private RowLayout layoutOf(Listing newer) {
        return new RowLayout(newer.folders().size(), newer.photos().size(), look.measures());
    }

    // Moving

    private void glideTo(double place, boolean gliding) {
        target = Math.clamp(place, 0, layout.end());
        glide.stop();
        boolean still = getScene() == null || getScene().getPreferences().isReducedMotion();
        if (!gliding || still || !isVisible()) {
            moveTo(target);
            return;
        }
        // From far away only the last screen of the way is seen.
        middle.set(Math.clamp(middle.get(), target - getWidth(), target + getWidth()));
        glide.getKeyFrames().setAll(new KeyFrame(GLIDE, new KeyValue(middle, target, Interpolator.EASE_OUT)));
        glide.playFromStart();
    }

    private void moveTo(double place) {
        target = Math.clamp(place, 0, layout.end());
        middle.set(target);
    }

    /// Along the row, whichever way the wheel turns.
    private void scrolled(ScrollEvent event) {
        double delta =
                Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
        boolean exact = event.isDirect() || event.getTouchCount() > 0 || event.isInertia();
        if (exact) {
            glideTo(middle.get() - delta, false);
        } else {
            glideTo(target - 2 * delta, true);
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        int index = at(event.getX());
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && index >= 0) {
            picker.accept(listing.entry(index).path());
        }
        event.consume();
    }

    private void hover(double x) {
        int index = at(x);
        tiles.hover(index < 0 ? null : listing.entry(index).path(), listing);
    }

    private int at(double x) {
        return layout.at(middle.get() + x - getWidth() / 2);
    }

    // Layout

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(look.measures().height()) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (!isVisible()) {
            return;
        }
        double width = getWidth();
        content.resizeRelocate(0, snappedTopInset(), width, look.measures().height());
        clip.setWidth(width);
        clip.setHeight(content.getHeight());
        double left = middle.get() - width / 2;
        var view = new Tiles.View(
                listing, layout, look, layout.firstBeyond(left), layout.endBefore(left + width), left, 0);
        tiles.lay(view);
        wish(view);
    }

    /// First what is in the middle, then what comes next on both sides.
    private void wish(Tiles.View view) {
        int screen = view.end() - view.first();
        int last = layout.first() + layout.count();
        int centre = layout.nearest(middle.get());
        List<Entry> inView = IntStream.range(view.first(), view.end())
                .boxed()
                .sorted(Comparator.comparingInt(index -> Math.abs(index - centre)))
                .map(listing::entry)
                .toList();
        thumbnails.want(new ThumbnailWish(
                inView,
                Lookahead.entries(view, view.end(), Math.min(last, view.end() + screen)),
                Lookahead.entries(view, Math.max(layout.first(), view.first() - screen), view.first())
                        .reversed(),
                wishSize));
    }

    private void mark() {
        tiles.mark(listing, false);
    }
}

package vitrine.ui.grid;

import java.util.BitSet;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vitrine.library.Entry;
import vitrine.state.Selection;

/// The mouse over a [PhotoGrid]: click, double-click, rubber band, drag out, Ctrl+wheel, and what a tile has to say on
/// hover.
public final class GridPointer {
    private static final double DRAG_THRESHOLD = 4;
    private static final double EDGE_SPEED = 12;

    private final PhotoGrid grid;
    private final Selection selection;
    private final Function<Entry, String> words;
    private final AnimationTimer edgeScroll = new AnimationTimer() {
        @Override
        public void handle(long now) {
            scrollAtEdge();
        }
    };

    private DoubleConsumer zoom = _ -> {};
    private IntConsumer dragOut = _ -> {};
    private IntConsumer stack = _ -> {};
    private int pressed = Selection.NONE;
    private boolean chooseOnRelease;
    private @Nullable Point2D bandStart;
    private Point2D pointer = Point2D.ZERO;
    private boolean inside;
    private BitSet beforeBand = new BitSet();
    private boolean dragging;
    private @Nullable Entry described;
    private @Nullable Tooltip tooltip;

    /// @param words what a tile says on hover; empty for nothing
    public GridPointer(PhotoGrid grid, Function<Entry, String> words) {
        this.grid = grid;
        this.words = words;
        selection = grid.selection();
        grid.setOnMousePressed(this::pressed);
        grid.setOnMouseDragged(this::dragged);
        grid.setOnMouseReleased(this::released);
        grid.setOnDragDetected(this::dragDetected);
        grid.setOnMouseMoved(this::moved);
        grid.setOnMouseExited(_ -> exited());
        grid.onLaid(this::hover);
        grid.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    /// Called with the number of wheel notches when the person zooms with Ctrl+wheel; positive is larger.
    public void onZoom(DoubleConsumer zoom) {
        this.zoom = zoom;
    }

    /// Called with the entry under the pointer when the person begins to drag it, and with it all that are selected.
    public void onDragOut(IntConsumer dragOut) {
        this.dragOut = dragOut;
    }

    /// Called with the entry whose stack the person opens or folds by its badge.
    public void onStack(IntConsumer stack) {
        this.stack = stack;
    }

    /// Where the pointer was last, in px of the grid.
    public Point2D pointer() {
        return pointer;
    }

    private void pressed(MouseEvent event) {
        grid.requestFocus();
        pointer = new Point2D(event.getX(), event.getY());
        int index = grid.at(event.getX(), event.getY());
        pressed = event.getButton() == MouseButton.PRIMARY ? index : Selection.NONE;
        chooseOnRelease = false;
        if (event.getButton() == MouseButton.SECONDARY) {
            chooseForMenu(event, index);
            return;
        }
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (index < 0) {
            beforeBand = isAdding(event) ? selection.indices() : new BitSet();
            selection.exactly(beforeBand);
            bandStart = new Point2D(event.getX(), event.getY() + grid.scroll());
        } else {
            click(event, index);
        }
    }

    /// What the menu is about is what was clicked; beside all photos, it is about none.
    private void chooseForMenu(MouseEvent event, int index) {
        if (selection.contains(index)) {
            selection.lead(index);
        } else if (index >= 0) {
            selection.only(index);
        } else if (!isAdding(event)) {
            selection.clear();
        }
    }

    private static boolean isAdding(MouseEvent event) {
        return event.isControlDown() || event.isShiftDown();
    }

    private void click(MouseEvent event, int index) {
        if (grid.isOnStackBadge(event.getX(), event.getY())) {
            clickBadge(event, index);
        } else if (event.isControlDown() && event.isShiftDown()) {
            selection.addTo(index);
        } else if (event.isControlDown()) {
            selection.toggle(index);
        } else if (event.isShiftDown()) {
            selection.extendTo(index);
        } else if (event.getClickCount() == 1 && selection.contains(index) && selection.count() > 1) {
            // They may all be about to be dragged.
            chooseOnRelease = true;
        } else {
            selection.only(index);
            if (event.getClickCount() == 2) {
                grid.open(index);
            }
        }
    }

    /// The second click of two is none: it may be on what the first has brought there.
    private void clickBadge(MouseEvent event, int index) {
        pressed = Selection.NONE;
        if (event.getClickCount() == 1) {
            selection.only(index);
            stack.accept(index);
        }
    }

    private void dragDetected(MouseEvent event) {
        if (bandStart == null && selection.contains(pressed)) {
            chooseOnRelease = false;
            dragOut.accept(pressed);
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        pointer = new Point2D(event.getX(), event.getY());
        if (bandStart == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        var start = new Point2D(bandStart.getX(), bandStart.getY() - grid.scroll());
        if (!dragging && start.distance(pointer) > DRAG_THRESHOLD) {
            dragging = true;
            edgeScroll.start();
        }
        if (dragging) {
            stretchBand(bandStart);
        }
    }

    private void stretchBand(Point2D start) {
        double top = grid.scroll();
        double left = Math.min(start.getX(), pointer.getX());
        double upper = Math.min(start.getY() - top, pointer.getY());
        var bounds = new BoundingBox(
                left, upper, Math.abs(start.getX() - pointer.getX()), Math.abs(start.getY() - top - pointer.getY()));
        var inside = (BitSet) beforeBand.clone();
        grid.gridLayout()
                .within(
                        bounds.getMinX(),
                        bounds.getMinY() + top,
                        bounds.getMaxX(),
                        bounds.getMaxY() + top,
                        inside::set);
        selection.exactly(inside);
        grid.band().show(visible(bounds));
    }

    private Bounds visible(Bounds bounds) {
        double top = Math.max(-2, bounds.getMinY());
        double bottom = Math.min(grid.getHeight() + 2, bounds.getMaxY());
        return new BoundingBox(bounds.getMinX(), top, bounds.getWidth(), Math.max(0, bottom - top));
    }

    private void scrollAtEdge() {
        double beyond = pointer.getY() < 0 ? pointer.getY() : Math.max(0, pointer.getY() - grid.getHeight());
        if (beyond != 0 && bandStart != null) {
            grid.scrollBy(Math.clamp(beyond / 4, -EDGE_SPEED, EDGE_SPEED));
            stretchBand(bandStart);
        }
    }

    private void released(MouseEvent event) {
        if (chooseOnRelease && event.getButton() == MouseButton.PRIMARY) {
            selection.only(pressed);
        }
        chooseOnRelease = false;
        bandStart = null;
        if (dragging) {
            dragging = false;
            edgeScroll.stop();
            grid.band().show(null);
        }
    }

    private void moved(MouseEvent event) {
        pointer = new Point2D(event.getX(), event.getY());
        inside = true;
        hover();
    }

    private void exited() {
        inside = false;
        describe(null);
    }

    /// Tells of what is under the pointer. Tiles that move below a pointer at rest are no news to JavaFX.
    private void hover() {
        if (!inside) {
            return;
        }
        int index = grid.at(pointer.getX(), pointer.getY());
        grid.setCursor(grid.isOnStackBadge(pointer.getX(), pointer.getY()) ? Cursor.HAND : null);
        describe(
                index < 0 || index >= grid.listing().size()
                        ? null
                        : grid.listing().entry(index));
    }

    private void describe(@Nullable Entry entry) {
        if (Objects.equals(entry, described)) {
            return;
        }
        described = entry;
        grid.hover(entry == null ? null : entry.path());
        if (tooltip != null) {
            tooltip.hide();
            Tooltip.uninstall(grid, tooltip);
        }
        if (entry != null) {
            var tip = tooltip == null ? wideTooltip() : tooltip;
            tip.setText(words.apply(entry));
            // The photo may have been loaded, or broken, since the pointer came.
            tip.setOnShowing(_ -> tip.setText(words.apply(entry)));
            tooltip = tip;
            Tooltip.install(grid, tooltip);
        }
    }

    private static Tooltip wideTooltip() {
        var wide = new Tooltip();
        wide.setShowDelay(Duration.millis(500));
        wide.setWrapText(true);
        wide.setMaxWidth(420);
        return wide;
    }

    private void scrolled(ScrollEvent event) {
        if (event.isControlDown() && event.getDeltaY() != 0) {
            pointer = new Point2D(event.getX(), event.getY());
            zoom.accept(event.getDeltaY() / Math.max(1, event.getMultiplierY()));
            event.consume();
        }
    }
}

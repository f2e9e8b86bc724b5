package vitrine.ui.viewer;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vitrine.state.ViewerState;

/// Mouse, wheel, touchpad and arrow keys on a photo: pan where it is larger than the window, else go on to the next.
/// Lives on the JavaFX thread.
final class ViewerGestures {
    /// A notch of a wheel, in px, as JavaFX tells it; smaller steps of finer wheels are gathered until they make one.
    static final double NOTCH = 40;

    /// Zoom of one notch, and of one key: three double it.
    static final double STEP = Math.cbrt(2);

    /// Share of the window that an arrow key moves a photo.
    static final double ARROW = 0.12;

    /// Pointer steps that count as holding still, in px.
    private static final double STILL = 4;

    private static final Duration HOLD = Duration.millis(280);

    private final PhotoViewer viewer;
    private final PhotoPane pane;
    private final ViewerState state;
    private final BooleanSupplier wheelZooms;
    private final PauseTransition hold = new PauseTransition(HOLD);
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private double gathered;
    private boolean dragged;
    private @Nullable ViewTransform beforeGlance;
    private Consumer<Image> dragOut = _ -> {};

    /// @param wheelZooms whether the person wants the wheel to zoom, and to go on with Ctrl
    ViewerGestures(PhotoViewer viewer, PhotoPane pane, ViewerState state, BooleanSupplier wheelZooms) {
        this.viewer = viewer;
        this.pane = pane;
        this.state = state;
        this.wheelZooms = wheelZooms;
        viewer.setOnMousePressed(this::pressed);
        viewer.setOnMouseDragged(this::dragged);
        viewer.setOnMouseReleased(this::released);
        viewer.setOnDragDetected(this::dragDetected);
        viewer.setOnMouseMoved(event -> {
            lastX = event.getX();
            lastY = event.getY();
        });
        viewer.setOnScroll(this::scrolled);
        viewer.setOnZoom(this::pinched);
        viewer.addEventHandler(KeyEvent.KEY_PRESSED, this::arrow);
        hold.setOnFinished(_ -> glance());
        viewer.transformProperty().subscribe(this::showCursor);
    }

    private void showCursor(@Nullable ViewTransform transform) {
        boolean movable = transform != null && (transform.isWider() || transform.isHigher());
        viewer.setCursor(movable ? Cursor.OPEN_HAND : null);
    }

    /// Called with the picture of the photo when the person begins to drag it out of the window.
    void onDragOut(Consumer<Image> dragOut) {
        this.dragOut = dragOut;
    }

    // Buttons

    private void pressed(MouseEvent event) {
        viewer.requestFocus();
        pressX = lastX = event.getX();
        pressY = lastY = event.getY();
        dragged = false;
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
            hold.playFromStart();
        } else {
            hold.stop();
        }
    }

    /// Press and hold: all pixels under the pointer until it is let go.
    private void glance() {
        var now = viewer.transformProperty().get();
        if (now != null && now.zoom() < 1) {
            beforeGlance = now;
            zoomTo(1, pressX, pressY);
        }
    }

    /// A photo that cannot be moved about in the window is dragged out of it.
    private void dragDetected(MouseEvent event) {
        var now = viewer.transformProperty().get();
        var picture = pane.picture();
        if (now != null
                && picture != null
                && now.isFitted()
                && event.getButton() == MouseButton.PRIMARY
                && isOnPhoto(now)) {
            hold.stop();
            dragOut.accept(picture);
            event.consume();
        }
    }

    private boolean isOnPhoto(ViewTransform now) {
        double x = now.photoX(pressX * pane.scale());
        double y = now.photoY(pressY * pane.scale());
        return x >= 0 && y >= 0 && x < now.photo().width() && y < now.photo().height();
    }

    private void dragged(MouseEvent event) {
        if (!dragged && Math.hypot(event.getX() - pressX, event.getY() - pressY) < STILL) {
            return;
        }
        dragged = true;
        hold.stop();
        if (event.isPrimaryButtonDown()) {
            double scale = pane.scale();
            double right = (event.getX() - lastX) * scale;
            double down = (event.getY() - lastY) * scale;
            viewer.transform(now -> now.panned(right, down));
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void released(MouseEvent event) {
        hold.stop();
        if (beforeGlance != null) {
            var before = beforeGlance;
            beforeGlance = null;
            viewer.transform(now -> now.photo().equals(before.photo()) ? before : now);
        } else if (!dragged) {
            switch (event.getButton()) {
                case BACK -> state.previous();
                case FORWARD -> state.next();
                case MIDDLE -> toggleActual(event.getX(), event.getY());
                default -> {}
            }
        }
    }

    // Zoom

    /// Between the whole photo and all its pixels, at the pointer.
    void toggleActual() {
        boolean inside = viewer.getLayoutBounds().contains(lastX, lastY) && viewer.isHover();
        toggleActual(inside ? lastX : viewer.getWidth() / 2, inside ? lastY : viewer.getHeight() / 2);
    }

    private void toggleActual(double x, double y) {
        viewer.transform(now -> now.isFitted()
                ? now.zoomedTo(now.zoom() < 1 ? 1 : 2, x * pane.scale(), y * pane.scale())
                : now.by(ViewTransform.Rule.FIT));
    }

    private void zoomTo(double zoom, double x, double y) {
        viewer.transform(now -> now.zoomedTo(zoom, x * pane.scale(), y * pane.scale()));
    }

    private void pinched(ZoomEvent event) {
        var now = viewer.transformProperty().get();
        if (now != null) {
            zoomTo(now.zoom() * event.getZoomFactor(), event.getX(), event.getY());
        }
        event.consume();
    }

    // Wheel

    private void scrolled(ScrollEvent event) {
        var now = viewer.transformProperty().get();
        if (zooms(event, wheelZooms)) {
            if (now != null) {
                zoomTo(now.zoom() * Math.pow(STEP, event.getDeltaY() / NOTCH), event.getX(), event.getY());
            }
        } else if (now != null && (now.isWider() || now.isHigher())) {
            double scale = pane.scale();
            double factor = event.isDirect() || event.getTouchCount() > 0 ? scale : 2 * scale;
            viewer.transform(t -> t.panned(event.getDeltaX() * factor, event.getDeltaY() * factor));
        } else if (!event.isInertia()) {
            turn(event.getDeltaY());
        }
        event.consume();
    }

    /// Whether a turn of the wheel is meant to zoom; fingers that move on a surface move what is under them.
    static boolean zooms(ScrollEvent event, BooleanSupplier wheelZooms) {
        boolean wheel = !event.isDirect() && event.getTouchCount() == 0;
        return event.isControlDown() != (wheel && wheelZooms.getAsBoolean());
    }

    /// One photo a notch, however finely the wheel tells it.
    private void turn(double delta) {
        if (delta * gathered < 0) {
            gathered = 0;
        }
        gathered += delta;
        if (gathered <= -NOTCH) {
            gathered = 0;
            state.next();
        } else if (gathered >= NOTCH) {
            gathered = 0;
            state.previous();
        }
    }

    // Keys

    /// An arrow moves a photo that is larger than the window in its direction; else it is left to the commands.
    private void arrow(KeyEvent event) {
        var now = viewer.transformProperty().get();
        if (now == null || event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown()) {
            return;
        }
        double across = now.isWider() ? ARROW * now.view().width() : 0;
        double along = now.isHigher() ? ARROW * now.view().height() : 0;
        double right = event.getCode() == KeyCode.LEFT ? across : event.getCode() == KeyCode.RIGHT ? -across : 0;
        double down = event.getCode() == KeyCode.UP ? along : event.getCode() == KeyCode.DOWN ? -along : 0;
        if (right != 0 || down != 0) {
            viewer.transform(t -> t.panned(right, down));
            event.consume();
        }
    }
}

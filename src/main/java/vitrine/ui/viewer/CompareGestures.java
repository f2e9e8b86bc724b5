package vitrine.ui.viewer;

import java.util.function.BooleanSupplier;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import vitrine.state.CompareState;

/// Mouse, wheel, touchpad and arrow keys on photos that are compared: what happens to one happens to all, unless Alt or
/// Shift is held. Lives on the JavaFX thread.
final class CompareGestures {
    private final CompareView view;
    private final CompareState state;
    private final BooleanSupplier wheelZooms;
    private @Nullable ComparePane pointed;
    private double lastX;
    private double lastY;

    /// @param wheelZooms whether the person wants the wheel to zoom, and to move photos with Ctrl
    CompareGestures(CompareView view, CompareState state, BooleanSupplier wheelZooms) {
        this.view = view;
        this.state = state;
        this.wheelZooms = wheelZooms;
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::arrow);
    }

    void follow(ComparePane pane) {
        pane.setOnMousePressed(event -> {
            state.activate(view.panes().indexOf(pane));
            pane.requestFocus();
            point(pane, event);
        });
        pane.setOnMouseMoved(event -> point(pane, event));
        pane.setOnMouseExited(_ -> pointed = null);
        pane.setOnMouseDragged(event -> dragged(pane, event));
        pane.setOnMouseClicked(event -> clicked(pane, event));
        pane.setOnScroll(event -> scrolled(pane, event));
        pane.setOnZoom(event -> {
            zoom(pane, event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
    }

    void showCursors() {
        for (var pane : view.panes()) {
            pane.photo().setCursor(isMovable(pane) ? Cursor.OPEN_HAND : null);
        }
    }

    private static boolean isMovable(ComparePane pane) {
        var now = pane.photo().transformProperty().get();
        return now != null && (now.isWider() || now.isHigher());
    }

    private boolean isAnyMovable() {
        return view.panes().stream().anyMatch(CompareGestures::isMovable);
    }

    private void point(ComparePane pane, MouseEvent event) {
        pointed = pane;
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(ComparePane pane, MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            double scale = pane.photo().scale();
            double right = (event.getX() - lastX) * scale;
            double down = (event.getY() - lastY) * scale;
            if (event.isAltDown() || event.isShiftDown()) {
                view.panAlone(pane, right, down);
            } else {
                view.pan(pane, right, down);
            }
        }
        point(pane, event);
    }

    private void clicked(ComparePane pane, MouseEvent event) {
        if (!event.isStillSincePress()) {
            return;
        }
        if (event.getButton() == MouseButton.MIDDLE) {
            toggleActual(pane, event.getX(), event.getY());
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            state.open();
        } else if (event.getButton() == MouseButton.BACK) {
            state.close();
        }
    }

    // Zoom

    /// At the pointer where it is over a photo, else in the middle of the active one.
    void toggleActual() {
        var over = pointed;
        if (over != null && view.panes().contains(over)) {
            toggleActual(over, lastX, lastY);
        } else {
            view.active().ifPresent(pane -> toggleActual(pane, pane.getWidth() / 2, pane.getHeight() / 2));
        }
    }

    private void toggleActual(ComparePane pane, double x, double y) {
        view.lead(
                pane,
                now -> now.isFitted()
                        ? now.zoomedTo(now.zoom() < 1 ? 1 : 2, deviceX(pane, x), deviceY(pane, y))
                        : now.by(ViewTransform.Rule.FIT));
    }

    private void zoom(ComparePane pane, double factor, double x, double y) {
        view.lead(pane, now -> now.zoomedTo(now.zoom() * factor, deviceX(pane, x), deviceY(pane, y)));
    }

    private static double deviceX(ComparePane pane, double x) {
        return (x - pane.photo().getLayoutX()) * pane.photo().scale();
    }

    private static double deviceY(ComparePane pane, double y) {
        return (y - pane.photo().getLayoutY()) * pane.photo().scale();
    }

    private void scrolled(ComparePane pane, ScrollEvent event) {
        if (ViewerGestures.zooms(event, wheelZooms)) {
            double steps = event.getDeltaY() / ViewerGestures.NOTCH;
            zoom(pane, Math.pow(ViewerGestures.STEP, steps), event.getX(), event.getY());
        } else if (isAnyMovable()) {
            double scale = pane.photo().scale();
            double factor = event.isDirect() || event.getTouchCount() > 0 ? scale : 2 * scale;
            view.pan(pane, event.getDeltaX() * factor, event.getDeltaY() * factor);
        }
        event.consume();
    }

    // Keys

    /// An arrow moves photos that are larger than their panes; else it goes to the pane in its direction.
    private void arrow(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown()) {
            return;
        }
        int across = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        int along = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (across == 0 && along == 0) {
            return;
        }
        if (isAnyMovable()) {
            view.active().ifPresent(pane -> {
                var box = pane.photo().viewSize();
                view.pan(
                        pane,
                        -across * ViewerGestures.ARROW * box.width(),
                        -along * ViewerGestures.ARROW * box.height());
            });
        } else {
            state.activate(state.activeProperty().get() + across + along * view.columns());
        }
        event.consume();
    }
}

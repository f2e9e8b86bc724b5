package vitrine.ui.grid;

import javafx.geometry.Bounds;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The rectangle that is drawn out with the mouse to select what it touches.
final class RubberBand extends Rectangle {
    RubberBand() {
        getStyleClass().add("rubber-band");
        setManaged(false);
        setVisible(false);
    }

    /// @param bounds in px of the grid; null hides it
    void show(@Nullable Bounds bounds) {
        setVisible(bounds != null);
        if (bounds != null) {
            setX(bounds.getMinX());
            setY(bounds.getMinY());
            setWidth(bounds.getWidth());
            setHeight(bounds.getHeight());
            toFront();
        }
    }
}

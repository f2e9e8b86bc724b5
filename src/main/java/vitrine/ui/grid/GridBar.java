package vitrine.ui.grid;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The scroll bar at the right of the grid; its value is the distance from the top of everything to the top of the
/// viewport, in px. Lives on the JavaFX thread.
final class GridBar extends ScrollBar {
    /// In px. Known before there are styles, so that the tiles lie where they are when the bar comes.
    private static final double THICKNESS = 12;

    private boolean needed;

    GridBar() {
        setOrientation(Orientation.VERTICAL);
        setManaged(false);
        setFocusTraversable(false);
    }

    /// In px.
    double thickness() {
        return snapSizeX(THICKNESS);
    }

    /// @param scroll of the last screen, in px; 0 where all fits on one
    void setFurthest(double scroll) {
        needed = scroll > 0;
        setMax(Math.max(1, scroll));
    }

    /// @param x of its left side
    /// @param viewport height of what is seen at a time, in px
    /// @param whole height of everything, in px
    /// @param line that stays in view from one screen to the next, in px
    void place(double x, double viewport, double whole, double line) {
        resizeRelocate(x, 0, thickness(), viewport);
        setVisible(needed);
        setVisibleAmount(getMax() * viewport / Math.max(viewport, whole));
        setUnitIncrement(line * 2);
        setBlockIncrement(Math.max(line, viewport - line));
    }
}

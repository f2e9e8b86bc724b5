package vitrine.ui.grid;

import javafx.scene.input.ScrollEvent;

/// What JavaFX tells of a mouse wheel.
public final class WheelTurn {
    private WheelTurn() {}

    /// @param delta in px, 40 for a notch; up where it is positive
    public static ScrollEvent at(double x, double y, double delta, boolean ctrl) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                ctrl,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                40,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}

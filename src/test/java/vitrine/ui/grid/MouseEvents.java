package vitrine.ui.grid;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What a mouse tells the grid, in the grid's own px.
final class MouseEvents {
    private MouseEvents() {}

    /// @param button pressed, clicked or held; NONE of a mouse that only moves
    static MouseEvent at(
            EventType<MouseEvent> type,
            double x,
            double y,
            MouseButton button,
            int clicks,
            boolean shift,
            boolean control) {
        return event(type, x, y, button, clicks, shift, control, false);
    }

    /// What JavaFX tells by itself of a mouse at rest.
    static MouseEvent atRest(EventType<MouseEvent> type, double x, double y) {
        return event(type, x, y, MouseButton.NONE, 0, false, false, true);
    }

    private static MouseEvent event(
            EventType<MouseEvent> type,
            double x,
            double y,
            MouseButton button,
            int clicks,
            boolean shift,
            boolean control,
            boolean synthesized) {
        boolean held = type != MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                button,
                clicks,
                shift,
                control,
                false,
                false,
                held && button == MouseButton.PRIMARY,
                false,
                held && button == MouseButton.SECONDARY,
                synthesized,
                false,
                true,
                null);
    }
}

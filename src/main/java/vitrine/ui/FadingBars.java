package vitrine.ui;

import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Hides what lies over a photo, and the pointer with it, when the mouse rests; brings it back when the mouse moves.
/// Lives on the JavaFX thread.
final class FadingBars {
    private static final Duration REST = Duration.seconds(2);
    private static final Duration FADE = Duration.millis(150);

    /// A table that is bumped into moves a mouse by less, in px.
    private static final double SHAKE = 3;

    private final Node ground;
    private final List<? extends Node> bars;
    private final PauseTransition rest = new PauseTransition(REST);
    private double x;
    private double y;

    /// @param ground where the mouse is watched
    FadingBars(Node ground, List<? extends Node> bars) {
        this.ground = ground;
        this.bars = bars;
        rest.setOnFinished(_ -> hide());
        ground.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        ground.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
        ground.visibleProperty().subscribe(_ -> show());
    }

    private void moved(MouseEvent event) {
        if (Math.hypot(event.getScreenX() - x, event.getScreenY() - y) > SHAKE) {
            x = event.getScreenX();
            y = event.getScreenY();
            show();
        }
    }

    /// Shows the bars, and hides them again after a while.
    void show() {
        bars.forEach(bar -> fade(bar, 1));
        setCursor(null);
        rest.playFromStart();
    }

    private void hide() {
        if (bars.stream().anyMatch(Node::isHover)) {
            rest.playFromStart();
        } else {
            bars.forEach(bar -> fade(bar, 0));
            setCursor(Cursor.NONE);
        }
    }

    private void setCursor(@Nullable Cursor cursor) {
        Scene scene = ground.getScene();
        if (scene != null && (cursor == null || ground.isHover())) {
            scene.setCursor(cursor);
        }
    }

    private static void fade(Node bar, double opacity) {
        if (bar.getOpacity() == opacity) {
            return;
        }
        boolean still =
                bar.getScene() != null && bar.getScene().getPreferences().isReducedMotion();
        if (still) {
            bar.setOpacity(opacity);
        } else {
            var fade = new FadeTransition(FADE, bar);
            fade.setToValue(opacity);
            fade.play();
        }
    }
}

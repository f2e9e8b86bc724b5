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
    private final List<FadeTransition> fades;
    private final PauseTransition rest = new PauseTransition(REST);
    /// Where the mouse rested last; not a number until it is known.
    private double x = Double.NaN;

    private double y = Double.NaN;

    /// @param ground where the mouse is watched
    FadingBars(Node ground, List<? extends Node> bars) {
        this.ground = ground;
        this.bars = bars;
        fades = bars.stream().map(bar -> new FadeTransition(FADE, bar)).toList();
        rest.setOnFinished(_ -> rested());
        ground.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        ground.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
        ground.visibleProperty().subscribe(_ -> show());
    }

    private void moved(MouseEvent event) {
        // What appears below a mouse that rests is told as a move of the mouse.
        boolean known = !Double.isNaN(x);
        if (!known || Math.hypot(event.getScreenX() - x, event.getScreenY() - y) > SHAKE) {
            x = event.getScreenX();
            y = event.getScreenY();
            if (known) {
                show();
            }
        }
    }

    /// Shows the bars, and hides them again after a while.
    void show() {
        fades.forEach(fade -> fade(fade, 1));
        setCursor(null);
        rest.playFromStart();
    }

    private void rested() {
        if (bars.stream().anyMatch(Node::isHover)) {
            rest.playFromStart();
        } else {
            fades.forEach(fade -> fade(fade, 0));
            if (ground.isHover()) {
                setCursor(Cursor.NONE);
            }
        }
    }

    /// Hides the bars and the pointer at once, wherever it is, until the mouse moves.
    void hide() {
        rest.stop();
        x = Double.NaN;
        fades.forEach(fade -> fade(fade, 0));
        setCursor(Cursor.NONE);
    }

    private void setCursor(@Nullable Cursor cursor) {
        Scene scene = ground.getScene();
        if (scene != null) {
            scene.setCursor(cursor);
        }
    }

    private static void fade(FadeTransition fade, double opacity) {
        fade.stop(); // It may be on its way to the other end.
        var bar = fade.getNode();
        boolean still =
                bar.getScene() != null && bar.getScene().getPreferences().isReducedMotion();
        if (still) {
            bar.setOpacity(opacity);
        } else if (bar.getOpacity() != opacity) {
            fade.setToValue(opacity);
            fade.play();
        }
    }
}

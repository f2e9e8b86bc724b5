package vitrine.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What a node says when the pointer rests on it. A tooltip has a window and a scene of its own, and a gallery has
/// dozens that nobody ever sees: each is made when the pointer first comes to its node. Lives on the JavaFX thread.
public final class Hint {
    private static final Duration DELAY = Duration.millis(600);

    private final Node node;
    private final EventHandler<MouseEvent> entered = _ -> show();
    private String words = "";
    private @Nullable Tooltip tooltip;

    /// Says nothing until it is told to.
    public Hint(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, entered);
    }

    public static void on(Node node, String words) {
        new Hint(node).say(words);
    }

    /// @param words empty for nothing
    public void say(String words) {
        this.words = words;
        if (tooltip != null) {
            show();
        }
    }

    private void show() {
        if (tooltip == null) {
            if (words.isEmpty()) {
                return;
            }
            tooltip = new Tooltip();
            tooltip.setShowDelay(DELAY);
            Tooltip.install(node, tooltip);
        } else if (words.isEmpty()) {
            Tooltip.uninstall(node, tooltip);
            tooltip = null;
            return;
        }
        tooltip.setText(words);
    }
}

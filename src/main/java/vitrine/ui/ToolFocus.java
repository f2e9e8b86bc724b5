package vitrine.ui;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Keeps the keys with the photos while the tools around them are used by the mouse: a control takes them when it is
/// pressed, and the next arrow key would go along the tools. Who comes to a tool by the keyboard stays there, until it
/// is gone or can do nothing any more. Lives on the JavaFX thread.
final class ToolFocus {
    private final Runnable leave;
    /// Whose menu was opened by the mouse; without the keys it would close its menu.
    private @Nullable MenuButton opened;

    private boolean nobody;

    private ToolFocus(Runnable leave) {
        this.leave = leave;
    }

    /// @param leave gives the keys to the photos
    static void watch(Parent window, Runnable leave) {
        var focus = new ToolFocus(leave);
        var dispatcher = window.getEventDispatcher();
        // Only after all others: it is the control that takes the keys, and it tells nobody else of the press.
        window.setEventDispatcher((event, tail) -> {
            var left = dispatcher.dispatchEvent(event, tail);
            if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
                focus.pressed(event);
            }
            return left;
        });
        window.addEventHandler(MenuButton.ON_HIDDEN, focus::closed);
        window.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe((_, now) -> focus.moved(now));
    }

    private void pressed(Event event) {
        var tool = toolAround(event.getTarget());
        if (tool == null || !tool.isFocused()) {
            return;
        }
        if (tool instanceof MenuButton menu && menu.isShowing()) {
            opened = menu;
        } else {
            leave.run();
        }
    }

    private void closed(Event event) {
        var menu = opened;
        if (menu != null && menu.equals(event.getTarget())) {
            opened = null;
            if (menu.isFocused()) {
                leave.run();
            }
        }
    }

    private static @Nullable Node toolAround(EventTarget target) {
        var node = target instanceof Node inner ? inner : null;
        while (node != null && !(node instanceof ButtonBase) && !(node instanceof Slider)) {
            node = node.getParent();
        }
        return node;
    }

    /// JavaFX takes the keys from what is gone or can do nothing any more, and then gives them to whatever control is
    /// next.
    private void moved(@Nullable Node now) {
        boolean guessed = nobody;
        nobody = now == null;
        if (guessed && !nobody) {
            leave.run();
        }
    }
}

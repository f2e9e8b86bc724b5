package vitrine.app;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import vitrine.state.ReduceMotion;
import vitrine.state.Settings;

/// Gives the window its colours, and all that open over it. Lives on the JavaFX thread.
final class WindowLook {
    private final Scene scene;
    private @Nullable ColorScheme colours;

    WindowLook(Scene scene) {
        this.scene = scene;
    }

    void apply(Settings.Look look) {
        colours = switch (look.theme()) {
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
            case SYSTEM -> null;
        };
        var preferences = scene.getPreferences();
        preferences.setColorScheme(colours);
        preferences.setReducedMotion(
                look.reduceMotion() == ReduceMotion.SYSTEM ? null : (Boolean) (look.reduceMotion() == ReduceMotion.ON));
    }

    /// Menus, tooltips and dialogs have scenes of their own, which know only what the desktop prefers.
    ///
    /// @return to end it with the window: once that is closed, it has no say in the colours of others
    Subscription colourOthers() {
        return Window.getWindows().subscribe(() -> Window.getWindows().forEach(this::colour));
    }

    private void colour(Window window) {
        if (window.getScene() != null && !scene.equals(window.getScene())) {
            window.getScene().getPreferences().setColorScheme(colours);
        }
    }
}

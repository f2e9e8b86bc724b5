package vitrine.app;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program as JavaFX starts it. JavaFX names windows after this class (WM_CLASS), and by that name desktops find
/// the program's entry in their menu, whose `StartupWMClass` repeats it, and with it name and icon for their taskbar.
public final class VitrineApp extends Application {
    /// JavaFX makes the application itself; what is to be shown comes to it by the thread that is started for it.
    private static final InheritableThreadLocal<Consumer<Stage>> CONTENT = new InheritableThreadLocal<>();

    private @Nullable Consumer<Stage> content;

    /// Returns when the program has ended.
    ///
    /// @param content fills the window, on the JavaFX thread
    static void launch(Consumer<Stage> content) {
        CONTENT.set(content);
        launch(VitrineApp.class);
    }

    /// On the thread that JavaFX starts for this; that of the window is the system's on some systems and inherits
    /// nothing.
    @Override
    public void init() {
        content = CONTENT.get();
    }

    @Override
    public void start(Stage stage) {
        Objects.requireNonNull(content).accept(stage);
    }
}

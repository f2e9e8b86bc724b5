package vitrine.ui.viewer;

import java.util.ArrayList;
import java.util.List;

/// What waits until a photo is on the screen. Lives on the JavaFX thread.
final class OnceShown {
    private final List<Runnable> waiting = new ArrayList<>();

    void add(Runnable then) {
        waiting.add(then);
    }

    /// Runs all that waits; what is added meanwhile waits for the next time.
    void run() {
        var now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}

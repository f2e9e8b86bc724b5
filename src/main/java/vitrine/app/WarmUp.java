package vitrine.app;

import java.text.MessageFormat;
import javafx.scene.text.Text;

/// Brings up, beside what a start has to do anyway, what the window will ask for first: how numbers are written, and
/// JavaFX with the fonts of the system. Nothing depends on it: who comes too early waits, or does it by itself. On a
/// thread of its own, before there is a window.
final class WarmUp implements Runnable {
    @Override
    public void run() {
        var text = new Text(MessageFormat.format("{0}", 0));
        text.relocate(0, text.getLayoutBounds().getHeight());
    }
}

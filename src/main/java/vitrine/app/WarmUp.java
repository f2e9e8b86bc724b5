package vitrine.app;

import java.text.MessageFormat;
import java.time.ZoneId;
import javafx.scene.text.Text;

/// Brings up, beside what a start has to do anyway, what the window will ask for first: the time zone, how numbers are
/// written, and JavaFX with the fonts of the system. Nothing depends on it: who comes too early waits, or does it by
/// itself. On a thread of its own, before there is a window.
final class WarmUp implements Runnable {
    @Override
    public void run() {
        var zone = ZoneId.systemDefault();
        var text = new Text(MessageFormat.format("{0}", 0) + zone.getId());
        text.relocate(0, text.getLayoutBounds().getHeight());
    }
}

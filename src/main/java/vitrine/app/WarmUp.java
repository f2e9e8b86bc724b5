package vitrine.app;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.ZoneId;
import javafx.scene.text.Text;
import vitrine.library.Location;

/// Brings up, beside what a start has to do anyway, what the window will ask for first: the time zone, how numbers are
/// written, JavaFX with the fonts of the system, and how records are compared, which Java puts together when it is
/// first
/// asked. Nothing depends on it: who comes too early waits, or does it alone. On a thread of its own, before there is a
/// window.
final class WarmUp implements Runnable {
    @Override
    public void run() {
        var zone = ZoneId.systemDefault();
        var text = new Text(MessageFormat.format("{0}", 0) + zone.getId());
        text.relocate(0, text.getLayoutBounds().getHeight());
        var place = new Location(Path.of(""), false);
        var _ = place.equals(new Location(Path.of(""), true));
    }
}

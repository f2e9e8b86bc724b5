package vitrine.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The program's icon on its window, for taskbars and switchers that find no menu entry of it. It comes after the first
/// photos, which people wait for.
final class WindowIcon {
    private static final Duration LATER = Duration.ofSeconds(2);

    private WindowIcon() {}

    /// On the JavaFX thread; loads on a worker.
    static void putOn(Stage stage, Pools pools, Executor fx) {
        Runnable load = () -> {
            var images = load();
            fx.execute(() -> stage.getIcons().setAll(images));
        };
        var _ = pools.alarms().schedule(() -> pools.details().execute(load), LATER.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// JavaFX gives the desktop one of them: the one of 32 pixels on Windows, the other one elsewhere.
    static List<Image> load() {
        return IntStream.of(32, 128).mapToObj(WindowIcon::load).toList();
    }

    private static Image load(int size) {
        var name = "/vitrine/icon/vitrine-" + size + ".png";
        try (var stream = WindowIcon.class.getResourceAsStream(name)) {
            return new Image(Objects.requireNonNull(stream, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

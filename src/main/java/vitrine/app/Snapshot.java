package vitrine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import vitrine.image.Pixels;
import vitrine.library.PathKind;
import vitrine.state.Messages;
import vitrine.state.Theme;
import vitrine.thumbnail.PngWriter;
import vitrine.ui.MainWindow;
import vitrine.ui.StyleSheets;

/// Draws the window into a PNG file once it has settled, and ends the program. The scene is never put on a screen: that
/// of the headless platform is smaller than the pictures wanted. Lives on the JavaFX thread.
final class Snapshot implements MainWindow.Program {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    /// Settled for so many frames in a row counts as settled: one part may wait for another.
    private static final int QUIET_FRAMES = 20;

    private final CommandLine.Snapshot request;
    private final Wiring.Lasting lasting;
    private final IntConsumer exit;
    private final Messages messages;
    private final Wiring wiring;
    private final Scene scene;
    private final FirstLook first;
    private int quietFrames;

    /// @param messages in the language that was asked for
    /// @param first what to show
    /// @param exit ends the program with a code
    Snapshot(
            Wiring.Lasting lasting,
            CommandLine.Snapshot request,
            Messages messages,
            FirstLook first,
            IntConsumer exit) {
        this.first = first;
        this.lasting = lasting;
        this.request = request;
        this.exit = exit;
        this.messages = messages;
        wiring = new Wiring(lasting, messages, this, Optional.empty());
        scene = new Scene(wiring.window(), request.width(), request.height());
        StyleSheets.addTo(scene);
        boolean dark =
                request.options().theme().filter(theme -> theme == Theme.DARK).isPresent();
        scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    void take() {
        first.then(this::show);
        long end = System.nanoTime() + PATIENCE_NANOS;
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                var drawn = scene.snapshot(null); // Lays the scene out, too: nobody else does.
                quietFrames = wiring.isSettled() ? quietFrames + 1 : 0;
                if (quietFrames > QUIET_FRAMES || System.nanoTime() > end) {
                    stop();
                    save(drawn);
                }
            }
        }.start();
    }

    private void show(PathKind what) {
        if (what instanceof PathKind.Nothing(var missing, var _)) {
            System.err.println(messages.get("toast.missing", missing));
            exit.accept(Terminal.CANNOT_START);
        } else {
            wiring.window().open(what);
        }
    }

    private void save(WritableImage drawn) {
        int width = (int) drawn.getWidth();
        int height = (int) drawn.getHeight();
        var argb = new int[width * height];
        drawn.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        wiring.close();
        lasting.pools().files().execute(() -> write(new Pixels(width, height, argb)));
    }

    private void write(Pixels pixels) {
        int code = 0;
        try {
            var picture = request.picture().toAbsolutePath();
            var temporary = picture.resolveSibling("." + picture.getFileName() + ".unfinished");
            try {
                Files.write(temporary, PngWriter.encode(pixels, Map.of("Software", "Vitrine")));
                Files.move(temporary, picture, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            System.err.println(messages.get("command-line.cannot-write", request.picture(), e.toString()));
            code = 1;
        }
        int result = code;
        lasting.fx().execute(() -> exit.accept(result));
    }

    @Override
    public void quit() {
        exit.accept(0);
    }

    @Override
    public boolean isFullScreen() {
        return false;
    }

    @Override
    public void toggleFullScreen() {}

    @Override
    public void chooseFolder() {}

    @Override
    public Path home() {
        return lasting.userFolders().home();
    }
}

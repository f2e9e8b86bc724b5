package vitrine.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/// A real screen that nobody sees (Xvfb). Where there can be none, the test is skipped.
///
/// @param name as in `DISPLAY`
record VirtualScreen(Process server, String name) implements AutoCloseable {
    static VirtualScreen open() throws IOException {
        assumeTrue(isInstalled(), "skipped: Xvfb is not installed");
        var server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1000x700x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var number = server.inputReader().readLine();
        var screen = new VirtualScreen(server, ":" + number);
        var obstacle = new ScreenCheck(Map.of("DISPLAY", screen.name), System.getProperties(), Path.of("/")).obstacle();
        if (number == null || obstacle.isPresent()) {
            screen.close();
            assumeTrue(false, "skipped: no screen here: " + obstacle);
        }
        return screen;
    }

    private static boolean isInstalled() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }
}

package vitrine.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Starts the program as others do: as processes with arguments, an exit code, and files that they leave. They share a
/// home of their own, and have no display.
final class ProgramProcesses implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Started> started = new ArrayList<>();

    record Ended(int code, String out, String err) {}

    /// @param process whose words are in the files `out` and `err`
    record Started(Process process, Path out, Path err) {
        Ended awaitEnd() throws IOException, InterruptedException {
            return awaitEnd(PATIENCE_SECONDS);
        }

        Ended awaitEnd(int seconds) throws IOException, InterruptedException {
            assertThat(process.waitFor(seconds, SECONDS))
                    .as("ended within %d s", seconds)
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    /// @param root where the home is made
    ProgramProcesses(Path root) throws IOException {
        this.root = root;
        Files.createDirectory(home());
    }

    Path home() {
        return root.resolve("home");
    }

    /// What later processes get beside the usual.
    Map<String, String> environment() {
        return environment;
    }

    Ended run(List<String> flags, String... arguments) throws IOException, InterruptedException {
        return start(flags, arguments).awaitEnd();
    }

    Started start(List<String> flags, String... arguments) throws IOException {
        return startAs(Main.class, flags, arguments);
    }

    /// @param main begins the program in place of its own
    Started startAs(Class<?> main, List<String> flags, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.home=" + home()));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Collections.addAll(command, arguments);
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        List.of("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")
                .forEach(environment::remove);
        environment.put("HOME", home().toString());
        environment.put("XDG_CONFIG_HOME", home().resolve("config").toString());
        environment.put("XDG_CACHE_HOME", home().resolve("cache").toString());
        environment.put("XDG_STATE_HOME", home().resolve("state").toString());
        environment.putAll(this.environment);
        var out = root.resolve("out-" + started.size());
        var err = root.resolve("err-" + started.size());
        builder.redirectOutput(out.toFile());
        builder.redirectError(err.toFile());
        var process = new Started(builder.start(), out, err);
        started.add(process);
        return process;
    }

    /// No file is half written, and nothing went wrong that the program would have told.
    void assertNothingIsLeftHalfDone() throws IOException {
        try (Stream<Path> files = Files.walk(home())) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .noneMatch(file -> file.endsWith(".tmp") || file.endsWith(".unfinished"));
        }
        var log = home().resolve("state/vitrine/vitrine.log");
        assertThat(Files.exists(log) ? Files.readString(log) : "").isEmpty();
    }

    @Override
    public void close() {
        started.forEach(each -> each.process.destroyForcibly());
    }
}

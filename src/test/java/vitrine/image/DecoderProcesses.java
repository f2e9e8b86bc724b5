package vitrine.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vitrine.worker.DecoderPool;

/// Real decoder processes for tests of what may crash: with as little heap and, where there is a shell, as little
/// address space as the program gives them, but not locked in. As an extension of a test class they end with it.
final class DecoderProcesses implements AfterAllCallback, AutoCloseable {
    /// In bytes, as in the program, whose own test asks a process for it.
    static final long ADDRESS_SPACE = 4L << 30;

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Path SHELL = Path.of("/bin/sh");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Path folder;
    private final DecoderPool pool;
    private final List<Process> started = new CopyOnWriteArrayList<>();

    /// @param setting of the form "-Dname=value"
    DecoderProcesses(String... setting) {
        this(LONG, setting);
    }

    /// @param picture how long one picture may take
    DecoderProcesses(Duration picture, String... setting) {
        try {
            folder = Files.createTempDirectory("vitrine-decoders");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var limits = new DecoderPool.Limits(1, LONG, LONG, picture, LONG);
        pool = new DecoderPool(
                (file, pixels) -> launch(file, pixels, setting),
                folder,
                timer,
                limits,
                DecodeMemory.halfOfHeap(),
                InstantSource.system());
    }

    private Process launch(Path file, Path pixels, String... setting) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SHELL)) {
            var limited = "ulimit -v " + ADDRESS_SPACE / 1024 + "; exec \"$@\"";
            command.addAll(List.of(SHELL.toString(), "-c", limited, "sh"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx640m",
                "-XX:MaxNewSize=24m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path")));
        command.addAll(List.of(setting));
        command.addAll(List.of("vitrine.app.Main", "--decoder", file.toString(), pixels.toString()));
        var process =
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        started.add(process);
        return process;
    }

    List<ProcessHandle> running() {
        return started.stream().filter(Process::isAlive).map(Process::toHandle).toList();
    }

    PictureDecoder decoder() {
        return new PictureDecoder(TurboJpeg.off(), pool);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        pool.close();
        timer.shutdownNow();
        try (var left = Files.list(folder)) {
            for (var file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

package vitrine.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vitrine.worker.DecoderPool;

/// Real decoder processes for tests of what may crash: not confined, else as the program starts them. As an extension
/// of
/// a test class they end with it.
final class DecoderProcesses implements AfterAllCallback, AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Path folder;
    private final DecoderPool pool;

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

    private static Process launch(Path file, Path pixels, String... setting) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx640m",
                        "-Xss1m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:+SuppressFatalErrorMessage",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"))
                .redirectError(Redirect.DISCARD);
        builder.command().addAll(List.of(setting));
        builder.command().addAll(List.of("vitrine.app.Main", "--decoder", file.toString(), pixels.toString()));
        return builder.start();
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

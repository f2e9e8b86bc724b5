package vitrine.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import vitrine.image.PictureDecoder;
import vitrine.image.TurboJpeg;
import vitrine.worker.DecoderPool;

/// All that decodes pictures, in this program and in processes of its own.
///
/// @param pictures what the rest of the program asks
/// @param processes ended with the program
record Decoding(PictureDecoder pictures, DecoderPool processes) implements AutoCloseable {
    /// Long enough for the largest picture on a slow and busy machine; the person sees what the tile waits for.
    private static final Duration PICTURE = Duration.ofSeconds(30);

    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(60);

    /// Of programs that answer at once.
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    /// @param shared the folder for files that are shared with processes; best in memory
    static Decoding of(
            Map<String, String> environment,
            Properties properties,
            Path shared,
            ScheduledExecutorService timer,
            int processes) {
        var programs = new OtherPrograms(environment.getOrDefault("PATH", ""), ANSWER_WITHIN, ANSWER_WITHIN);
        var launcher = DecoderLauncher.of(properties, () -> Confinement.ofThisSystem(programs));
        var limits = new DecoderPool.Limits(processes, START, PICTURE, IDLE);
        var pool = new DecoderPool(launcher, shared, timer, limits, InstantSource.system());
        return new Decoding(new PictureDecoder(TurboJpeg.of(environment, properties), pool), pool);
    }

    @Override
    public void close() {
        processes.close();
    }
}

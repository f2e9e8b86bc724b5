package vitrine.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import vitrine.desktop.DesktopFolders;
import vitrine.desktop.Thumbnailers;
import vitrine.image.DecodeMemory;
import vitrine.image.PictureDecoder;
import vitrine.image.TurboJpeg;
import vitrine.worker.DecoderPool;
import vitrine.worker.Quarantine;

/// All that decodes pictures, in this program and in processes of its own.
///
/// @param pictures what the rest of the program asks
/// @param processes ended with the program
/// @param thumbnailers likewise
record Decoding(PictureDecoder pictures, DecoderPool processes, ConfinedPrograms thumbnailers)
        implements AutoCloseable {
    /// Long enough for the largest picture on a slow and busy machine; the person sees what the tile waits for.
    private static final Duration PICTURE = Duration.ofSeconds(30);

    private static final Duration START = Duration.ofSeconds(30);

    /// Any disk that answers is faster, but for the largest files.
    private static final Duration HAND_OVER = Duration.ofSeconds(2);

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
        var programs = OtherPrograms.of(environment, properties, ANSWER_WITHIN, ANSWER_WITHIN);
        Supplier<Confinement> confinement = () -> Confinement.ofThisSystem(programs);
        var launcher = DecoderLauncher.of(properties, confinement);
        var limits = new DecoderPool.Limits(processes, START, HAND_OVER, PICTURE, IDLE);
        var memory = DecodeMemory.halfOfHeap();
        var clock = InstantSource.system();
        var pool = new DecoderPool(launcher, shared, timer, limits, memory, clock);
        var confined = new ConfinedPrograms(programs, confinement, PICTURE);
        var folders = DesktopFolders.of(environment, AppFolders.home(environment, properties));
        var stills = new SystemStills(
                pool, new Thumbnailers(folders, programs)::that, confined, shared, new Quarantine(clock));
        var pictures = new PictureDecoder(TurboJpeg.of(environment, properties), stills, memory);
        return new Decoding(pictures, pool, confined);
    }

    @Override
    public void close() {
        thumbnailers.close();
        processes.close();
    }
}

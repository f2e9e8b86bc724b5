package vitrine.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import vitrine.desktop.DesktopFolders;
import vitrine.image.ImageFormat;
import vitrine.image.MovingPictureDecoder;
import vitrine.image.TurnedCopies;
import vitrine.metadata.UnfinishedFiles;
import vitrine.state.LookOfThisRun;
import vitrine.state.Messages;
import vitrine.state.Preferences;
import vitrine.thumbnail.CacheLimit;
import vitrine.thumbnail.FailureFiles;
import vitrine.thumbnail.ThumbnailFiles;
import vitrine.thumbnail.ThumbnailSource;
import vitrine.thumbnail.ThumbnailWriter;
import vitrine.ui.FxThread;
import vitrine.ui.Outside;

/// The running program: what lives as long as it does, and its end, whichever way that comes. Made before JavaFX runs;
/// [#start] belongs to the JavaFX thread, [#end] to any.
final class Program {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(3);

    /// What the virtual machine takes down beside this, once this is done.
    private static final Duration OTHERS_END_WITHIN = Duration.ofMillis(300);

    private static final Duration PHOTOS_HURRY = Duration.ofMillis(1500);
    private static final Duration PHOTOS_FINISH = Duration.ofMinutes(1);

    /// What a shell says of a process that ended by SIGTERM.
    private static final int TERMINATED = 128 + 15;

    /// A file manager may first have to start.
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private static final Duration FAILS_WITHIN = Duration.ofSeconds(2);

    private static final Duration CACHE_LOOKED_AT = Duration.ofSeconds(30);
    private static final Duration CACHE_LOOKED_AT_AGAIN = Duration.ofHours(1);

    private final AppFolders folders;
    private final CommandLine request;
    private final CommandLine.Options options;
    private final Optional<SingleInstance> instance;
    private final FailureLog failures;
    private final Threads threads;
    private final Pools pools;
    private final FxThread fx = new FxThread();
    private final SettingsFile settingsFile;
    private final SettingsFile.Loaded loaded;
    private final Messages messages;
    private final UserFolders userFolders;
    private final Optional<Path> samples;
    private final ThumbnailWriter writer;
    private final ThumbnailSource source;
    private final Decoding decoding;
    private final StartFolder startFolder;
    private final FirstLook first;
    private boolean ended;
    private volatile boolean allDone;

    /// @param userFolders of which the pictures are shown when the person names nothing
    /// @param instance where later starts hand over what they are asked to show, if they do
    Program(
            AppFolders folders,
            FailureLog failures,
            String version,
            CommandLine request,
            UserFolders userFolders,
            Optional<SingleInstance> instance) {
        this.folders = folders;
        this.instance = instance;
        this.request = request;
        this.failures = failures;
        options = request.options();
        threads = new Threads(failures);
        pools = Pools.of(threads, Runtime.getRuntime().availableProcessors());
        threads.watch(threads.timer("watchdog"));
        settingsFile = new SettingsFile(options.settingsFile(folders), threads.timer("settings"), failures::note);
        loaded = settingsFile.load();
        messages = Messages.of(language());
        this.userFolders = userFolders;
        samples = Optional.ofNullable(System.getProperty("vitrine.samples")).map(Path::of);
        startFolder = new StartFolder(ImageFormat::isPhotoName, userFolders, samples);
        first = new FirstLook(request.named(), userFolders.pictures(), startFolder::choose, pools.files(), fx);
        decoding = Decoding.of(
                System.getenv(),
                System.getProperties(),
                folders.runtime(System.getenv()),
                threads.timer("decoders"),
                pools.thumbnailWorkers() + 1);
        var decoder = decoding.pictures();
        var thumbnailFiles = new ThumbnailFiles(folders.thumbnails(), decoder, InstantSource.system());
        writer = new ThumbnailWriter(thumbnailFiles, pools.writer());
        source = new ThumbnailSource(
                decoder,
                thumbnailFiles,
                new FailureFiles(folders.thumbnails(), version, InstantSource.system()),
                writer,
                FileNames::part);
    }

    private String language() {
        // A picture of the window does not depend on what the person has set.
        var lasting = request instanceof CommandLine.Snapshot
                ? ""
                : loaded.settings().look().language();
        return options.language().orElse(lasting);
    }

    /// Shows what was asked for.
    void start(Stage stage) {
        var preferences = new Preferences(loaded.settings());
        var lasting = lasting(preferences);
        if (request instanceof CommandLine.Snapshot snapshot) {
            new Snapshot(lasting, snapshot, messages, first, this::exit).take();
            return;
        }
        var main = new MainStage(stage, lasting, options, messages, first, failures, this::exit);
        main.show(loaded);
        settingsFile.onUnwritable(file -> fx.execute(() -> main.tellUnwritable(file)));
        instance.ifPresent(first -> first.serve(
                threads.workers("instance", 1),
                paths -> fx.execute(() -> main.comeForward(paths)),
                why -> failures.note("listening to later starts", why)));
        // Only now: what the window sets while it is built is not the person's choice.
        preferences.currentProperty().subscribe((_, changed) -> settingsFile.save(changed));
        main.followLocation();
        limitCache();
        if (Boolean.getBoolean("vitrine.rehearsal")) {
            main.rehearse();
        }
    }

    /// When the start is over and nobody waits, and from time to time after that.
    private void limitCache() {
        var limit = new CacheLimit(folders.thumbnails(), InstantSource.system());
        var worker = threads.workers("cache-limit", 1);
        long bytes = loaded.settings().diskCacheMiB() * (1L << 20);
        var _ = pools.alarms()
                .scheduleWithFixedDelay(
                        () -> worker.execute(() -> limit.keep(bytes)),
                        CACHE_LOOKED_AT.toSeconds(),
                        CACHE_LOOKED_AT_AGAIN.toSeconds(),
                        TimeUnit.SECONDS);
    }

    /// Ends every thread and keeps the settings; the second time it only waits until that is done.
    ///
    /// @param photosWithin how long what was done to photos may take to come to their files
    synchronized void end(Duration photosWithin) {
        if (!ended) {
            ended = true;
            failures.ending();
            instance.ifPresent(this::close);
            settingsFile.flush();
            pools.finishPhotos(photosWithin);
            decoding.close(); // Now: a copy may be of what only those processes decode.
            writer.close();
            threads.close();
            allDone = true;
        }
    }

    /// The end that the system asks for. A disk that hangs cannot hold it up, nor can JavaFX, which waits five seconds
    /// for itself when it is told to end in the moment of its start.
    void endInTime() {
        if (allDone) {
            return; // The person has closed the window; the virtual machine may have something left to keep.
        }
        haltAfter(ENDS_WITHIN);
        end(PHOTOS_HURRY);
        haltAfter(OTHERS_END_WITHIN);
    }

    /// On a thread that [#end] does not wait for, nor anybody else.
    private static void haltAfter(Duration time) {
        var last = new Thread(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException _) {
                // Whoever interrupts it wants the end now.
            }
            Runtime.getRuntime().halt(TERMINATED);
        });
        last.setDaemon(true);
        last.start();
    }

    private void close(SingleInstance first) {
        try {
            first.close();
        } catch (IOException e) {
            failures.note("ending", e);
        }
    }

    /// The window is gone: nobody waits, and what the person did to many photos may take its time.
    private void exit(int code) {
        end(PHOTOS_FINISH);
        Platform.exit();
        if (code != 0) {
            Runtime.getRuntime().exit(code);
        }
    }

    private Wiring.Lasting lasting(Preferences preferences) {
        var disk = new DiskLookups(
                pools,
                fx,
                userFolders,
                samples,
                () -> preferences.current().view().showHidden());
        var turned = new TurnedCopies(
                decoding.pictures(), MovingPictureDecoder.quarterOfHeap(), new UnfinishedFiles(InstantSource.system()));
        var copies = new CopySaver(turned, pools.photoWriter(), fx);
        var look = new LookOfThisRun(preferences, options.theme(), options.language());
        return new Wiring.Lasting(
                pools, fx, preferences, look, source, decoding.pictures(), disk, copies, userFolders, outside());
    }

    private Outside outside() {
        var environment = System.getenv();
        var home = userFolders.home();
        var programs = OtherPrograms.of(environment, System.getProperties(), ANSWER_WITHIN, FAILS_WITHIN);
        var desktop = DesktopCalls.Rooms.of(
                programs,
                DesktopFolders.of(environment, home),
                home,
                Locale.getDefault(),
                System.getProperty("os.name", ""));
        return new Outside(
                new DesktopCalls(pools, fx, decoding.pictures(), desktop),
                new PhotoPrinting(pools, fx, decoding.pictures(), programs));
    }
}

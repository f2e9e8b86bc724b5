package vitrine.app;

import java.time.Duration;
import java.time.InstantSource;
import vitrine.image.ImageFormat;
import vitrine.library.FolderScan;
import vitrine.library.ShotNames;
import vitrine.state.Messages;
import vitrine.thumbnail.CacheLimit;
import vitrine.thumbnail.FailureFiles;
import vitrine.thumbnail.ThumbnailFiles;
import vitrine.thumbnail.ThumbnailSource;
import vitrine.thumbnail.ThumbnailWriter;

/// `vitrine --thumbnails`: fills the cache that the gallery reads, without a window. Several such programs may fill it
/// at a time, beside a gallery: each file of the cache is written whole under another name and then moved.
final class ThumbnailCommand {
    private static final int FAILED = 1;

    /// How long photos that are being decoded may take when the person or the system asks for the end.
    private static final Duration PHOTOS_HURRY = Duration.ofSeconds(2);

    /// What is broken off then has time to delete what it has written so far.
    private static final Duration BREAKS_OFF_WITHIN = Duration.ofMillis(500);

    private final CommandLine.Thumbnails request;
    private final Threads threads;
    private final Decoding decoding;
    private final ThumbnailReport report;
    private final ThumbnailRun run;
    private final AppFolders folders;

    ThumbnailCommand(
            CommandLine.Thumbnails request,
            AppFolders folders,
            FailureLog failures,
            Messages messages,
            String version) {
        this.request = request;
        this.folders = folders;
        threads = new Threads(failures);
        int workers = request.workers().orElse(Runtime.getRuntime().availableProcessors());
        report = new ThumbnailReport(System.out, System.err, messages, isTerminal(), System::nanoTime);
        decoding = Decoding.of(
                System.getenv(),
                System.getProperties(),
                folders.runtime(System.getenv()),
                threads.timer("decoders"),
                workers);
        var source = source(version);
        run = new ThumbnailRun(
                new FolderScan(ShotNames.pictures(ImageFormat::isPhotoName), request.hidden()),
                threads.workers("thumbnail", workers, Thread.NORM_PRIORITY),
                workers,
                photo -> source.keep(photo, request.size()),
                report);
    }

    private ThumbnailSource source(String version) {
        var decoder = decoding.pictures();
        var clock = InstantSource.system();
        var files = new ThumbnailFiles(folders.thumbnails(), decoder, clock);
        var failures = new FailureFiles(folders.thumbnails(), version, clock);
        return new ThumbnailSource(
                decoder, files, failures, new ThumbnailWriter(files, Runnable::run), FileNames::part);
    }

    /// A console may be missing, or be one that is no terminal.
    @SuppressWarnings("SystemConsoleNull") // True of 22 to 24; since 25 it is null again where there is none.
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /// @return the exit code, if nobody asks for the end meanwhile: then the system tells why it ended
    int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        run.over(request.paths(), request.recursive());
        compareWithLimit();
        report.end();
        return report.sum().failed() == 0 ? 0 : FAILED;
    }

    /// It is the gallery that deletes what is more than the person wants to have on disk.
    private void compareWithLimit() {
        var settings = request.options().settingsFile(folders);
        int mebibytes = SettingsFile.lookInto(settings).diskCacheMiB();
        if (new CacheLimit(folders.thumbnails(), InstantSource.system()).isExceeded(mebibytes * (1L << 20))) {
            report.overLimit(mebibytes, settings);
        }
    }

    /// However the program ends. What is done is told once.
    private void end() {
        run.stop();
        if (!run.awaitEnd(PHOTOS_HURRY)) {
            decoding.close();
            threads.stop(BREAKS_OFF_WITHIN);
        }
        report.end();
    }
}

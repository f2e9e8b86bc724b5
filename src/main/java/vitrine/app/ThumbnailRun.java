package vitrine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vitrine.image.DecodeException;
import vitrine.library.Entry;
import vitrine.library.FolderScan;
import vitrine.library.Location;
import vitrine.library.PathKind;
import vitrine.library.Photo;
import vitrine.thumbnail.ThumbnailSource.Kept;

/// Makes the thumbnails of all photos in some folders. The thread that begins it walks; workers make. The walk waits
/// whenever a few photos are ahead of the workers, so that the largest album takes no more memory than a small one.
final class ThumbnailRun {
    /// For each worker one photo in hand and some ahead, which outlast a slow look into a folder.
    private static final int PHOTOS_PER_WORKER = 16;

    /// Called on workers, several at once.
    @FunctionalInterface
    interface Making {
        Kept keep(Path photo) throws DecodeException, IOException;
    }

    private final FolderScan scan;
    private final Executor workers;
    private final Making making;
    private final ThumbnailReport report;
    private final int photosAtOnce;
    private final Semaphore room;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean refused = new AtomicBoolean();
    private volatile boolean stopping;

    /// @param workers runs everything it is given, on `count` threads
    ThumbnailRun(FolderScan scan, Executor workers, int count, Making making, ThumbnailReport report) {
        this.scan = scan;
        this.workers = workers;
        this.making = making;
        this.report = report;
        photosAtOnce = count * PHOTOS_PER_WORKER;
        room = new Semaphore(photosAtOnce);
    }

    /// Returns when all is made, or after [#stop]; to be called once.
    ///
    /// @param paths folders, or photos
    void over(List<Path> paths, boolean recursive) {
        for (var path : new LinkedHashSet<>(paths)) {
            take(path, recursive);
        }
        room.acquireUninterruptibly(photosAtOnce);
        ended.countDown();
    }

    /// Begins no further photo. From any thread.
    void stop() {
        stopping = true;
    }

    /// @return whether nothing runs any more
    boolean awaitEnd(Duration patience) {
        try {
            return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // Whoever is in such a hurry does not wait.
            return false;
        }
    }

    private void take(Path path, boolean recursive) {
        if (stopping) {
            return;
        }
        switch (PathKind.of(path)) {
            case PathKind.AFolder(var folder) -> walk(folder, recursive);
            case PathKind.AFile(var file) -> begin(file);
            case PathKind.Nothing nothing -> report.missing(nothing.path());
        }
    }

    private void walk(Path folder, boolean recursive) {
        try {
            int unreadable = scan.walk(new Location(folder, recursive), this::begin)
                    .unreadable()
                    .count();
            if (unreadable > 0) {
                report.leftOut(folder, unreadable);
            }
        } catch (IOException e) {
            report.unreadable(folder);
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    private void begin(List<Entry> batch) {
        for (var entry : batch) {
            if (stopping) {
                Thread.currentThread().interrupt(); // Which ends the walk.
                return;
            }
            if (entry instanceof Photo photo) {
                begin(photo.path());
            }
        }
    }

    private void begin(Path photo) {
        room.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                if (!stopping) {
                    make(photo);
                }
            } finally {
                room.release();
            }
        });
    }

    @SuppressWarnings("CatchingUnchecked") // Whatever a decoder throws, even an Error, costs one photo and no worker.
    private void make(Path photo) {
        try {
            report.kept(photo, making.keep(photo));
        } catch (IOException e) {
            if (!isBrokenOff()) {
                stopping = true; // Whatever comes after would be decoded for nothing.
                if (refused.compareAndSet(false, true)) { // Other workers hear it, too.
                    report.diskRefused(e);
                }
            }
        } catch (Throwable failure) {
            if (!isBrokenOff() && !Files.isDirectory(photo)) {
                report.failed(photo, failure);
            }
        }
    }

    private static boolean isBrokenOff() {
        return Thread.currentThread().isInterrupted();
    }
}

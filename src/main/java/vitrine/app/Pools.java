package vitrine.app;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Who does what beside the JavaFX thread. All belong to [Threads], which names and ends them.
///
/// @param scan walks folders, one at a time
/// @param arrange owns what the open folder contains
/// @param watch waits for changes in the open folder
/// @param files asks the disk small things: what a path is, which folders are in a folder
/// @param details reads dates and metadata
/// @param thumbnails decodes small; as many threads as there are processors
/// @param viewer decodes large: the photo shown while one that is not wanted any more is decoded to its end
/// @param tiles brings what is looked at closely to the screen's pixels
/// @param moving composes the frames of moving pictures
/// @param alarms wakes who waits for a time
/// @param desktop asks other programs for something, and waits for them
/// @param writer the one who writes thumbnails to disk
/// @param photoWriter the only one who writes photos, one after the other; see [#finishPhotos]
record Pools(
        ExecutorService scan,
        ExecutorService arrange,
        ExecutorService watch,
        ExecutorService files,
        ExecutorService details,
        ExecutorService thumbnails,
        ExecutorService viewer,
        ExecutorService tiles,
        ExecutorService moving,
        ScheduledExecutorService alarms,
        ExecutorService desktop,
        ExecutorService writer,
        ScheduledExecutorService photoWriter,
        int thumbnailWorkers) {
    static final int VIEWER_WORKERS = 2;
    private static final int MOST_WORKERS = 8;
    /// One may wait for a program that starts slowly, or for a printer.
    private static final int DESKTOP_WORKERS = 2;

    /// Decoding is all computing: more workers than processors would only take turns.
    static Pools of(Threads threads, int processors) {
        int workers = Math.clamp(processors, 1, MOST_WORKERS);
        return new Pools(
                threads.background("scan"),
                threads.background("arrange"),
                threads.background("watch"),
                threads.single("files"),
                threads.background("details"),
                threads.workers("thumbnail", workers),
                threads.workers("viewer", VIEWER_WORKERS, Thread.NORM_PRIORITY),
                threads.single("tiles"),
                threads.single("moving"),
                threads.timer("alarms"),
                threads.workers("desktop", DESKTOP_WORKERS, Thread.NORM_PRIORITY),
                threads.workers("thumbnail-writer", 1),
                threads.timer("photo-writer"),
                workers);
    }

    /// Lets what the person has done to photos come to their files, even if it still waits to be gathered, and takes
    /// nothing more. What takes longer is broken off, which leaves a photo as it was.
    void finishPhotos(Duration within) {
        photoWriter.shutdown();
        try {
            photoWriter.awaitTermination(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // Whoever is in such a hurry has it broken off.
        }
    }
}

package vitrine.app;

import java.util.concurrent.ExecutorService;

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
/// @param writer the one who writes thumbnails to disk
record Pools(
        ExecutorService scan,
        ExecutorService arrange,
        ExecutorService watch,
        ExecutorService files,
        ExecutorService details,
        ExecutorService thumbnails,
        ExecutorService viewer,
        ExecutorService tiles,
        ExecutorService writer,
        int thumbnailWorkers) {
    static final int VIEWER_WORKERS = 2;
    private static final int MOST_WORKERS = 8;

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
                threads.workers("thumbnail-writer", 1),
                workers);
    }
}

package vitrine.library;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells what other programs do in the open folder, or for a tree also in the folders below. Blocks, so it is run on a
/// thread of its own; what changes it tells from there. It ends by [#close], by interrupt, or when the folder is lost.
///
/// Make it before the walk begins, and nothing falls between the two. The walk of a single folder need not wait for it:
/// where the folder has changed after that but before the system watched it, one [FolderChange.Overflow] is told. In a
/// tree the walk leads the way, so that nobody walks there twice: it says which folder it is about to list, and that is
/// watched from then on. After a [FolderChange.Overflow] another such walk is needed.
///
/// It uses the JDK's own watch service. That is inotify on Linux and ReadDirectoryChangesW on Windows: prompt, and free
/// while nothing happens. On macOS it looks again every few seconds. The library `io.methvin:directory-watcher` is
/// prompt there too, but brings JNA and a logger, keeps a map of all files, and on Linux and Windows is the same JDK
/// service below; what it adds (new subfolders, overflows) is needed here in another form anyway: gathered, resolved
/// and bounded.
public final class FolderWatch implements Runnable, AutoCloseable, FolderScan.Follower {
    /// How much of what was asked for is watched.
    public enum Coverage {
        ALL,
        /// Some folders of a tree are not: there are too many.
        PART,
        /// The system has no watches left, or this file system has none. The gallery works on, says so, and shows
        /// changes after the next look at the folder.
        NONE
    }

    static final int MAX_FOLDERS = 4_000;

    private final Location location;
    private final FolderScan scan;
    private final Consumer<FolderChange> changed;
    private final Consumer<Coverage> coverage;
    private final int maxFolders;
    private final Instant since;

    /// Guarded by this.
    private boolean closed;
    /// Guarded by this.
    private boolean refused;
    /// Guarded by this.
    private @Nullable Opened opened;

    private record Opened(WatchService service, WatchedFolders folders) {}

    /// @param scan says what is hidden and what is a photo, and looks into new folders
    /// @param changed gets changes; photos in them have their attributes
    /// @param coverage told when watching begins, and again when a folder of the tree can no longer be watched, by
    ///     the thread that came there
    public FolderWatch(
            Location location, FolderScan scan, Consumer<FolderChange> changed, Consumer<Coverage> coverage) {
        this(location, scan, changed, coverage, MAX_FOLDERS, Instant.now());
    }

    /// @param since when whoever walks did not look at anything yet
    FolderWatch(
            Location location,
            FolderScan scan,
            Consumer<FolderChange> changed,
            Consumer<Coverage> coverage,
            int maxFolders,
            Instant since) {
        this.location = location;
        this.scan = scan;
        this.changed = changed;
        this.coverage = coverage;
        this.maxFolders = maxFolders;
        this.since = since;
    }

    /// Ends [#run] soon; from any thread, more than once, before or after it runs.
    @Override
    public void close() {
        Opened last;
        synchronized (this) {
            closed = true;
            last = opened;
            opened = null;
        }
        if (last != null) {
            try {
                last.service.close();
            } catch (IOException e) {
                // there is nothing left to be done about it
            }
        }
    }

    /// Watches a folder of the tree that is about to be listed.
    @Override
    public void enters(Path folder, Object identity) {
        try {
            var open = open();
            if (open != null) {
                open.folders.follow(folder, identity);
            }
        } catch (ClosedWatchServiceException e) {
            // asked to end
        }
    }

    @Override
    public void run() {
        try {
            var open = open();
            if (open != null) {
                new WatchLoop(location, scan, open.service, open.folders, changed).run(since);
            } else if (isRefused()) {
                coverage.accept(Coverage.NONE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            // asked to end
        } finally {
            close();
        }
    }

    /// Whoever comes first asks the system for its watches.
    ///
    /// @return null when this was closed, or the system has refused: then for all folders alike
    private synchronized @Nullable Opened open() {
        if (opened == null && !closed && !refused) {
            try {
                var service = location.folder().getFileSystem().newWatchService();
                opened = new Opened(service, new WatchedFolders(service, maxFolders, coverage));
            } catch (IOException | UnsupportedOperationException e) {
                refused = true;
            }
        }
        return opened;
    }

    private synchronized boolean isRefused() {
        return refused;
    }
}

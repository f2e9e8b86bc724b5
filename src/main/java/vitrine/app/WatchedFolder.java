package vitrine.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.library.FolderChange;
import vitrine.library.FolderScan;
import vitrine.library.FolderWatch;
import vitrine.library.FolderWatch.Coverage;
import vitrine.library.Location;
import vitrine.state.LiveFolder;

/// Keeps one [FolderWatch] running for the open folder. Called on the JavaFX thread; the watch blocks a thread of its
/// own.
final class WatchedFolder implements LiveFolder, AutoCloseable {
    private final ExecutorService watchThread;
    private final Executor fx;
    private @Nullable Future<?> running;

    /// @param watchThread one thread, as long as the program lives
    WatchedFolder(ExecutorService watchThread, Executor fx) {
        this.watchThread = watchThread;
        this.fx = fx;
    }

    @Override
    public void watch(Location location, FolderScan scan, Consumer<FolderChange> changes, Consumer<Coverage> coverage) {
        close();
        var watch = new FolderWatch(
                location,
                scan,
                change -> fx.execute(() -> changes.accept(change)),
                now -> fx.execute(() -> coverage.accept(now)));
        running = watchThread.submit(watch);
    }

    /// By interrupt: the watch then closes what the system lent it on its own thread, which can take a while.
    @Override
    public void close() {
        if (running != null) {
            running.cancel(true);
            running = null;
        }
    }
}

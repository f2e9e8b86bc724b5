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
    private @Nullable Running running;

    private record Running(FolderWatch watch, Future<?> task) {}

    /// @param watchThread one thread, as long as the program lives
    WatchedFolder(ExecutorService watchThread, Executor fx) {
        this.watchThread = watchThread;
        this.fx = fx;
    }

    @Override
    public FolderScan.Follower watch(
            Location location, FolderScan scan, Consumer<FolderChange> changes, Consumer<Coverage> coverage) {
        close();
        var watch = new FolderWatch(
                location,
                scan,
                change -> fx.execute(() -> changes.accept(change)),
                now -> fx.execute(() -> coverage.accept(now)));
        running = new Running(watch, watchThread.submit(watch));
        return watch;
    }

    /// By interrupt: what the system lent the watch is given back on its own thread, since that can take a while, and
    /// also when it never ran: a walk may have led the way already.
    @Override
    public void close() {
        if (running != null) {
            running.task.cancel(true);
            watchThread.execute(running.watch::close);
            running = null;
        }
    }
}

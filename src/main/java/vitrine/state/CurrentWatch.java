package vitrine.state;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.library.FolderChange;
import vitrine.library.FolderScan;
import vitrine.library.FolderWatch.Coverage;
import vitrine.library.Location;

/// The one watch that counts: what comes late, from the one before, is dropped. Lives on the JavaFX thread.
final class CurrentWatch {
    private final LiveFolder live;
    private final Consumer<FolderChange> changed;
    private final ReadOnlyObjectWrapper<Coverage> coverage = new ReadOnlyObjectWrapper<>(Coverage.ALL);
    private long number;

    /// @param changed gets what others change in the place watched
    CurrentWatch(LiveFolder live, Consumer<FolderChange> changed) {
        this.live = live;
        this.changed = changed;
    }

    /// How much is watched: all, until the watch says otherwise.
    ReadOnlyObjectProperty<Coverage> coverageProperty() {
        return coverage.getReadOnlyProperty();
    }

    boolean coversAll() {
        return coverage.get() == Coverage.ALL;
    }

    /// What was said of the place before does not hold any more.
    void leave() {
        coverage.set(Coverage.ALL);
    }

    /// To be called before a walk begins: it tells of what happens from now on, so that nothing falls between the two.
    ///
    /// @param scan looks at what changes
    /// @return follows each walk through the place
    FolderScan.Follower begin(Location place, FolderScan scan) {
        long begun = ++number;
        return live.watch(
                place,
                scan,
                change -> whileCurrent(begun, () -> changed.accept(change)),
                now -> whileCurrent(begun, () -> coverage.set(now)));
    }

    private void whileCurrent(long begun, Runnable news) {
        if (begun == number) {
            news.run();
        }
    }
}

package vitrine.state;

import java.util.function.Consumer;
import vitrine.library.FolderChange;
import vitrine.library.FolderScan;
import vitrine.library.FolderWatch.Coverage;
import vitrine.library.Location;

/// Watches the open folder for what other programs do in it.
@FunctionalInterface
public interface LiveFolder {
    /// Begins to watch `location` and stops watching the one before. What changes after this call is told on the JavaFX
    /// thread, and so is how much of it can be watched, as soon and as often as that is news.
    ///
    /// @param scan looks at what changes
    /// @return to be told where each walk through `location` goes, if it is a tree, until the next call
    FolderScan.Follower watch(
            Location location, FolderScan scan, Consumer<FolderChange> changes, Consumer<Coverage> coverage);
}

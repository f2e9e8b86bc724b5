package vitrine.library;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// What was told of while somebody looked at the whole folder again. That look may have passed a place before something
/// happened there, so what was told of it counts, not what the look has found.
final class ToldMeanwhile {
    private final Location location;
    private final Set<Path> present = new HashSet<>();
    private final Set<Path> gone = new HashSet<>();

    ToldMeanwhile(Location location) {
        this.location = location;
    }

    void take(FolderChange.Some change) {
        change.present().forEach(entry -> present.add(entry.path()));
        gone.addAll(change.gone());
    }

    /// Whether it was told what is at `path`: in the view of a whole tree also by word of a folder above.
    boolean isOf(Path path) {
        return present.contains(path) || gone.contains(path) || (location.recursive() && isBelowGone(path));
    }

    private boolean isBelowGone(Path path) {
        if (gone.isEmpty()) {
            return false;
        }
        for (Path up = path.getParent(); up != null && !up.equals(location.folder()); up = up.getParent()) {
            if (gone.contains(up)) {
                return true;
            }
        }
        return false;
    }
}

package vitrine.state;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vitrine.library.FolderChange;
import vitrine.library.Listing;

/// Knows where the entries of one listing are in the next, though other programs have renamed files. Lives on the
/// JavaFX thread.
final class Whereabouts {
    /// New paths by old ones, until a listing has the new ones.
    private final Map<Path, Path> renamed = new HashMap<>();

    /// @param before what was listed until now
    void take(FolderChange.Some change, Listing before) {
        renamed.putAll(change.renamed(before));
    }

    /// The place in `newer` of what stands at `index` in `older`, or -1.
    int place(int index, Listing older, Listing newer) {
        if (index >= older.size()) {
            return -1;
        }
        var now = renamed.get(older.entry(index).path());
        int place = newer.indexOf(index, older);
        return place >= 0 || now == null ? place : newer.indexOf(now);
    }

    /// The new path of a photo while a listing comes that has it under another name.
    Optional<Path> renamed(Path photo, Listing newer) {
        return newer.indexOf(photo) >= 0
                ? Optional.empty()
                : Optional.ofNullable(renamed.get(photo)).filter(path -> newer.indexOf(path) >= 0);
    }

    /// `newer` is shown from now on.
    void shown(Listing newer) {
        renamed.values().removeIf(path -> newer.indexOf(path) >= 0);
    }

    void forget() {
        renamed.clear();
    }
}

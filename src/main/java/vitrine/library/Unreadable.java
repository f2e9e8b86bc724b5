package vitrine.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a walk could not look into, because of a permission or the disk.
///
/// @param folders how many folders of the tree
/// @param entries how many names more of which nobody could tell what they stand for
/// @param first of all these the first [#NAMED], as the walk met them
public record Unreadable(int folders, int entries, List<Path> first) {
    /// More nobody reads, and a tree may have thousands.
    static final int NAMED = 8;

    public static final Unreadable NOTHING = new Unreadable(0, 0, List.of());

    public int count() {
        return folders + entries;
    }

    Unreadable withFolder(Path folder) {
        return new Unreadable(folders + 1, entries, named(folder));
    }

    Unreadable withEntry(Path entry) {
        return new Unreadable(folders, entries + 1, named(entry));
    }

    private List<Path> named(Path one) {
        if (first.size() == NAMED) {
            return first;
        }
        var more = new ArrayList<>(first);
        more.add(one);
        return List.copyOf(more);
    }
}

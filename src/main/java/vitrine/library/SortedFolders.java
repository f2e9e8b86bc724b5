package vitrine.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The subfolders of the open folder, by name. Lives on the [Arranger]'s worker.
final class SortedFolders {
    private record Named(Folder folder, NaturalOrder.Key key) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            int byName = key.compareTo(other.key);
            // Names that are not valid text may look the same and still be two folders.
            return byName != 0 ? byName : folder.path().compareTo(other.folder.path());
        }
    }

    private final Map<Path, Named> folders = new HashMap<>();

    /// @param order the one that all others have
    void put(Folder folder, NaturalOrder order) {
        folders.put(folder.path(), new Named(folder, order.key(folder.name())));
    }

    /// @return whether it was there
    boolean remove(Path path) {
        return folders.remove(path) != null;
    }

    void removeIf(Predicate<Path> gone) {
        folders.keySet().removeIf(gone);
    }

    /// From now on all have this order.
    void orderBy(NaturalOrder order) {
        folders.replaceAll(
                (_, named) -> new Named(named.folder(), order.key(named.folder().name())));
    }

    boolean isEmpty() {
        return folders.isEmpty();
    }

    List<Folder> inOrder() {
        return folders.values().stream().sorted().map(Named::folder).toList();
    }
}

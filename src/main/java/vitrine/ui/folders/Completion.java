package vitrine.ui.folders;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.library.Folder;
import vitrine.library.SoughtName;
import vitrine.state.FolderLister;

/// Finds the folders whose names begin as the person has begun to type. Lists a folder once while its names are typed,
/// and drops answers to questions that are no longer asked.
final class Completion {
    /// More would not be read.
    static final int MOST = 10;

    private final FolderLister folders;
    private @Nullable Path known;
    private List<Folder> inKnown = List.of();
    private long asked;

    Completion(FolderLister folders) {
        this.folders = folders;
    }

    /// @param then gets at most [#MOST] folders, unless another question or [#forget] comes first
    void ask(Path parent, String begun, Consumer<List<Folder>> then) {
        long number = ++asked;
        if (parent.equals(known)) {
            then.accept(beginning(begun));
            return;
        }
        folders.list(parent, found -> {
            if (number == asked) {
                known = parent;
                inKnown = List.copyOf(found);
                then.accept(beginning(begun));
            }
        });
    }

    /// Nothing is asked any more; folders will be listed anew.
    void forget() {
        asked++;
        known = null;
        inKnown = List.of();
    }

    private List<Folder> beginning(String begun) {
        var start = SoughtName.of(begun);
        return inKnown.stream()
                .filter(folder -> SoughtName.of(folder.name()).startsWith(start))
                .limit(MOST)
                .toList();
    }
}

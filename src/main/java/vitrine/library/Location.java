package vitrine.library;

import java.nio.file.Path;

/// What is open: a folder, alone or with everything below it.
public record Location(Path folder, boolean recursive) {
    /// Whether what is at a path is shown here, if it can be shown.
    public boolean holds(Path path) {
        return !path.equals(folder) && (recursive ? path.startsWith(folder) : folder.equals(path.getParent()));
    }
}

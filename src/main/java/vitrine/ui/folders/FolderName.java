package vitrine.ui.folders;

import java.nio.file.Path;
import vitrine.library.ShownName;

/// How a folder is called where there is no room for its whole path.
final class FolderName {
    private FolderName() {}

    /// Its last name; a root, which has none, goes by its path.
    static String of(Path folder) {
        return ShownName.of(folder);
    }
}

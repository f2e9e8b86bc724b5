package vitrine.ui.folders;

import java.nio.file.Path;

/// How a folder is called where there is no room for its whole path.
final class FolderName {
    private FolderName() {}

    /// Its last name; a root, which has none, goes by its path.
    static String of(Path folder) {
        var name = folder.getFileName();
        return name == null || name.toString().isEmpty() ? folder.toString() : name.toString();
    }
}

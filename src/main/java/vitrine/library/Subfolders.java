package vitrine.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The folders directly inside a folder: for a tree, and to complete a path that is being typed.
public final class Subfolders {
    /// More than anybody reads; a guard against folders that are used as a database.
    static final int MOST = 5_000;

    private Subfolders() {}

    /// Reads the folder in the order of the system's language; blocks as long as the disk does.
    ///
    /// @return at most 5,000 folders and links to folders, by name; none when `folder` cannot be read
    public static List<Folder> of(Path folder, boolean showHidden) {
        return of(folder, showHidden, new NaturalOrder(Locale.getDefault()), MOST);
    }

    static List<Folder> of(Path folder, boolean showHidden, NaturalOrder order, int most) {
        var found = new ArrayList<Folder>();
        var scan = new FolderScan(_ -> Optional.empty(), showHidden);
        try (var paths = Files.newDirectoryStream(folder)) {
            for (var path : paths) {
                if (found.size() >= most || Thread.currentThread().isInterrupted()) {
                    break;
                }
                if (isFolder(path, scan)) {
                    found.add(Folder.of(path));
                }
            }
        } catch (IOException | DirectoryIteratorException | SecurityException _) {
            // What was found until then is still true.
        }
        return order.sorted(found, Folder::name);
    }

    private static boolean isFolder(Path path, FolderScan scan) {
        if (scan.isSkipped(path.getFileName().toString())) {
            return false;
        }
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isDirectory() && !scan.isSkipped(attributes);
        } catch (IOException _) {
            return false; // Gone meanwhile, or a link that leads nowhere.
        }
    }
}

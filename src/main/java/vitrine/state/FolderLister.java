package vitrine.state;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vitrine.library.Folder;

/// Looks for the folders inside a folder, in the background: for the tree, and to complete a location being typed.
@FunctionalInterface
public interface FolderLister {
    /// @param then gets the folders by name, on the JavaFX thread; none when `folder` cannot be read
    void list(Path folder, Consumer<List<Folder>> then);
}

package vitrine.library;

import java.nio.file.Path;

/// One thing that the grid shows. An entry is known by its path.
public sealed interface Entry permits Folder, Photo {
    Path path();

    /// The file name, for people and for sorting.
    String name();
}

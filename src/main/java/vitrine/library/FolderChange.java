package vitrine.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What other programs did in the open folder, gathered until it was quiet for a moment.
public sealed interface FolderChange {
    /// @param present entries that are new or changed, as they are now
    /// @param gone paths that no longer exist
    record Some(List<Entry> present, Set<Path> gone) implements FolderChange {}

    /// Too much happened to say what: look at the folder again.
    record Overflow() implements FolderChange {}

    /// The open folder itself is gone or can no longer be read.
    record Lost() implements FolderChange {}
}

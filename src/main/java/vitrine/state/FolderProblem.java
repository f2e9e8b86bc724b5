package vitrine.state;

import java.nio.file.Path;

/// Why the open folder cannot be shown.
///
/// @param detail what the system said; for the curious, may be empty
public record FolderProblem(Kind kind, Path folder, String detail) {
    public enum Kind {
        /// It is not there (any more).
        MISSING,
        /// The person has no permission to look into it.
        FORBIDDEN,
        /// A file, not a folder.
        NOT_A_FOLDER,
        /// The disk or network gave an error.
        UNREADABLE
    }
}

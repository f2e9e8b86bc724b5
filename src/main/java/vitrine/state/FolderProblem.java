package vitrine.state;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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

    /// What an attempt to read `folder` ended in.
    static FolderProblem of(Throwable cause, Path folder) {
        var kind = switch (cause) {
            case NoSuchFileException _ -> Kind.MISSING;
            case AccessDeniedException _ -> Kind.FORBIDDEN;
            case NotDirectoryException _ -> Kind.NOT_A_FOLDER;
            default -> Kind.UNREADABLE;
        };
        return new FolderProblem(kind, folder, String.valueOf(cause.getMessage()));
    }
}

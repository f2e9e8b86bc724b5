package vitrine.ui.folders;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads a location as people type it: `~` is the home folder, and what does not begin at a root begins at the open
/// folder.
///
/// @param current the open folder
record LocationText(Path home, Supplier<Path> current) {

    /// What is typed so far, cut where it may be completed.
    ///
    /// @param typedParent the text up to and with the last separator
    /// @param parent the folder that it means
    /// @param begun what stands after it
    record Unfinished(String typedParent, Path parent, String begun) {}

    /// Empty when the system knows no such path.
    Optional<Path> path(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.equals("~")) {
                return Optional.of(home);
            }
            if (text.startsWith("~") && isSeparator(text.charAt(1))) {
                return Optional.of(home.resolve(text.substring(2)).normalize());
            }
            // The text of a name that is no valid text leads nowhere; the open folder has it whole.
            boolean isCurrent = text.equals(current.get().toString());
            return Optional.of(
                    isCurrent ? current.get() : current.get().resolve(text).normalize());
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    Optional<Unfinished> unfinished(String typed) {
        int end = typed.length();
        while (end > 0 && !isSeparator(typed.charAt(end - 1))) {
            end--;
        }
        var parent = typed.substring(0, end);
        var begun = typed.substring(end);
        return (parent.isEmpty() ? Optional.of(current.get()) : path(parent))
                .map(folder -> new Unfinished(parent, folder, begun));
    }

    /// What to put behind a folder.
    String separator() {
        return home.getFileSystem().getSeparator();
    }

    private boolean isSeparator(char character) {
        return separator().indexOf(character) >= 0 || character == '/';
    }
}

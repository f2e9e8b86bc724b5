package vitrine.app;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/// Paths as text that is kept or sent. A name that is no valid text, of which Java's own text has lost the bytes, is
/// written as a URI (`file:///…%FF`), all others as they are.
final class PathText {
    private static final String SCHEME = "file:";
    private static final char UNDECODABLE = '\uFFFD';

    private PathText() {}

    /// @param path absolute; one that is no valid text asks the disk
    static String of(Path path) {
        var text = path.toString();
        return text.indexOf(UNDECODABLE) < 0 ? text : path.toUri().toString();
    }

    /// The absolute path that was written; empty when it is none of this system.
    static Optional<Path> path(String text) {
        try {
            var path = text.startsWith(SCHEME) ? Path.of(URI.create(text)) : Path.of(text);
            return path.isAbsolute() && isPlain(path) ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException _) { // InvalidPathException is one, too
            return Optional.empty();
        }
    }

    /// Of several slashes at the end of a URI Java keeps all but one, and the path equals none that comes from
    /// elsewhere.
    private static boolean isPlain(Path path) {
        return path.getNameCount() == 0 || !path.toString().endsWith("/");
    }
}

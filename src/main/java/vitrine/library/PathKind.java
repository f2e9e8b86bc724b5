package vitrine.library;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is found at a path.
public sealed interface PathKind {
    Path path();

    record AFolder(Path path) implements PathKind {}

    record AFile(Path path) implements PathKind {}

    /// @param nearest the closest folder above that does exist, or null
    record Nothing(Path path, @Nullable Path nearest) implements PathKind {}

    /// Asks the disk; blocks as long as the disk does.
    static PathKind of(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute)) {
            return new AFolder(absolute);
        }
        if (Files.exists(absolute)) {
            return new AFile(absolute);
        }
        var nearest = absolute.getParent();
        while (nearest != null && !Files.isDirectory(nearest)) {
            nearest = nearest.getParent();
        }
        return new Nothing(absolute, nearest);
    }
}

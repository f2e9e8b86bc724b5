package vitrine.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/// Whole folders, copied and removed.
final class Folders {
    private Folders() {}

    /// Copies `from` with all that is in it, links and permissions as they are, to `to`, which is made.
    static void copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (var source : (Iterable<Path>) tree::iterator) {
                var target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (var tree = Files.walk(folder)) {
                for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /// @return bytes of all files below `folder`
    static long size(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            long bytes = 0;
            for (var file : tree.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}

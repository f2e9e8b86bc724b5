package vitrine.app;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;
import vitrine.library.MountedDrives;

/// Says what else lies on the disk of a file that does not answer. Any thread.
///
/// @param home of the person: what lies on its disk is told apart by folders, or one link that leads to a silent disk
///     would end all
record SilentDisk(Path home) {

    /// @param path of a key of a [vitrine.loading.Loader]
    <K> Function<K, Predicate<K>> neighbours(Function<? super K, Path> path) {
        return hanging -> {
            var disk = MountedDrives.under(path.apply(hanging), home);
            return key -> path.apply(key).startsWith(disk);
        };
    }
}

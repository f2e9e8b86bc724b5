package vitrine.app;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Chooses what to show when the person names no folder: their pictures, or samples while there are none. Looks at the
/// disk, so it is called on a worker.
///
/// @param samples the album that comes with the program, if it does
public record StartFolder(Predicate<String> isPhotoName, UserFolders folders, Optional<Path> samples) {
    /// Entries looked at before the pictures count as having none: a start must not wait for a whole disk.
    static final int MAX_ENTRIES = 2000;

    /// A folder that exists, as far as there is one.
    public Path choose() {
        if (hasPhoto(folders.pictures())) {
            return folders.pictures();
        }
        return samples.filter(Files::isDirectory)
                .orElseGet(() -> Files.isDirectory(folders.pictures()) ? folders.pictures() : folders.home());
    }

    /// Whether there is a photo in `folder` or, level by level, below it: many have theirs by year and month.
    private boolean hasPhoto(Path folder) {
        var folders = new ArrayDeque<>(List.of(folder));
        int seen = 0;
        while (!folders.isEmpty() && seen < MAX_ENTRIES) {
            var entries = entries(folders.remove(), MAX_ENTRIES - seen);
            seen += entries.size();
            for (var entry : entries) {
                if (isPhotoName.test(entry.getFileName().toString())) {
                    return true;
                }
            }
            entries.stream().filter(Files::isDirectory).forEach(folders::add);
        }
        return false;
    }

    private static List<Path> entries(Path folder, int most) {
        var entries = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(
                folder, path -> !path.getFileName().toString().startsWith("."))) {
            for (var entry : stream) {
                if (entries.size() >= most) {
                    break;
                }
                entries.add(entry);
            }
        } catch (IOException | DirectoryIteratorException _) {
            return entries; // What cannot be read has no photos to show.
        }
        return entries;
    }
}

package vitrine.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one look at the disk found under a path.
///
/// @param entry null when there is nothing to show
/// @param identity of a folder that is there, see [FolderScan#identity]
record Look(Path path, @Nullable Entry entry, @Nullable Object identity) {

    static Look at(Path path, FolderScan scan) {
        var name = path.getFileName().toString();
        if (scan.isSkipped(name)) {
            return nothing(path);
        }
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isDirectory() || scan.isOfShot(name)
                    ? found(Photo.named(path, name), attributes, scan)
                    : nothing(path);
        } catch (NoSuchFileException e) {
            return nothing(path);
        } catch (IOException e) {
            return scan.isPhoto(name) ? unreadable(Photo.named(path, name)) : nothing(path);
        }
    }

    /// A look at what was taken for a photo by its name.
    static Look at(Photo photo, FolderScan scan) {
        try {
            return found(photo, Files.readAttributes(photo.path(), BasicFileAttributes.class), scan);
        } catch (NoSuchFileException e) {
            return nothing(photo.path());
        } catch (IOException e) {
            return unreadable(photo);
        }
    }

    private static Look found(Photo photo, BasicFileAttributes attributes, FolderScan scan) throws IOException {
        var path = photo.path();
        if (attributes.isDirectory() && !scan.isSkipped(attributes)) {
            return new Look(path, Folder.of(path), FolderScan.identity(path, attributes));
        }
        return attributes.isRegularFile() && !scan.isSkipped(attributes)
                ? new Look(path, photo.with(attributes), null)
                : nothing(path);
    }

    private static Look unreadable(Photo photo) {
        return new Look(photo.path(), new Photo(photo.path(), photo.name(), 0, 0), null);
    }

    private static Look nothing(Path path) {
        return new Look(path, null, null);
    }

    static FolderChange.Some change(Iterable<Look> looks) {
        List<Entry> present = new ArrayList<>();
        Set<Path> gone = new HashSet<>();
        for (var look : looks) {
            if (look.entry == null) {
                gone.add(look.path);
            } else {
                present.add(look.entry);
            }
        }
        return new FolderChange.Some(List.copyOf(present), Set.copyOf(gone));
    }
}

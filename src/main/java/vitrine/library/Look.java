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
            if (scan.isSkipped(attributes)) {
                return nothing(path);
            }
            if (attributes.isDirectory()) {
                return new Look(path, Folder.of(path), FolderScan.identity(path, attributes));
            }
            if (attributes.isRegularFile() && scan.isOfShot(name)) {
                return new Look(path, Photo.looked(path, name, attributes), null);
            }
            return nothing(path);
        } catch (NoSuchFileException e) {
            return nothing(path);
        } catch (IOException e) {
            return scan.isPhoto(name) ? new Look(path, new Photo(path, ShownName.of(name), 0, 0), null) : nothing(path);
        }
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

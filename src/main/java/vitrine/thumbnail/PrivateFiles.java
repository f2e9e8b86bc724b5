package vitrine.thumbnail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.BooleanSupplier;

/// Writes files that only their owner may see, whole or not at all: what others see under the name is the old file or
/// the new one, even when two write at once. Only a power failure may leave a part of one: to wait for the disk would
/// cost more than to make it again, and whoever reads verifies every checksum ([PngText]).
final class PrivateFiles {
    static final String UNFINISHED = ".unfinished";

    private PrivateFiles() {}

    /// @param stillWanted asked at the last moment
    /// @return whether `target` now has this content
    static boolean replace(Path target, byte[] content, BooleanSupplier stillWanted) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder: " + target);
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, onlyForMe(folder, "rwx------"));
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(target); // Nobody's picture, unless there is something in it.
        }
        Path unfinished = Files.createTempFile(folder, "", UNFINISHED, onlyForMe(folder, "rw-------"));
        try {
            Files.write(unfinished, content);
            if (!stillWanted.getAsBoolean()) {
                return false;
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static FileAttribute<?>[] onlyForMe(Path folder, String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

package vitrine.app;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A folder that only this user may look into, where the system has permissions.
final class PrivateFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFolder() {}

    /// Makes it, or makes sure of it. One into which others may only look is closed to them.
    ///
    /// @throws IOException when it is a link, somebody else's, or others may have put something into it
    static void make(Path folder) throws IOException {
        if (!hasPermissions(folder)) {
            create(folder);
            return;
        }
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            create(folder);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a folder: " + folder);
        }
        var owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new IOException("the folder of another user: " + folder);
        }
        var now = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
        if (now.contains(PosixFilePermission.GROUP_WRITE) || now.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new IOException("others may write into " + folder);
        }
        if (!now.equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }

    /// Makes the folder of `file`, and those on the way to it, where there is none; one that is there stays as the
    /// person has it.
    static void createFor(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            create(folder);
        }
    }

    private static void create(Path folder) throws IOException {
        Files.createDirectories(folder, only(OWNER_ONLY, folder));
    }

    /// Adds to a file, which others may not read if it is made by that.
    static void append(Path file, byte[] bytes) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (var channel = Files.newByteChannel(file, options, only(OWNER_FILE, file));
                var out = Channels.newOutputStream(channel)) {
            out.write(bytes);
        }
    }

    /// Closes a file in it to others, too.
    static void close(Path file) throws IOException {
        if (hasPermissions(file)) {
            Files.setPosixFilePermissions(file, OWNER_FILE);
        }
    }

    private static FileAttribute<?>[] only(Set<PosixFilePermission> permissions, Path path) {
        return hasPermissions(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

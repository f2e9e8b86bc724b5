package vitrine.worker;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/// Files that lie in the folder of the session for as long as one picture is made. Their names tell which process they
/// belong to: what one has left that was killed goes when, minutes later, the next file is made, by any. Used by any
/// thread.
public final class OwnedFiles {
    /// In it, the process.
    private static final Pattern NAME = Pattern.compile("[a-z]+-(\\d{1,18})-\\d+(\\.[a-z]+)?");

    /// Longer than one picture may take. Where the folder lies in a home that computers share, the processes of the
    /// others cannot be seen from here.
    private static final Duration NEEDED = Duration.ofMinutes(2);

    private OwnedFiles() {}

    /// Makes an empty file that nobody but this person may open.
    ///
    /// @param folder is made; best in memory
    /// @param kind that begins its name: small letters
    /// @param ending of its name, with a dot, or empty
    public static Path create(Path folder, String kind, String ending) throws IOException {
        Files.createDirectories(folder);
        deleteOrphans(folder);
        var owned = kind + "-" + ProcessHandle.current().pid() + "-";
        return Files.createTempFile(folder, owned, ending, forThisPersonOnly(folder));
    }

    private static void deleteOrphans(Path folder) {
        try (var names = Files.newDirectoryStream(folder)) {
            for (var path : names) {
                if (isOfNoProcess(String.valueOf(path.getFileName()))) {
                    deleteOrphan(path);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They take a name, and little else, until the person logs out.
        }
    }

    private static boolean isOfNoProcess(String name) {
        var owned = NAME.matcher(name);
        return owned.matches()
                && ProcessHandle.of(Long.parseLong(owned.group(1))).isEmpty();
    }

    private static void deleteOrphan(Path path) {
        try {
            var file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            var unneeded = Instant.now().minus(NEEDED);
            if (file.isRegularFile() && file.lastModifiedTime().toInstant().isBefore(unneeded)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // Not to be deleted; the next one may be.
        }
    }

    private static FileAttribute<?>[] forThisPersonOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

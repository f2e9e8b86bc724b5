package vitrine.worker;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/// Files that lie in the folder of the session for as long as one picture is made. Their names tell which process they
/// belong to: what one has left that was killed goes when the next file is made, by any. Used by any thread.
public final class OwnedFiles {
    /// In it, the process.
    private static final Pattern NAME = Pattern.compile("[a-z]+-(\\d{1,18})-\\d+(\\.[a-z]+)?");

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
                if (isOrphan(String.valueOf(path.getFileName()))) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They take a name, and little else, until the person logs out.
        }
    }

    private static boolean isOrphan(String name) {
        var owned = NAME.matcher(name);
        return owned.matches()
                && ProcessHandle.of(Long.parseLong(owned.group(1))).isEmpty();
    }

    private static FileAttribute<?>[] forThisPersonOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

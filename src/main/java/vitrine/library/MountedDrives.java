package vitrine.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// The disks, cards and sticks that are there now. Asks the system, so it is called on a worker; what cannot be read
/// counts as nothing there.
public final class MountedDrives {
    private static final Path MOUNT_INFO = Path.of("/proc/self/mountinfo");
    private static final Path VOLUMES = Path.of("/Volumes");
    /// Where desktops and people mount what they plug in.
    private static final List<Path> MOUNT_FOLDERS = List.of(Path.of("/media"), Path.of("/run/media"), Path.of("/mnt"));
    /// File systems that only lead on to others.
    private static final Set<String> NOT_DRIVES =
            Set.of("autofs", "tmpfs", "overlay", "fuse.gvfsd-fuse", "fuse.portal", "fuse.lxcfs");

    private static final int MAX_BYTES = 1 << 20;
    private static final int MOST = 50;
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    private MountedDrives() {}

    /// @param system as the system property `os.name` says it
    public static List<Path> find(String system) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            return roots(FileSystems.getDefault().getRootDirectories());
        }
        return name.contains("mac") ? volumes(VOLUMES) : mounted(read(MOUNT_INFO));
    }

    /// Mount points on Linux for people's own drives, in the order they were mounted.
    ///
    /// @param mountInfo the text of `/proc/self/mountinfo` (proc_pid_mountinfo(5)): the fifth field is the mount
    /// point with spaces written as `\040`, the field after a lone dash the type of the file system
    public static List<Path> mounted(String mountInfo) {
        return mountInfo
                .lines()
                .flatMap(line -> mountPoint(line).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Optional<Path> mountPoint(String line) {
        var fields = line.split(" ", -1);
        int dash = List.of(fields).indexOf("-");
        if (fields.length < 5 || (dash >= 0 && dash + 1 < fields.length && NOT_DRIVES.contains(fields[dash + 1]))) {
            return Optional.empty();
        }
        return unescaped(fields[4]).filter(path -> MOUNT_FOLDERS.stream().anyMatch(path::startsWith));
    }

    /// The mount point that `path` lies under, on Linux; where that is the system's own disk, or the one with `home` on
    /// it, the folder of `path` instead. Asks the kernel, which knows it by heart: never a disk.
    public static Path under(Path path, Path home) {
        return under(path, home, read(MOUNT_INFO));
    }

    static Path under(Path path, Path home, String mountInfo) {
        var parent = path.getParent();
        return mountInfo
                .lines()
                .map(line -> line.split(" ", -1))
                .filter(fields -> fields.length >= 5)
                .flatMap(fields -> unescaped(fields[4]).stream())
                .filter(mount -> path.startsWith(mount) && !home.startsWith(mount))
                .max(Comparator.comparingInt(Path::getNameCount))
                .orElse(parent == null ? path : parent);
    }

    private static Optional<Path> unescaped(String field) {
        try {
            return Optional.of(Path.of(OCTAL.matcher(field)
                    .replaceAll(code -> literal((char) Integer.parseInt(code.group(1), 8)))));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static String literal(char character) {
        return Matcher.quoteReplacement(String.valueOf(character));
    }

    /// Volumes on macOS; the link that leads back to the system's own disk is left out.
    static List<Path> volumes(Path folder) {
        var found = new ArrayList<Path>();
        try (var paths = Files.newDirectoryStream(folder)) {
            for (var path : paths) {
                if (found.size() < MOST && Files.isDirectory(path) && !Files.isSymbolicLink(path)) {
                    found.add(path);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            return List.of();
        }
        found.sort(null);
        return List.copyOf(found);
    }

    /// Drive letters on Windows.
    static List<Path> roots(Iterable<Path> rootDirectories) {
        return StreamSupport.stream(rootDirectories.spliterator(), false)
                .limit(MOST)
                .toList();
    }

    private static String read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}

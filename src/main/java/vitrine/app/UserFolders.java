package vitrine.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/// The folders in which people keep pictures, as their desktop names them.
///
/// @param pictures may be missing on the disk, as may the others
public record UserFolders(Path home, Path pictures, Path desktop, Path downloads) {
    private static final int MAX_BYTES = 1 << 16;
    /// Possessive: otherwise it calls itself for each character, and a long line fills the stack.
    private static final Pattern LINE = Pattern.compile("\\s*(XDG_[A-Z]+_DIR)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\".*");

    /// Reads `user-dirs.dirs` (xdg-user-dirs) where there is one; else the folders have their usual names.
    ///
    /// @param environment as [System#getenv()] gives it
    /// @param system as [System#getProperties()] gives it
    public static UserFolders read(Map<String, String> environment, Properties system) {
        var home = AppFolders.home(environment, system);
        var file = AppFolders.xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
                .resolve("user-dirs.dirs");
        var named = parse(file, home);
        return new UserFolders(
                home,
                named.getOrDefault("XDG_PICTURES_DIR", home.resolve("Pictures")),
                named.getOrDefault("XDG_DESKTOP_DIR", home.resolve("Desktop")),
                named.getOrDefault("XDG_DOWNLOAD_DIR", home.resolve("Downloads")));
    }

    private static Map<String, Path> parse(Path file, Path home) {
        var named = new HashMap<String, Path>();
        try (var bytes = Files.newInputStream(file)) {
            new String(bytes.readNBytes(MAX_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> {
                        var parts = LINE.matcher(line);
                        if (parts.matches()) {
                            put(named, parts.group(1), parts.group(2).replaceAll("\\\\(.)", "$1"), home);
                        }
                    });
        } catch (IOException _) {
            return Map.of(); // Without the file the usual names hold.
        }
        return named;
    }

    /// A value is absolute or begins with `$HOME/`; the home itself means that there is no such folder.
    private static void put(Map<String, Path> named, String key, String value, Path home) {
        var inHome = value.startsWith("$HOME/");
        AppFolders.path(inHome ? value.substring("$HOME/".length()) : value)
                .filter(path -> inHome ? !path.isAbsolute() : path.isAbsolute())
                .map(path -> home.resolve(path).normalize())
                .filter(path -> !path.equals(home))
                .ifPresent(path -> named.put(key, path));
    }
}

package vitrine.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// Where the program keeps its own files.
///
/// @param config what the person chose
/// @param state what may be lost without harm but should live longer than a cache: the log, what is running
/// @param cache what can be made again
/// @param thumbnails on Linux the cache that all programs of the desktop share
public record AppFolders(Path config, Path state, Path cache, Path thumbnails) {

    /// The folders of this platform.
    ///
    /// @param environment as [System#getenv()] gives it
    /// @param system as [System#getProperties()] gives it
    public static AppFolders of(Map<String, String> environment, Properties system) {
        var home = home(environment, system);
        var os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return windows(environment, home);
        }
        if (os.startsWith("mac")) {
            var library = home.resolve("Library");
            var cache = library.resolve("Caches/Vitrine");
            var support = library.resolve("Application Support/Vitrine");
            return new AppFolders(support, library.resolve("Logs/Vitrine"), cache, cache.resolve("thumbnails"));
        }
        var caches = xdg(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
        return new AppFolders(
                xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("vitrine"),
                xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("vitrine"),
                caches.resolve("vitrine"),
                caches.resolve("thumbnails"));
    }

    /// For what lives only as long as the program: gone at log-out, and in memory, where the system has such a folder.
    Path runtime(Map<String, String> environment) {
        return path(environment.getOrDefault("XDG_RUNTIME_DIR", ""))
                .filter(AppFolders::isUsable)
                .map(runtime -> runtime.resolve("vitrine"))
                .orElse(state);
    }

    /// Who became another user, or came without a login, may be told of a folder that is not there or not theirs.
    private static boolean isUsable(Path runtime) {
        return runtime.isAbsolute() && Files.isDirectory(runtime) && Files.isWritable(runtime);
    }

    /// Where the person's files are. On Linux and macOS whoever sets `HOME` means it, as shells and desktops do; Java
    /// itself asks only the system's list of users. On Windows the variable belongs to tools of other systems.
    static Path home(Map<String, String> environment, Properties system) {
        var windows = system.getProperty("os.name", "").startsWith("Windows");
        return path(windows ? "" : environment.getOrDefault("HOME", ""))
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(system.getProperty("user.home", "")).toAbsolutePath());
    }

    /// "All paths set in these environment variables must be absolute. If an implementation encounters a relative path
    /// in any of these variables it should consider the path invalid and ignore it." (XDG Base Directory, 0.8)
    static Path xdg(Map<String, String> environment, String variable, Path otherwise) {
        return path(environment.getOrDefault(variable, ""))
                .filter(Path::isAbsolute)
                .orElse(otherwise);
    }

    /// The path that others wrote, unless the text is empty or cannot be one on this system.
    static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static AppFolders windows(Map<String, String> environment, Path home) {
        var roaming = path(environment.getOrDefault("APPDATA", "")).orElse(home.resolve("AppData/Roaming"));
        var local = path(environment.getOrDefault("LOCALAPPDATA", "")).orElse(home.resolve("AppData/Local"));
        var own = local.resolve("Vitrine");
        var cache = own.resolve("Cache");
        return new AppFolders(roaming.resolve("Vitrine"), own, cache, cache.resolve("thumbnails"));
    }
}

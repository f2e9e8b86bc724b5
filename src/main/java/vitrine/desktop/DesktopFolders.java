package vitrine.desktop;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where a freedesktop keeps what it knows, the most important folder first, and which desktop it is.
///
/// @param config folders with `mimeapps.list`
/// @param data folders with `applications` in them
/// @param desktops names as in `XDG_CURRENT_DESKTOP`: "ubuntu", "GNOME"
/// @param wayland whether X11 is only there for programs that know no Wayland
public record DesktopFolders(List<Path> config, List<Path> data, List<String> desktops, boolean wayland) {

    /// @param environment as [System#getenv()] gives it
    public static DesktopFolders of(Map<String, String> environment, Path home) {
        return new DesktopFolders(
                paths(environment, "XDG_CONFIG_HOME", home.resolve(".config"), "XDG_CONFIG_DIRS", "/etc/xdg"),
                paths(
                        environment,
                        "XDG_DATA_HOME",
                        home.resolve(".local/share"),
                        "XDG_DATA_DIRS",
                        "/usr/local/share:/usr/share"),
                List.of(environment.getOrDefault("XDG_CURRENT_DESKTOP", "").split(":")).stream()
                        .filter(name -> !name.isBlank())
                        .toList(),
                !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty());
    }

    /// Whether it is one of these desktops, however the name is written.
    boolean isOneOf(String... names) {
        return desktops.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> List.of(names).contains(name));
    }

    private static List<Path> paths(
            Map<String, String> environment, String own, Path ownOtherwise, String shared, String sharedOtherwise) {
        var paths = new ArrayList<Path>();
        add(paths, environment.getOrDefault(own, ""));
        if (paths.isEmpty()) {
            paths.add(ownOtherwise);
        }
        var list = environment.getOrDefault(shared, "");
        for (var path : (list.isEmpty() ? sharedOtherwise : list).split(":", -1)) {
            add(paths, path);
        }
        return List.copyOf(paths);
    }

    /// Relative paths are invalid and ignored (XDG Base Directory, 0.8).
    private static void add(List<Path> paths, String text) {
        try {
            var path = Path.of(text);
            if (path.isAbsolute() && !paths.contains(path)) {
                paths.add(path);
            }
        } catch (InvalidPathException _) {
            // What cannot be a path names no folder.
        }
    }
}

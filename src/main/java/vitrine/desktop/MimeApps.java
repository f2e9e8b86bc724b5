package vitrine.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the person, the desktop and the system say about which program opens which type of file. Source: Association
/// between MIME types and applications 1.0.1, freedesktop.org.
final class MimeApps {
    private static final String DEFAULTS = "Default Applications";
    private static final String ADDED = "Added Associations";
    private static final String REMOVED = "Removed Associations";

    private final List<KeyFile> files = new ArrayList<>();

    MimeApps(DesktopFolders folders) {
        var places = new ArrayList<>(folders.config());
        folders.data().forEach(folder -> places.add(folder.resolve("applications")));
        for (var place : places) {
            for (var desktop : folders.desktops()) {
                add(place, desktop.toLowerCase(Locale.ROOT) + "-mimeapps.list");
            }
            add(place, "mimeapps.list");
        }
    }

    private void add(Path place, String name) {
        try {
            files.add(KeyFile.read(place.resolve(name)));
        } catch (IOException _) {
            // Most of them are not there.
        }
    }

    /// Ids of the programs that are to open a type, the best first: defaults, then those that were added.
    Set<String> chosen(String type) {
        var chosen = new LinkedHashSet<String>();
        files.forEach(file -> chosen.addAll(file.list(DEFAULTS, type)));
        var removed = new LinkedHashSet<String>();
        for (var file : files) {
            file.list(ADDED, type).stream().filter(id -> !removed.contains(id)).forEach(chosen::add);
            removed.addAll(file.list(REMOVED, type));
        }
        return chosen;
    }

    /// Ids of the programs that are not to open a type, whatever they say themselves.
    Set<String> removed(String type) {
        var removed = new LinkedHashSet<String>();
        var added = new LinkedHashSet<String>();
        for (var file : files) {
            added.addAll(file.list(ADDED, type));
            file.list(REMOVED, type).stream().filter(id -> !added.contains(id)).forEach(removed::add);
        }
        return removed;
    }
}

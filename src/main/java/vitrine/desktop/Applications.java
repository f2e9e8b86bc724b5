package vitrine.desktop;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds installed programs that open some types of files. Looks at the disk each time: programs come and go.
public final class Applications {
    private static final int DEPTH = 4;

    private final DesktopFolders folders;
    private final Programs programs;
    private final Locale locale;
    private final Path home;

    public Applications(DesktopFolders folders, Programs programs, Locale locale, Path home) {
        this.folders = folders;
        this.programs = programs;
        this.locale = locale;
        this.home = home;
    }

    /// Programs that open every one of these kinds, the person's own choice for the first of them foremost.
    ///
    /// @param kinds for each kind of file its MIME type, then types that say the same or less exactly the same
    public List<Application> that(Set<List<String>> kinds) {
        var installed = installed();
        var mime = new MimeApps(folders);
        return kinds.stream()
                .map(types -> idsFor(types, installed, mime))
                .reduce((all, some) -> {
                    all.retainAll(some);
                    return all;
                })
                .stream()
                .flatMap(ids -> ids.stream())
                .flatMap(id -> Stream.ofNullable(installed.get(id)))
                .flatMap(entry -> application(entry).stream())
                .toList();
    }

    private Set<String> idsFor(List<String> types, Map<String, DesktopEntry> installed, MimeApps mime) {
        var ids = new LinkedHashSet<String>();
        types.forEach(type -> ids.addAll(mime.chosen(type)));
        ids.retainAll(installed.keySet());
        var byName = Comparator.comparing(DesktopEntry::name, Collator.getInstance(locale));
        installed.values().stream()
                .filter(DesktopEntry::shown)
                .filter(entry -> types.stream()
                        .anyMatch(type -> entry.types().contains(type)
                                && !mime.removed(type).contains(entry.id())))
                .sorted(byName)
                .map(DesktopEntry::id)
                .forEach(ids::add);
        return ids;
    }

    /// By id; of equal ones that in the more important folder counts, also when it only says "deleted".
    private Map<String, DesktopEntry> installed() {
        var seen = new HashMap<String, Optional<DesktopEntry>>();
        folders.data().forEach(folder -> find(folder.resolve("applications"), seen));
        var installed = new LinkedHashMap<String, DesktopEntry>();
        seen.forEach((id, entry) -> entry.filter(this::isUsable).ifPresent(found -> installed.put(id, found)));
        return installed;
    }

    private void find(Path folder, Map<String, Optional<DesktopEntry>> seen) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    var id = folder.relativize(file).toString().replace('/', '-');
                    if (id.endsWith(".desktop") && attributes.isRegularFile()) {
                        seen.computeIfAbsent(id, _ -> read(id, file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException _) {
            // What was found so far can be offered.
        }
    }

    private Optional<DesktopEntry> read(String id, Path file) {
        try {
            return DesktopEntry.read(id, file, locale, folders.desktops());
        } catch (IOException _) {
            return Optional.empty(); // A program nobody can read about is none.
        }
    }

    private boolean isUsable(DesktopEntry entry) {
        return !isOurselves(entry)
                && (entry.tryExec().isEmpty() || programs.find(entry.tryExec()).isPresent())
                && programs.find(entry.exec().program()).isPresent();
    }

    private static boolean isOurselves(DesktopEntry entry) {
        var id = entry.id().toLowerCase(Locale.ROOT);
        return id.equals("vitrine.desktop")
                || id.endsWith(".vitrine.desktop")
                || ("/" + entry.exec().program()).endsWith("/vitrine");
    }

    private Optional<Application> application(DesktopEntry entry) {
        var folder = entry.folder().startsWith("/") ? Path.of(entry.folder()) : home;
        if (!entry.terminal()) {
            return Optional.of(new Application(entry.id(), entry.name(), folder, entry::commands));
        }
        return terminal()
                .map(prefix -> new Application(
                        entry.id(),
                        entry.name(),
                        folder,
                        files -> entry.commands(files).stream()
                                .map(command -> {
                                    var all = new ArrayList<>(prefix);
                                    all.addAll(command);
                                    return List.copyOf(all);
                                })
                                .toList()));
    }

    /// What a command for a terminal begins with; without one, such programs are not offered.
    private Optional<List<String>> terminal() {
        return programs.find("xdg-terminal-exec")
                .map(found -> List.of(found.toString()))
                .or(() -> programs.find("x-terminal-emulator").map(found -> List.of(found.toString(), "-e")));
    }
}

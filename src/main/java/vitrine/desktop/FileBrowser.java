package vitrine.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Shows files where they lie, in the file manager of the desktop.
public final class FileBrowser {
    private static final String NAME = "org.freedesktop.FileManager1";
    private static final String OBJECT = "/org/freedesktop/FileManager1";

    private final Programs programs;
    private final String system;

    /// @param system as `os.name` says it
    public FileBrowser(Programs programs, String system) {
        this.programs = programs;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /// Selects the files in their folder, or opens the folder where no file manager can select.
    ///
    /// @param files at least one
    /// @return false when there is no file manager
    public boolean show(List<Path> files) {
        var first = files.getFirst();
        if (system.startsWith("mac")) {
            return programs.run(List.of("open", "-R", first.toString())).isPresent();
        }
        if (system.startsWith("windows")) {
            return programs.start(List.of(List.of("explorer.exe", "/select," + first)), folder(first));
        }
        return gdbus(files) || dbusSend(files) || openFolder(first);
    }

    private boolean gdbus(List<Path> files) {
        return programs.find("gdbus").isPresent()
                && programs.run(List.of(
                                "gdbus",
                                "call",
                                "--session",
                                "--dest",
                                NAME,
                                "--object-path",
                                OBJECT,
                                "--method",
                                NAME + ".ShowItems",
                                files.stream()
                                        .map(FileUri::of)
                                        .map(VariantText::of)
                                        .collect(Collectors.joining(", ", "[", "]")),
                                VariantText.of("")))
                        .isPresent();
    }

    private boolean dbusSend(List<Path> files) {
        return programs.find("dbus-send").isPresent()
                && programs.run(List.of(
                                "dbus-send",
                                "--session",
                                "--print-reply",
                                "--dest=" + NAME,
                                OBJECT,
                                NAME + ".ShowItems",
                                // A comma would end a name, but URIs here have none.
                                files.stream().map(FileUri::of).collect(Collectors.joining(",", "array:string:", "")),
                                "string:"))
                        .isPresent();
    }

    private boolean openFolder(Path file) {
        var folder = folder(file);
        return programs.find("xdg-open").isPresent()
                && programs.start(List.of(List.of("xdg-open", folder.toString())), folder);
    }

    private static Path folder(Path file) {
        var folder = file.getParent();
        return folder == null ? file : folder;
    }
}

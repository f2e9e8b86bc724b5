package vitrine.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An installed program, as its `.desktop` file describes it.
///
/// @param id as other files name it: "org.gimp.GIMP.desktop"
/// @param name in the language of the person
/// @param icon may be empty
/// @param tryExec a program without which this one is not installed; may be empty
/// @param folder where it wants to run; may be empty
/// @param shown whether it belongs into menus of this desktop
record DesktopEntry(
        String id,
        Path file,
        String name,
        String icon,
        ExecLine exec,
        String tryExec,
        String folder,
        boolean terminal,
        boolean shown,
        List<String> types) {
    private static final String GROUP = "Desktop Entry";

    /// @return empty when there is nothing to run: it is deleted, no program, or not valid
    static Optional<DesktopEntry> read(String id, Path file, Locale locale, List<String> desktops) throws IOException {
        var keys = KeyFile.read(file);
        var exec = keys.text(GROUP, "Exec").flatMap(ExecLine::parse);
        boolean application =
                keys.text(GROUP, "Type").filter("Application"::equals).isPresent();
        if (exec.isEmpty() || !application || keys.isTrue(GROUP, "Hidden")) {
            return Optional.empty();
        }
        return Optional.of(new DesktopEntry(
                id,
                file,
                keys.text(GROUP, "Name", locale).orElse(id),
                keys.text(GROUP, "Icon").orElse(""),
                exec.get(),
                keys.text(GROUP, "TryExec").orElse(""),
                keys.text(GROUP, "Path").orElse(""),
                keys.isTrue(GROUP, "Terminal"),
                isShown(keys, desktops),
                keys.list(GROUP, "MimeType")));
    }

    private static boolean isShown(KeyFile keys, List<String> desktops) {
        var only = keys.list(GROUP, "OnlyShowIn");
        var not = keys.list(GROUP, "NotShowIn");
        return !keys.isTrue(GROUP, "NoDisplay")
                && (only.isEmpty() || only.stream().anyMatch(desktops::contains))
                && not.stream().noneMatch(desktops::contains);
    }

    List<List<String>> commands(List<Path> files) {
        return exec.commands(files, new ExecLine.Names(name, icon, file));
    }
}

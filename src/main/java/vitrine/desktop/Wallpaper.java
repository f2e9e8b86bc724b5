package vitrine.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The picture behind everything, on the desktops that let other programs choose it.
public final class Wallpaper {
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N} /._,+@-]+");

    private static final List<String> GNOME =
            List.of("gnome", "gnome-classic", "unity", "ubuntu", "budgie", "pantheon");

    private static final List<String> BARE =
            List.of("i3", "openbox", "fluxbox", "bspwm", "awesome", "dwm", "herbstluftwm", "icewm", "qtile");

    private final DesktopFolders folders;
    private final Programs programs;

    public Wallpaper(DesktopFolders folders, Programs programs) {
        this.folders = folders;
        this.programs = programs;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// @param undo commands that bring the old one back; empty where the desktop does not tell what it was
        record Done(List<List<String>> undo) implements Outcome {}

        /// This desktop has no way for it, or not one that we know.
        record NotHere() implements Outcome {}

        record Failed() implements Outcome {}
    }

    public Outcome set(Path photo) {
        if (folders.isOneOf("x-cinnamon", "cinnamon")) {
            return settings("org.cinnamon.desktop.background", FileUri::of, photo, "picture-uri");
        }
        if (folders.isOneOf("mate")) {
            return settings("org.mate.background", Path::toString, photo, "picture-filename");
        }
        if (folders.isOneOf(GNOME.toArray(String[]::new))) {
            return settings("org.gnome.desktop.background", FileUri::of, photo, "picture-uri", "picture-uri-dark");
        }
        if (folders.isOneOf("kde")) {
            return command("plasma-apply-wallpaperimage", photo.toString());
        }
        if (folders.isOneOf("xfce")) {
            return xfce(photo);
        }
        if (folders.isOneOf("lxqt")) {
            return command("pcmanfm-qt", "--set-wallpaper", photo.toString());
        }
        if (folders.isOneOf("lxde")) {
            return command("pcmanfm", "--set-wallpaper", photo.toString());
        }
        if (folders.isOneOf("sway")) {
            return sway(photo);
        }
        // Window managers without a desktop leave the ground to programs like this one.
        boolean bare = folders.desktops().isEmpty() || folders.isOneOf(BARE.toArray(String[]::new));
        return bare && !folders.wayland() ? command("feh", "--bg-fill", photo.toString()) : new Outcome.NotHere();
    }

    /// Runs what a [Outcome.Done] gave.
    ///
    /// @return whether all of it went well
    public boolean undo(List<List<String>> undo) {
        return undo.stream().allMatch(command -> programs.run(command).isPresent());
    }

    private Outcome settings(String schema, Function<Path, String> name, Path photo, String... keys) {
        if (programs.find("gsettings").isEmpty()) {
            return new Outcome.NotHere();
        }
        var undo = new ArrayList<List<String>>();
        boolean done = true;
        for (int i = 0; i < keys.length; i++) {
            var old = programs.run(List.of("gsettings", "get", schema, keys[i]));
            if (old.isPresent()) {
                undo.add(List.of("gsettings", "set", schema, keys[i], old.get().strip()));
                var value = VariantText.of(name.apply(photo));
                done &= programs.run(List.of("gsettings", "set", schema, keys[i], value))
                        .isPresent();
            } else {
                done &= i > 0; // Only the first key is there in all versions.
            }
        }
        var options = programs.run(List.of("gsettings", "get", schema, "picture-options"));
        if (done && options.map(String::strip).filter("'none'"::equals).isPresent()) {
            // No picture is shown at all until this says how.
            undo.add(List.of("gsettings", "set", schema, "picture-options", "'none'"));
            programs.run(List.of("gsettings", "set", schema, "picture-options", "'zoom'"));
        }
        return outcome(done, undo);
    }

    /// Each screen and workspace has a property of its own.
    private Outcome xfce(Path photo) {
        if (programs.find("xfconf-query").isEmpty()) {
            return new Outcome.NotHere();
        }
        var undo = new ArrayList<List<String>>();
        var properties = programs.run(List.of("xfconf-query", "-c", "xfce4-desktop", "-l"))
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(property -> property.endsWith("/last-image"))
                .toList();
        boolean done = !properties.isEmpty();
        for (var property : properties) {
            programs.run(List.of("xfconf-query", "-c", "xfce4-desktop", "-p", property))
                    .ifPresent(old -> undo.add(xfconf(property, old.strip())));
            done &= programs.run(xfconf(property, photo.toString())).isPresent();
        }
        return outcome(done, undo);
    }

    private static List<String> xfconf(String property, String value) {
        return List.of("xfconf-query", "-c", "xfce4-desktop", "-p", property, "-s", value);
    }

    /// Sway reads its arguments as one line of its own language, in which a space ends a name, and then hands the name
    /// to
    /// a shell's rules, by which a name can be a command.
    private Outcome sway(Path photo) {
        if (programs.find("swaymsg").isPresent()
                && !HARMLESS.matcher(photo.toString()).matches()) {
            return new Outcome.Failed();
        }
        return command("swaymsg", "output", "*", "bg", '"' + photo.toString() + '"', "fill");
    }

    private Outcome command(String program, String... arguments) {
        if (programs.find(program).isEmpty()) {
            return new Outcome.NotHere();
        }
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        return outcome(programs.run(command).isPresent(), List.of());
    }

    private Outcome outcome(boolean done, List<List<String>> undo) {
        if (!done) {
            undo(undo);
            return new Outcome.Failed();
        }
        return new Outcome.Done(List.copyOf(undo));
    }
}

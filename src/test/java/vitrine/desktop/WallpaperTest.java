package vitrine.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.desktop.Wallpaper.Outcome;

class WallpaperTest {
    private static final Path PHOTO = Path.of("/p/a b's 照.jpg");
    private static final String VALUE = "'file:///p/a%20b\\'s%20%E7%85%A7.jpg'";
    private static final String GNOME = "org.gnome.desktop.background";

    private static Wallpaper wallpaper(String desktop, Programs programs) {
        return new Wallpaper(DesktopFolders.of(Map.of("XDG_CURRENT_DESKTOP", desktop), Path.of("/home/p")), programs);
    }

    private static List<String> set(String schema, String key, String value) {
        return List.of("gsettings", "set", schema, key, value);
    }

    private static List<String> get(String schema, String key) {
        return List.of("gsettings", "get", schema, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GNOME", "ubuntu:GNOME", "Unity:Unity7", "Budgie:GNOME"})
    void gnomeIsTold(String desktop) {
        var programs = new FakePrograms("gsettings");
        programs.answers.put(get(GNOME, "picture-uri"), "'file:///old.png'\n");
        programs.answers.put(get(GNOME, "picture-uri-dark"), "'file:///night.png'\n");
        programs.answers.put(get(GNOME, "picture-options"), "'zoom'\n");
        programs.answers.put(set(GNOME, "picture-uri", VALUE), "");
        programs.answers.put(set(GNOME, "picture-uri-dark", VALUE), "");
        assertThat(wallpaper(desktop, programs).set(PHOTO))
                .isEqualTo(new Outcome.Done(List.of(
                        set(GNOME, "picture-uri", "'file:///old.png'"),
                        set(GNOME, "picture-uri-dark", "'file:///night.png'"))));
        assertThat(programs.commands).contains(set(GNOME, "picture-uri", VALUE), set(GNOME, "picture-uri-dark", VALUE));
    }

    @Test
    void anOlderGnomeHasNoDarkPictureAndOneWithoutAnyIsToldToShowIt() {
        var programs = new FakePrograms("gsettings");
        programs.answers.put(get(GNOME, "picture-uri"), "''\n");
        programs.answers.put(get(GNOME, "picture-options"), "'none'\n");
        programs.answers.put(set(GNOME, "picture-uri", VALUE), "");
        assertThat(wallpaper("GNOME", programs).set(PHOTO))
                .isEqualTo(new Outcome.Done(
                        List.of(set(GNOME, "picture-uri", "''"), set(GNOME, "picture-options", "'none'"))));
        assertThat(programs.commands).contains(set(GNOME, "picture-options", "'zoom'"));
    }

    @Test
    void theUndoRunsItsCommands() {
        var programs = new FakePrograms("gsettings");
        var back = set(GNOME, "picture-uri", "'file:///old.png'");
        assertThat(wallpaper("GNOME", programs).undo(List.of(back))).isFalse();
        programs.answers.put(back, "");
        assertThat(wallpaper("GNOME", programs).undo(List.of(back))).isTrue();
        assertThat(programs.commands).containsExactly(back, back);
    }

    @Test
    void aSettingThatIsNotTakenIsAFailureAndTheOldOneIsPutBack() {
        var programs = new FakePrograms("gsettings");
        programs.answers.put(get(GNOME, "picture-uri"), "'file:///old.png'\n");
        assertThat(wallpaper("GNOME", programs).set(PHOTO)).isEqualTo(new Outcome.Failed());
        assertThat(programs.commands.getLast()).isEqualTo(set(GNOME, "picture-uri", "'file:///old.png'"));
    }

    @Test
    void mateAndCinnamonHaveTheirOwn() {
        var programs = new FakePrograms("gsettings");
        wallpaper("MATE", programs).set(PHOTO);
        wallpaper("X-Cinnamon", programs).set(PHOTO);
        assertThat(programs.commands)
                .contains(
                        get("org.mate.background", "picture-filename"),
                        get("org.cinnamon.desktop.background", "picture-uri"));
        programs.commands.clear();
        programs.answers.put(get("org.mate.background", "picture-filename"), "'/old.png'");
        wallpaper("MATE", programs).set(PHOTO);
        assertThat(programs.commands).contains(set("org.mate.background", "picture-filename", "'/p/a b\\'s 照.jpg'"));
    }

    @Test
    void kdeIsToldByItsProgramWhenThatIsThere() {
        var programs = new FakePrograms("plasma-apply-wallpaperimage");
        var command = List.of("plasma-apply-wallpaperimage", PHOTO.toString());
        assertThat(wallpaper("KDE", programs).set(PHOTO)).isEqualTo(new Outcome.Failed());
        programs.answers.put(command, "");
        assertThat(wallpaper("KDE", programs).set(PHOTO)).isEqualTo(new Outcome.Done(List.of()));
        assertThat(wallpaper("KDE", new FakePrograms()).set(PHOTO)).isEqualTo(new Outcome.NotHere());
    }

    @Test
    void xfceIsToldForEachScreen() {
        var programs = new FakePrograms("xfconf-query");
        var first = "/backdrop/screen0/monitorA/workspace0/last-image";
        var second = "/backdrop/screen0/monitorB/workspace0/last-image";
        var query = List.of("xfconf-query", "-c", "xfce4-desktop");
        programs.answers.put(List.of("xfconf-query", "-c", "xfce4-desktop", "-l"), first + "\n/other\n" + second);
        for (var property : List.of(first, second)) {
            programs.answers.put(List.of(query.get(0), "-c", query.get(2), "-p", property), "/old.png\n");
            programs.answers.put(List.of(query.get(0), "-c", query.get(2), "-p", property, "-s", PHOTO.toString()), "");
        }
        var done = (Outcome.Done) wallpaper("XFCE", programs).set(PHOTO);
        assertThat(done.undo()).hasSize(2).allMatch(command -> command.getLast().equals("/old.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "i3"})
    void aWindowManagerWithoutDesktopLeavesItToFeh(String desktop) {
        var programs = new FakePrograms("feh");
        var command = List.of("feh", "--bg-fill", PHOTO.toString());
        programs.answers.put(command, "");
        assertThat(wallpaper(desktop, programs).set(PHOTO)).isEqualTo(new Outcome.Done(List.of()));
        var wayland = DesktopFolders.of(
                Map.of("XDG_CURRENT_DESKTOP", desktop, "WAYLAND_DISPLAY", "wayland-0"), Path.of("/home/p"));
        assertThat(new Wallpaper(wayland, programs).set(PHOTO))
                .as("nobody would see it")
                .isEqualTo(new Outcome.NotHere());
    }

    @Test
    void swayIsToldInItsOwnLanguage() {
        var programs = new FakePrograms("swaymsg");
        var photo = Path.of("/p/a 照片-1.jpg");
        programs.answers.put(List.of("swaymsg", "output", "*", "bg", "\"/p/a 照片-1.jpg\"", "fill"), "");
        assertThat(wallpaper("sway", programs).set(photo)).isEqualTo(new Outcome.Done(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(touch x)", "`touch x`", "a;b", "a\"b", "a\\b", "~", "a&b", "a|b", "(1)", "a\nb", "*"})
    void swayIsNotToldANameThatItsShellCouldTakeForACommand(String name) {
        var programs = new FakePrograms("swaymsg");
        assertThat(wallpaper("sway", programs).set(Path.of("/p", name + ".jpg")))
                .isEqualTo(new Outcome.Failed());
        assertThat(programs.commands).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sway", "i3", "Deepin", "Hyprland"})
    void anotherDesktopIsNotTouched(String desktop) {
        var programs = new FakePrograms("gsettings", "xfconf-query");
        assertThat(wallpaper(desktop, programs).set(PHOTO)).isEqualTo(new Outcome.NotHere());
        assertThat(programs.commands).isEmpty();
    }
}

package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the program's files and the person's pictures are: [AppFolders], [UserFolders], [StartFolder].
class FoldersTest {
    @TempDir
    Path home;

    @Test
    void linuxFollowsXdgWithItsDefaults() {
        assertThat(AppFolders.of(Map.of(), system("Linux")))
                .isEqualTo(new AppFolders(
                        home.resolve(".config/vitrine"),
                        home.resolve(".local/state/vitrine"),
                        home.resolve(".cache/vitrine"),
                        home.resolve(".cache/thumbnails")));
    }

    @Test
    void linuxFollowsXdgWhereItIsSetAndIgnoresRelativeValues() {
        var environment = Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "relative", "XDG_CACHE_HOME", "/k");
        assertThat(AppFolders.of(environment, system("Linux")))
                .isEqualTo(new AppFolders(
                        Path.of("/c/vitrine"),
                        home.resolve(".local/state/vitrine"),
                        Path.of("/k/vitrine"),
                        Path.of("/k/thumbnails")));
    }

    @Test
    void theHomeIsWhatTheEnvironmentSaysUnlessThatIsNoPlace() {
        var elsewhere = Map.of("HOME", "/else/where");
        assertThat(AppFolders.of(elsewhere, system("Linux")).config())
                .isEqualTo(Path.of("/else/where/.config/vitrine"));
        assertThat(AppFolders.of(elsewhere, system("Mac OS X")).state())
                .isEqualTo(Path.of("/else/where/Library/Logs/Vitrine"));
        assertThat(UserFolders.read(elsewhere, system("Linux")).pictures()).isEqualTo(Path.of("/else/where/Pictures"));
        for (var noPlace : List.of("", "relative", "\0")) {
            assertThat(AppFolders.home(Map.of("HOME", noPlace), system("Linux")))
                    .isEqualTo(home);
        }
        assertThat(AppFolders.home(elsewhere, system("Windows 11"))).isEqualTo(home);
    }

    @Test
    void windowsSeparatesWhatRoams() {
        var environment = Map.of("APPDATA", "/roam", "LOCALAPPDATA", "/local", "XDG_CACHE_HOME", "/k");
        assertThat(AppFolders.of(environment, system("Windows 11")))
                .isEqualTo(new AppFolders(
                        Path.of("/roam/Vitrine"),
                        Path.of("/local/Vitrine"),
                        Path.of("/local/Vitrine/Cache"),
                        Path.of("/local/Vitrine/Cache/thumbnails")));
        assertThat(AppFolders.of(Map.of(), system("Windows 11")).config())
                .isEqualTo(home.resolve("AppData/Roaming/Vitrine"));
    }

    @Test
    void macKeepsItAllInTheLibrary() {
        var folders = AppFolders.of(Map.of("XDG_CACHE_HOME", "/k"), system("Mac OS X"));
        assertThat(folders.config()).isEqualTo(home.resolve("Library/Application Support/Vitrine"));
        assertThat(folders.thumbnails()).isEqualTo(home.resolve("Library/Caches/Vitrine/thumbnails"));
    }

    @Test
    void whatLivesAsLongAsTheProgramIsInTheFolderOfTheSessionWhereThatIsOne() throws IOException {
        var folders = AppFolders.of(Map.of(), system("Linux"));
        var session = Files.createDirectory(home.resolve("session"));
        assertThat(folders.runtime(Map.of("XDG_RUNTIME_DIR", session.toString())))
                .isEqualTo(session.resolve("vitrine"));
        var file = Files.createFile(home.resolve("file")).toString();
        for (var noPlace : List.of("", "relative", "\0", home.resolve("gone").toString(), file)) {
            assertThat(folders.runtime(Map.of("XDG_RUNTIME_DIR", noPlace))).isEqualTo(folders.state());
        }
        assertThat(folders.runtime(Map.of())).isEqualTo(folders.state());
    }

    @Test
    void theDesktopNamesThePersonsFolders() throws IOException {
        userDirs("""
                # This file is written by xdg-user-dirs-update
                XDG_DESKTOP_DIR="$HOME/"
                XDG_DOWNLOAD_DIR = "/data/in \\"x\\""
                XDG_PICTURES_DIR="$HOME/图片"
                XDG_MUSIC_DIR="relative"
                nonsense
                """);
        assertThat(userFolders())
                .isEqualTo(
                        new UserFolders(home, home.resolve("图片"), home.resolve("Desktop"), Path.of("/data/in \"x\"")));
    }

    @Test
    void aNameOfAnyLengthIsReadOnASmallStack() throws Exception {
        var name = "é\\\\".repeat(15_000);
        userDirs("XDG_PICTURES_DIR=\"$HOME/" + name + "\"\n");
        var read = new FutureTask<>(this::userFolders);
        new Thread(null, read, "small", 512 << 10).start();
        assertThat(read.get().pictures()).isEqualTo(home.resolve("é\\".repeat(15_000)));
    }

    @Test
    void withoutADesktopTheFoldersHaveTheirUsualNames() {
        assertThat(userFolders())
                .isEqualTo(new UserFolders(
                        home, home.resolve("Pictures"), home.resolve("Desktop"), home.resolve("Downloads")));
    }

    @Test
    void picturesWithAPhotoAreTheStart() throws IOException {
        Files.createFile(Files.createDirectories(home.resolve("Pictures")).resolve("a.jpg"));
        assertThat(start()).isEqualTo(home.resolve("Pictures"));
    }

    @Test
    void aPhotoCountsHoweverDeepItLies() throws IOException {
        samples();
        var may = Files.createDirectories(home.resolve("Pictures/2024/05"));
        Files.createSymbolicLink(may.resolve("up"), home.resolve("Pictures"));
        assertThat(start()).isEqualTo(home.resolve("samples"));
        Files.createFile(may.resolve("a.jpg"));
        assertThat(start()).isEqualTo(home.resolve("Pictures"));
    }

    @Test
    void withoutPhotosTheSamplesAreShown() throws IOException {
        samples();
        assertThat(start()).isEqualTo(home.resolve("samples"));
        Files.createFile(Files.createDirectories(home.resolve("Pictures")).resolve(".hidden.jpg"));
        assertThat(start()).isEqualTo(home.resolve("samples"));
    }

    @Test
    void withoutSamplesThereIsStillAPlace() throws IOException {
        assertThat(start()).isEqualTo(home);
        Files.createDirectory(home.resolve("Pictures"));
        assertThat(start()).isEqualTo(home.resolve("Pictures"));
    }

    @Test
    void theLookForPhotosIsBounded() throws IOException {
        samples();
        var pictures = Files.createDirectory(home.resolve("Pictures"));
        for (int i = 0; i < 60; i++) {
            var folder = Files.createDirectory(pictures.resolve("folder" + i));
            for (int j = 0; j < 50; j++) {
                Files.createFile(folder.resolve(j + ".txt"));
            }
        }
        int[] asked = {0};
        var start = new StartFolder(
                name -> {
                    asked[0]++;
                    return false;
                },
                userFolders(),
                Optional.of(home.resolve("samples")));
        assertThat(start.choose()).isEqualTo(home.resolve("samples"));
        assertThat(asked[0]).isEqualTo(StartFolder.MAX_ENTRIES);
    }

    private void samples() throws IOException {
        Files.createDirectory(home.resolve("samples"));
    }

    private Path start() {
        return new StartFolder(name -> name.endsWith(".jpg"), userFolders(), Optional.of(home.resolve("samples")))
                .choose();
    }

    private UserFolders userFolders() {
        return UserFolders.read(Map.of(), system("Linux"));
    }

    private void userDirs(String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve(".config")).resolve("user-dirs.dirs"), text);
    }

    private Properties system(String os) {
        var system = new Properties();
        system.setProperty("os.name", os);
        system.setProperty("user.home", home.toString());
        return system;
    }
}

package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vitrine.state.Settings;

/// Names of files that no program should stumble over.
@EnabledOnOs(OS.LINUX)
class HostileNamesTest {
    @TempDir
    Path root;

    private static Path raw(Path folder, String encoded) {
        return Path.of(URI.create(folder.toUri() + encoded));
    }

    private List<Path> paths(Path folder) {
        var deep = folder;
        while (deep.toString().length() < 3_800) {
            deep = deep.resolve("d".repeat(200));
        }
        return List.of(
                raw(folder, "bad%FF%FEname.png"),
                raw(folder, "cut%E2%82.png"),
                folder.resolve("two\nlines\t.png"),
                folder.resolve("photo\u202Egnp.png"),
                folder.resolve("-rf.png"),
                folder.resolve("a;b'c\"d$(e)&f%g#h?.png"),
                folder.resolve("n".repeat(251) + ".png"),
                folder.resolve("ü".repeat(125) + ".png"),
                deep.resolve("deep.png"));
    }

    @Test
    void anotherStartHandsThemOverToTheByte() {
        var message = new InstanceMessage(paths(root));
        var body = message.encoded();
        InstanceMessage.bodyLength(body);
        assertThat(InstanceMessage.decoded(body).orElseThrow().paths()).isEqualTo(message.paths());
    }

    @Test
    void settingsKeepThemToTheByte() {
        var settings = Settings.DEFAULT;
        for (var path : paths(root)) {
            settings = settings.withBookmark(path);
        }
        var text = new SettingsText();
        text.put(settings);
        assertThat(SettingsText.parse(text.text()).settings().places().bookmarks())
                .isEqualTo(settings.places().bookmarks());
    }

    @Test
    void theCommandLineHasTheirBytes() {
        var kernel = new ByteArrayOutputStream();
        for (var argument : List.of("java", "-cp", "x", "Main", "--thumbnails", "a b.png")) {
            kernel.writeBytes((argument + '\0').getBytes(StandardCharsets.UTF_8));
        }
        kernel.writeBytes(new byte[] {'b', 'a', 'd', (byte) 0xFF, ' ', '%', '.', 'p', 'n', 'g', 0});
        assertThat(RawArguments.restored(
                        List.of("--thumbnails", "a b.png", "bad\uFFFD %.png"),
                        kernel.toByteArray(),
                        URI.create("file:///p/")))
                .containsExactly("--thumbnails", "a b.png", "file:/p/bad%FF%20%25.png");
    }

    @Test
    void eachHasItsThumbnail() throws Exception {
        var photos = Files.createDirectory(root.resolve("photos"));
        var written = new ArrayList<Path>();
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", picture);
        for (var path : paths(photos)) {
            Files.createDirectories(path.getParent());
            written.add(Files.write(path, picture.toByteArray()));
        }
        Files.createSymbolicLink(photos.resolve("circle"), photos);
        Files.createSymbolicLink(photos.resolve("itself.png"), Path.of("itself.png"));
        try (var processes = new ProgramProcesses(root)) {
            var one = processes.run(
                    List.of("-Dsun.jnu.encoding=UTF-8"),
                    "--thumbnails",
                    written.getFirst().toUri().toString());
            assertThat(one.out()).as(one.err()).contains("made 1,");
            var all = processes.run(
                    List.of("-Dsun.jnu.encoding=UTF-8"), "--thumbnails", "--recursive", photos.toString());
            assertThat(all.out()).as(all.err()).contains("made 8, cached 1, failed 1");
            assertThat(all.err().lines()).singleElement().asString().contains("itself.png");
            assertThat(thumbnails(processes.home())).isEqualTo(9);
        }
    }

    private static long thumbnails(Path home) throws IOException {
        try (var files = Files.list(home.resolve("cache/thumbnails/large"))) {
            return files.count();
        }
    }
}

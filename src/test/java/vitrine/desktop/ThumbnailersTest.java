package vitrine.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailersTest {
    private static final Path VIDEO = Path.of("/videos/a b's.mp4");
    private static final Path PICTURE = Path.of("/run/still.png");

    @TempDir
    Path root;

    private void entry(String folder, String name, String... lines) throws IOException {
        var file = root.resolve(folder).resolve("thumbnailers").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[Thumbnailer Entry]\n" + String.join("\n", lines) + "\n");
    }

    private List<List<String>> commands(String type, String... installed) {
        var environment = Map.of(
                "XDG_DATA_HOME",
                root.resolve("own").toString(),
                "XDG_DATA_DIRS",
                root.resolve("system") + ":" + root.resolve("missing"));
        return new Thumbnailers(DesktopFolders.of(environment, root), new FakePrograms(installed))
                .that(List.of(type)).stream()
                        .map(thumbnailer -> thumbnailer.command(VIDEO, PICTURE, 256))
                        .toList();
    }

    @Test
    void eachPlaceIsFilledAsOneWordWhateverTheFileIsCalled() throws IOException {
        entry(
                "system",
                "some.thumbnailer",
                "Exec=make --size=%s '%i' \"%u\" of\\ it %o 100%%",
                "MimeType=image/x-exr;");

        assertThat(commands("image/x-exr", "make"))
                .containsExactly(List.of(
                        "/usr/bin/make",
                        "--size=256",
                        "/videos/a b's.mp4",
                        "file:///videos/a%20b's.mp4",
                        "of it",
                        "/run/still.png",
                        "100%"));
    }

    @Test
    void ofEqualNamesThePersonsOwnCounts() throws IOException {
        entry("system", "some.thumbnailer", "Exec=theirs %i %o", "MimeType=image/x-exr;");
        entry("own", "some.thumbnailer", "Exec=mine %i %o", "MimeType=image/x-exr;");

        assertThat(commands("image/x-exr", "mine", "theirs"))
                .extracting(List::getFirst)
                .containsExactly("/usr/bin/mine");
    }

    @Test
    void whatIsNotInstalledOrKnowsOtherTypesIsNotAsked() throws IOException {
        entry("system", "a.thumbnailer", "TryExec=missing", "Exec=make %i %o", "MimeType=image/x-exr;");
        entry("system", "b.thumbnailer", "Exec=missing %i %o", "MimeType=image/x-exr;");
        entry("system", "c.thumbnailer", "Exec=make %i %o", "MimeType=image/png;");

        assertThat(commands("image/x-exr", "make")).isEmpty();
    }

    @Test
    void aLineThatIsNotValidIsNotRun() throws IOException {
        entry("system", "a.thumbnailer", "Exec=make '%i %o", "MimeType=image/x-exr;");
        entry("system", "b.thumbnailer", "Exec=make %i", "MimeType=image/x-exr;");
        entry("system", "c.thumbnailer", "Exec=", "MimeType=image/x-exr;");

        assertThat(commands("image/x-exr", "make")).isEmpty();
    }

    @Test
    void ofVideosTheStillWithoutTheEdgesOfAFilmGoesFirst() throws IOException {
        entry("system", "f.thumbnailer", "Exec=ffmpegthumbnailer -i %i -o %o -s %s -f", "MimeType=video/mp4;");

        var commands = commands("video/mp4", "ffmpegthumbnailer");

        assertThat(commands).hasSize(2);
        assertThat(commands.getFirst())
                .contains("/videos/a b's.mp4", "/run/still.png", "256")
                .doesNotContain("-f");
    }
}

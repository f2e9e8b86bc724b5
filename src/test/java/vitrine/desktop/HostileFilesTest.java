package vitrine.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Anybody may put files where programs are looked for. Seeded at random.
@EnabledOnOs({OS.LINUX, OS.MAC})
class HostileFilesTest {
    private static final int FILES = 500;
    private static final Path PHOTO = Path.of("/p q/照片 \"a\" $b.jpg");

    private static final String ENTRY = """
            [Desktop Entry]
            Type=Application
            Name=View
            Name[zh_CN]=查看
            Exec=view --title "%c \\\\"x\\\\"" %i %k %f
            TryExec=view
            Path=/tmp
            MimeType=image/jpeg;image/png;
            """;

    private static final String LIST = """
            [Default Applications]
            image/jpeg=e1.desktop;e2.desktop;
            [Added Associations]
            image/jpeg=e3.desktop;
            [Removed Associations]
            image/jpeg=e4.desktop;
            """;

    private static final List<String> PIECES = List.of(
            "%",
            "%f",
            "%F",
            "%u",
            "%U",
            "%%",
            "%x",
            "\"",
            "\\",
            "\\s",
            "\\;",
            ";",
            "=",
            "[",
            "]",
            "\n",
            "\r",
            "\0",
            "#",
            " ",
            "\t",
            "Exec=",
            "Exec=view ",
            "Exec=../../view ",
            "Path=",
            "Terminal=true\n",
            "Hidden=true\n",
            "[Desktop Entry]\n",
            "Name[",
            "@",
            "🖼",
            "x".repeat(5000),
            "%f".repeat(500),
            "\"".repeat(501));

    @TempDir
    Path root;

    /// What is whole at first is damaged at some places: bytes changed, cut away, doubled, put between.
    private static byte[] damaged(String whole, Random random) {
        var bytes = whole.getBytes(StandardCharsets.UTF_8);
        var damaged = new ByteArrayOutputStream();
        double harm = random.nextDouble() * 0.05;
        for (int i = 0; i < bytes.length; i++) {
            if (random.nextDouble() >= harm) {
                damaged.write(bytes[i]);
                continue;
            }
            switch (random.nextInt(4)) {
                case 0 -> damaged.write(random.nextInt(256));
                case 1 -> i += random.nextInt(20);
                case 2 -> damaged.write(bytes, i, random.nextInt(bytes.length - i));
                default ->
                    damaged.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            }
        }
        return damaged.toByteArray();
    }

    private List<Application> offered(String language) {
        var folders = DesktopFolders.of(
                Map.of("XDG_DATA_HOME", root.toString(), "XDG_CONFIG_HOME", root.toString()), root.resolve("home"));
        var own = new DesktopFolders(folders.config(), List.of(root), List.of("GNOME"), true);
        return new Applications(own, new FakePrograms("view"), Locale.forLanguageTag(language), root)
                .that(Set.of(List.of("image/jpeg")));
    }

    @Test
    void whateverTheyHoldAFileIsOneArgumentAndOnlyInstalledProgramsRun() throws IOException {
        var random = new Random(7);
        var applications = Files.createDirectories(root.resolve("applications"));
        for (int i = 0; i < FILES; i++) {
            Files.write(applications.resolve("e" + i + ".desktop"), damaged(ENTRY, random));
        }
        int commands = 0;
        for (int i = 0; i < 8; i++) {
            Files.write(root.resolve("mimeapps.list"), damaged(LIST, random));
            for (var application : offered(i % 2 == 0 ? "zh-CN" : "en")) {
                for (var command : application.commands().of(List.of(PHOTO, PHOTO))) {
                    commands++;
                    assertThat(command.getFirst()).isEqualTo("view");
                    assertThat(command).anyMatch(HostileFilesTest::namesThePhoto);
                    assertThat(command)
                            .filteredOn(argument -> argument.contains("照片"))
                            .allMatch(HostileFilesTest::namesThePhoto);
                    assertThat(command).noneMatch(argument -> argument.indexOf(0) >= 0);
                }
            }
        }
        assertThat(commands).as("not all were too damaged").isGreaterThan(FILES);
    }

    private static boolean namesThePhoto(String argument) {
        return argument.contains(PHOTO.toString()) || argument.contains(FileUri.of(PHOTO));
    }

    /// Of a pipe nobody writes to, a reader would wait for ever.
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsNoFileIsNotRead() throws Exception {
        var applications = Files.createDirectories(root.resolve("applications"));
        Files.writeString(applications.resolve("good.desktop"), ENTRY);
        Files.createSymbolicLink(applications.resolve("loop"), applications);
        Files.createDirectory(applications.resolve("folder.desktop"));
        makePipe(applications.resolve("endless.desktop"));
        makePipe(root.resolve("mimeapps.list"));
        assertThat(offered("en")).extracting(Application::name).contains("View");
    }

    private static void makePipe(Path file) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
    }
}

package vitrine.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program as others see it: a process with arguments, an exit code, and files that it leaves.
class ProgramProcessTest {
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    @TempDir
    Path root;

    private ProgramProcesses processes;

    @BeforeEach
    void aHome() throws IOException {
        processes = new ProgramProcesses(root);
    }

    @AfterEach
    void nothingRunsOn() {
        processes.close();
    }

    @Test
    void helpAndVersionAreAnsweredWithoutAScreen() throws Exception {
        var help = processes.run(List.of(), "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("--snapshot", "--lang");
        assertThat(help.err()).isEmpty();
        var version = processes.run(List.of(), "--version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).matches("Vitrine \\d+\\.\\d+\\S*\\R");
        assertThat(root.resolve("home/config")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--frobnicate, --frobnicate",
        "--snapshot x.png --size=1x1, 1x1",
        "--lang=tlh, tlh",
        "--thumbnails --workers 0 ., “0”"
    })
    void whatCannotBeUnderstoodIsToldInOneSentence(String options, String named) throws Exception {
        var ended = processes.run(List.of(), options.split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().toList()).hasSize(2).first().asString().contains(named);
        assertThat(ended.err().lines().skip(1)).allMatch(line -> line.contains("--help"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutAScreenItSaysSoInTwoLines() throws Exception {
        var ended = processes.run(List.of());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().toList()).hasSize(2).first().asString().contains("DISPLAY");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aScreenElsewhereThatDoesNotAnswerIsToldOfInTwoLines() throws Exception {
        var nobody = Map.of("DISPLAY", "localhost:55");
        var obstacle = new ScreenCheck(nobody, System.getProperties(), Path.of("/")).obstacle();
        assumeTrue(obstacle.isEmpty(), "skipped: " + obstacle);
        processes.environment().putAll(nobody);
        var ended = processes.run(List.of("-Dglass.platform=gtk"));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().filter(line -> !line.contains("javafx:")).toList())
                .hasSize(2)
                .first()
                .asString()
                .contains("DISPLAY=localhost:55");
    }

    @Test
    void whatElseKeepsTheWindowFromOpeningIsToldWithThePlaceOfTheLog() throws Exception {
        var ended = processes.run(List.of("-Dglass.platform=Headless", "-Dprism.order=none"));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        var log = root.resolve("home/state/vitrine/vitrine.log");
        // JavaFX has told it in its own way before.
        assertThat(ended.err()).contains("Vitrine cannot start").endsWith("“" + log + "”." + System.lineSeparator());
        assertThat(log).content().contains("starting");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSecondStartIsShownInTheWindowThatIsOpen() throws Exception {
        var first = processes
                .start(
                        HEADLESS,
                        PhotoFiles.many(root.resolve("photos"), 3, 64, 48).toString())
                .process();
        var other = PhotoFiles.many(root.resolve("照片 2"), 3, 64, 48);
        while (first.isAlive() && !Files.exists(root.resolve("home/state/vitrine/window-.socket"))) {
            first.waitFor(50, MILLISECONDS);
        }
        assertThat(processes.run(HEADLESS, other.toString()).code()).isZero();
        assertThat(first.isAlive()).isTrue();
        var settings = root.resolve("home/config/vitrine/vitrine.properties");
        while (first.isAlive() && !(Files.exists(settings) && other.equals(lastFolder(settings)))) {
            first.waitFor(50, MILLISECONDS);
        }
        first.destroy();
        assertThat(first.waitFor(5, SECONDS)).isTrue();
        assertThat(lastFolder(settings)).isEqualTo(other);
        assertNothingIsLeftHalfDone();
    }

    private static @Nullable Path lastFolder(Path settings) throws IOException {
        return SettingsText.parse(Files.readString(settings))
                .settings()
                .places()
                .lastFolder();
    }

    @Test
    void aSnapshotIsAPictureOfTheWindow() throws Exception {
        var photos = PhotoFiles.many(root.resolve("photos"), 12, 640, 480);
        var light = snapshot(photos);
        assertThat(colours(light)).isGreaterThan(100);
        assertThat(brightness(light)).isGreaterThan(0.7);
        var dark = snapshot(photos, "--dark", "--lang", "zh-CN");
        assertThat(colours(dark)).isGreaterThan(100);
        assertThat(brightness(dark)).isLessThan(0.4);
        assertNothingIsLeftHalfDone();
    }

    @Test
    void aSnapshotOfADamagedPhotoIsAPictureToo() throws Exception {
        Files.writeString(root.resolve("file.jpg"), "not a picture");
        assertThat(colours(snapshot(root.resolve("file.jpg")))).isGreaterThan(10);
    }

    @Test
    void aSnapshotOfNothingIsRefusedAtOnce() throws Exception {
        var nowhere = root.resolve("nowhere").toString();
        var ended = processes.run(
                List.of(), "--snapshot", root.resolve("snapshot.png").toString(), nowhere);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(nowhere);
        assertThat(root.resolve("snapshot.png")).doesNotExist();
    }

    private BufferedImage snapshot(Path photos, String... options) throws Exception {
        var picture = root.resolve("snapshot.png");
        Files.deleteIfExists(picture);
        var arguments = new ArrayList<>(List.of("--snapshot", picture.toString(), "--size", "900x600"));
        Collections.addAll(arguments, options);
        arguments.add(photos.toString());
        var ended = processes.run(List.of(), arguments.toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isZero();
        var image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(900);
        assertThat(image.getHeight()).isEqualTo(600);
        return image;
    }

    private void assertNothingIsLeftHalfDone() throws IOException {
        var settings = root.resolve("home/config/vitrine/vitrine.properties");
        if (Files.exists(settings)) {
            assertThat(SettingsText.parse(Files.readString(settings))
                            .settings()
                            .window()
                            .width())
                    .isPositive();
        }
        processes.assertNothingIsLeftHalfDone();
    }

    private static long colours(BufferedImage image) {
        return IntStream.of(pixels(image)).distinct().count();
    }

    /// The mean of the green, from 0 to 1.
    private static double brightness(BufferedImage image) {
        return IntStream.of(pixels(image))
                        .map(argb -> (argb >> 8) & 0xFF)
                        .average()
                        .orElse(0)
                / 255;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}

package vitrine.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.MethodSource;

/// The program as others see it: a process with arguments, an exit code, and files that it leaves.
class ProgramProcessTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    @TempDir
    Path root;

    private final List<Process> started = new ArrayList<>();

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void aHome() throws IOException {
        Files.createDirectory(root.resolve("home"));
    }

    @AfterEach
    void nothingRunsOn() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void helpAndVersionAreAnsweredWithoutAScreen() throws Exception {
        var help = run(List.of(), "--help");
        assertThat(help.code).isZero();
        assertThat(help.out).contains("--snapshot", "--lang");
        assertThat(help.err).isEmpty();
        var version = run(List.of(), "--version");
        assertThat(version.code).isZero();
        assertThat(version.out).matches("Vitrine \\d+\\.\\d+\\S*\\R");
        assertThat(root.resolve("home/config")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--frobnicate, --frobnicate", "--size=1x1, 1x1", "--lang=tlh, tlh"})
    void whatCannotBeUnderstoodIsToldInOneSentence(String option, String named) throws Exception {
        var ended = run(List.of(), option);
        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.out).isEmpty();
        assertThat(ended.err.lines().toList()).hasSize(2).first().asString().contains(named);
        assertThat(ended.err.lines().skip(1)).allMatch(line -> line.contains("--help"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutAScreenItSaysSoInTwoLines() throws Exception {
        var ended = run(List.of());
        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.out).isEmpty();
        assertThat(ended.err.lines().toList()).hasSize(2).first().asString().contains("DISPLAY");
    }

    @ParameterizedTest(name = "after {0} ms")
    @MethodSource("moments")
    @DisabledOnOs(OS.WINDOWS) // There a process can only be killed.
    void aRequestToEndIsObeyedAtAnyMoment(int moment) throws Exception {
        var photos = PhotoFiles.many(root.resolve("photos"), 60, 1600, 1200);
        var process = start(HEADLESS, photos.toString());
        if (process.waitFor(moment, MILLISECONDS)) {
            throw new AssertionError("ended by itself: " + read("err"));
        }
        process.destroy();
        assertThat(process.waitFor(5, SECONDS)).as("ended within 5 s").isTrue();
        assertNothingIsLeftHalfDone();
    }

    static IntStream moments() {
        return new Random(20).ints(200, 3001).limit(6).sorted();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSecondStartIsShownInTheWindowThatIsOpen() throws Exception {
        var first = start(
                HEADLESS, PhotoFiles.many(root.resolve("photos"), 3, 64, 48).toString());
        var other = PhotoFiles.many(root.resolve("照片 2"), 3, 64, 48);
        while (first.isAlive() && !Files.exists(root.resolve("home/state/vitrine/window-.socket"))) {
            first.waitFor(50, MILLISECONDS);
        }
        var second = start(HEADLESS, other.toString());
        assertThat(second.waitFor(PATIENCE_SECONDS, SECONDS)).as("ended").isTrue();
        assertThat(second.exitValue()).isZero();
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
        var ended = run(List.of(), "--snapshot", root.resolve("snapshot.png").toString(), nowhere);
        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.err).contains(nowhere);
        assertThat(root.resolve("snapshot.png")).doesNotExist();
    }

    private BufferedImage snapshot(Path photos, String... options) throws Exception {
        var picture = root.resolve("snapshot.png");
        Files.deleteIfExists(picture);
        var arguments = new ArrayList<>(List.of("--snapshot", picture.toString(), "--size", "900x600"));
        Collections.addAll(arguments, options);
        arguments.add(photos.toString());
        var ended = run(List.of(), arguments.toArray(String[]::new));
        assertThat(ended.code).as(ended.err).isZero();
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
        try (Stream<Path> files = Files.walk(root.resolve("home"))) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .noneMatch(file -> file.endsWith(".tmp") || file.endsWith(".unfinished"));
        }
        var log = root.resolve("home/state/vitrine/vitrine.log");
        assertThat(Files.exists(log) ? Files.readString(log) : "").isEmpty();
    }

    private Ended run(List<String> flags, String... arguments) throws IOException, InterruptedException {
        var process = start(flags, arguments);
        assertThat(process.waitFor(PATIENCE_SECONDS, SECONDS)).as("ended").isTrue();
        return new Ended(process.exitValue(), read("out"), read("err"));
    }

    private Process start(List<String> flags, String... arguments) throws IOException {
        var home = root.resolve("home");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.home=" + home));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "vitrine.app.Main"));
        Collections.addAll(command, arguments);
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        List.of("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")
                .forEach(environment::remove);
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        environment.put("XDG_STATE_HOME", home.resolve("state").toString());
        builder.redirectOutput(root.resolve("out").toFile());
        builder.redirectError(root.resolve("err").toFile());
        var process = builder.start();
        started.add(process);
        return process;
    }

    private String read(String name) {
        try {
            return Files.readString(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

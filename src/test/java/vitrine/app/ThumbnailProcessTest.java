package vitrine.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `vitrine --thumbnails` as a process: without a display, together with others of its kind, and ended too early.
class ThumbnailProcessTest {
    private static final Pattern SUM = Pattern.compile("made (\\d+), cached (\\d+), failed (\\d+)\\R");
    private static final Pattern URI_KEY = Pattern.compile("Thumb::URI\0(file:[!-~]+?\\.jpg)");

    /// Channels of two pictures of the same gradient differ by so much, on average.
    private static final double SAME = 6;

    @TempDir
    Path root;

    private Path photos;
    private ProgramProcesses processes;

    @BeforeEach
    void aHome() throws IOException {
        processes = new ProgramProcesses(root);
        photos = Files.createDirectory(root.resolve("photos"));
    }

    @AfterEach
    void nothingRunsOn() {
        processes.close();
    }

    @Test
    void everyPhotoHasItsThumbnailThenAndTheNextRunHasNothingToDo() throws Exception {
        coloured(12);

        assertThat(sum(processes.run(List.of(), "--thumbnails", photos.toString()), 0))
                .containsExactly(12, 0, 0);
        assertEveryThumbnailIsWholeAndRight(12);
        assertThat(sum(processes.run(List.of(), "--thumbnails", photos.toString()), 0))
                .containsExactly(0, 12, 0);
        processes.assertNothingIsLeftHalfDone();
    }

    @Test
    void failuresAreToldBesideAndInTheExitCode() throws Exception {
        coloured(2);
        var broken = Files.writeString(photos.resolve("broken.jpg"), "not a picture");

        var ended = processes.run(
                List.of(),
                "--thumbnails",
                photos.toString(),
                root.resolve("nowhere").toString());

        assertThat(sum(ended, 1)).containsExactly(2, 0, 2);
        assertThat(ended.err().lines())
                .containsExactlyInAnyOrder(
                        "“" + broken + "” is damaged or not a picture.",
                        "There is nothing at “" + root.resolve("nowhere") + "”.");
        var again = processes.run(List.of(), "--thumbnails", "--lang", "zh", photos.toString());
        assertThat(again.out()).isEqualToIgnoringNewLines("新建 0，已有 2，失败 1");
    }

    @Test
    void aDiskThatTakesNothingEndsTheRun() throws Exception {
        coloured(40);
        Files.createDirectories(processes.home().resolve("cache"));
        Files.writeString(processes.home().resolve("cache/thumbnails"), "no folder");

        var ended = processes.run(List.of(), "--thumbnails", "--workers", "1", photos.toString());

        assertThat(sum(ended, 1)).containsExactly(0, 0, 1);
        assertThat(ended.err().lines()).singleElement().asString().contains("cannot be written");
    }

    @Test
    void whatTheGalleryWouldDeleteIsToldOfWithTheSettingThatKeepsIt() throws Exception {
        coloured(1);
        var large = Files.createDirectories(processes.home().resolve("cache/thumbnails/x-large"));
        try (var entry =
                new RandomAccessFile(large.resolve("%032x.png".formatted(1)).toFile(), "rw")) {
            entry.writeBytes("tEXtSoftware\0Vitrine");
            entry.setLength(17 << 20);
        }
        var settings = Files.writeString(root.resolve("my settings"), "diskCacheMiB=16\n");

        var ended = processes.run(List.of(), "--thumbnails", "--settings", settings.toString(), photos.toString());
        assertThat(sum(ended, 0)).containsExactly(1, 0, 0);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("more than 16 MiB", "diskCacheMiB", settings.toString());

        var within = processes.run(List.of(), "--thumbnails", photos.toString());
        assertThat(sum(within, 0)).containsExactly(0, 1, 0);
        assertThat(within.err()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noPartOfAWindowSystemIsLoaded() throws Exception {
        coloured(1);
        var log = root.resolve("libraries");

        // JavaFX's own loader, which may not be all that comes up of JavaFX.
        var options = List.of("-Xlog:library=info:file=" + log, "-Dvitrine.turbojpeg=off");
        sum(processes.run(options, "--thumbnails", photos.toString()), 0);

        assertThat(Files.readString(log)).contains("javafx_iio").doesNotContain("glass", "gtk", "prism_es2", "X11");
    }

    @Test
    void twoAtOnceBreakNothing() throws Exception {
        coloured(60);

        var first = processes.start(List.of(), "--thumbnails", photos.toString());
        var second = processes.start(List.of(), "--thumbnails", photos.toString());
        var sums = List.of(sum(first.awaitEnd(), 0), sum(second.awaitEnd(), 0));

        assertThat(sums).allSatisfy(sum -> {
            assertThat(sum.get(0) + sum.get(1)).isEqualTo(60);
            assertThat(sum.get(2)).isZero();
        });
        assertThat(sums.get(0).get(0) + sums.get(1).get(0)).as("made by either").isBetween(60, 120);
        assertEveryThumbnailIsWholeAndRight(60);
        processes.assertNothingIsLeftHalfDone();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 15", "INT, 2"})
    @DisabledOnOs(OS.WINDOWS) // There a process can only be killed.
    void askedToEndItKeepsWhatIsDone(String signal, int number) throws Exception {
        assumeTrue(obeys(number), "skipped: this system starts processes that ignore SIG" + signal);
        PhotoFiles.many(photos, 300, 1600, 1200);
        var run = processes.start(List.of(), "--thumbnails", photos.toString());
        while (run.process().isAlive() && thumbnails().size() < 5) {
            run.process().waitFor(20, MILLISECONDS);
        }

        new ProcessBuilder("kill", "-" + signal, Long.toString(run.process().pid()))
                .start()
                .waitFor();

        var sum = sum(run.awaitEnd(5), 128 + number);
        assertThat(sum.get(0)).isBetween(5, 299);
        assertThat(sum.subList(1, 3)).containsExactly(0, 0);
        assertEveryThumbnailIsWholeAndRight(sum.get(0));
        processes.assertNothingIsLeftHalfDone();
    }

    /// A shell that starts something in the background has it ignore SIGINT, and what that starts ignores it too.
    private static boolean obeys(int signal) throws IOException {
        var status = Path.of("/proc/self/status");
        return !Files.exists(status)
                || Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(
                                line.substring("SigIgn:".length()).strip(), 16))
                        .noneMatch(ignored -> (ignored >> (signal - 1) & 1) == 1);
    }

    private void coloured(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            PhotoFiles.photo(photos.resolve("图 " + i + ".jpg"), 800, 600, Color.getHSBColor(i / 60F, 0.8F, 0.9F));
        }
    }

    private static List<Integer> sum(ProgramProcesses.Ended ended, int code) {
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        var sum = SUM.matcher(ended.out());
        assertThat(sum.matches()).as(ended.out()).isTrue();
        return IntStream.rangeClosed(1, 3)
                .mapToObj(group -> Integer.parseInt(sum.group(group)))
                .toList();
    }

    private List<Path> thumbnails() throws IOException {
        var folder = processes.home().resolve("cache/thumbnails/large");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).toList();
        }
    }

    /// Each is named after the photo that it tells of, and shows it.
    private void assertEveryThumbnailIsWholeAndRight(int count) throws Exception {
        var thumbnails = thumbnails();
        assertThat(thumbnails).hasSize(count);
        var md5 = MessageDigest.getInstance("MD5");
        for (var thumbnail : thumbnails) {
            var text = new String(Files.readAllBytes(thumbnail), StandardCharsets.ISO_8859_1);
            var key = URI_KEY.matcher(text);
            assertThat(key.find()).as(thumbnail.toString()).isTrue();
            assertThat(thumbnail.getFileName().toString())
                    .isEqualTo(HexFormat.of().formatHex(md5.digest(key.group(1).getBytes(StandardCharsets.US_ASCII)))
                            + ".png");
            var picture = ImageIO.read(thumbnail.toFile());
            var photo = ImageIO.read(Path.of(URI.create(key.group(1))).toFile());
            assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(256);
            var means = new ArrayList<>(means(picture));
            for (var mean : means(photo)) {
                assertThat(means.removeFirst()).isBetween(mean - SAME, mean + SAME);
            }
        }
    }

    /// Of red, green and blue.
    private static List<Double> means(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Stream.of(16, 8, 0)
                .map(shift -> IntStream.of(pixels)
                        .map(argb -> (argb >> shift) & 0xFF)
                        .average()
                        .orElseThrow())
                .toList();
    }
}

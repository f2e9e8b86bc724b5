package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.DecodeMemory;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.PixelSize;
import vitrine.worker.DecoderPool;

/// Decoder processes as the program starts them, and what they may do.
@Timeout(120)
class DecoderProcessTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final OtherPrograms programs =
            new OtherPrograms(System.getenv().getOrDefault("PATH", ""), List.of(), LONG, Duration.ofSeconds(2));
    private Path file;
    private Path pixels;
    private ScheduledExecutorService timer;

    @BeforeEach
    void twoSharedFiles() throws IOException {
        file = Files.writeString(folder.resolve("file"), "a photo");
        pixels = Files.writeString(folder.resolve("pixels"), "nothing");
        timer = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterEach
    void nothingRunsOn() {
        timer.shutdownNow();
    }

    /// A picture of one format goes the whole way, from a file to pixels.
    @Test
    void aDecoderProcessDecodesATiff() throws Exception {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(7, 5, 0x123456);
        assertThat(ImageIO.write(image, "tiff", file.toFile())).isTrue();
        var launcher = DecoderLauncher.of(System.getProperties(), () -> Confinement.ofThisSystem(programs));
        var limits = new DecoderPool.Limits(1, LONG, LONG, LONG, LONG);
        try (var pool = pool(launcher, limits)) {
            var picture = pool.decode(file, new Wish(ImageFormat.TIFF, PixelSize.square(100), 10_000, 0));
            assertThat(picture.fullSize()).isEqualTo(new PixelSize(40, 30));
            assertThat(picture.pixels().argb()[5 * 40 + 7]).isEqualTo(0xFF123456);
        }
    }

    private DecoderPool pool(DecoderLauncher launcher, DecoderPool.Limits limits) {
        return new DecoderPool(
                launcher, folder.resolve("shared"), timer, limits, DecodeMemory.halfOfHeap(), InstantSource.system());
    }

    @Test
    void theProgramAnswersAsADecoderProcess() {
        decodesWith(Confinement.ofThisSystem(programs));
    }

    @Test
    void theProgramAnswersAsADecoderProcessWhereNothingConfinesIt() {
        decodesWith(new Confinement(Optional.empty(), Optional.empty()));
    }

    /// That no decoder knows the format is an answer, and of the process itself.
    private void decodesWith(Confinement confinement) {
        var launcher = DecoderLauncher.of(System.getProperties(), () -> confinement);
        var limits = new DecoderPool.Limits(1, LONG, LONG, LONG, LONG);
        try (var pool = pool(launcher, limits)) {
            var wish = new Wish(ImageFormat.EXR, PixelSize.square(100), 10_000, 0);
            assertThatThrownBy(() -> pool.decode(file, wish))
                    .asInstanceOf(type(DecodeException.class))
                    .satisfies(e -> {
                        assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED);
                        assertThat(e.detail()).isEqualTo("OpenEXR");
                    });
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aConfinedProcessReadsItsPictureAndWritesItsPixels() throws Exception {
        assertThat(confined("cat " + file + " && echo done > " + pixels)).contains("a photo");
        assertThat(pixels).content().isEqualTo("done\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aConfinedProcessHasLittleAddressSpaceAndLeavesNoDump() throws Exception {
        assertThat(confined("ulimit -v; ulimit -c").orElseThrow().lines()).containsExactly("4194304", "0");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLockedInProcessSeesNoFileOfThePersonAndNoNetworkAndWritesNowhere() throws Exception {
        assumeLocked();
        var letter = Files.writeString(folder.resolve("letter"), "dear aunt");
        var home = System.getProperty("user.home");

        assertThat(confined("cat " + letter + "; echo end")).contains("end\n");
        assertThat(confined("ls -A " + home + " 2>/dev/null; echo end")).contains("end\n");
        assertThat(confined("echo x > " + file + "; echo end")).contains("end\n");
        assertThat(file).content().isEqualTo("a photo");
        assertThat(confined("echo x > /usr/vitrine-was-here; echo end")).contains("end\n");
        assertThat(Path.of("/usr/vitrine-was-here")).doesNotExist();
        // Of network interfaces the loopback alone, and that is down.
        assertThat(confined("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '"))
                .contains("lo\n");
        assertThat(confined("grep NoNewPrivs /proc/self/status | tr -d '\\t '")).contains("NoNewPrivs:1\n");
        assertThat(confined("grep CapEff /proc/self/status | tr -d '\\t '")).contains("CapEff:0000000000000000\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLockedInProcessAsksForASmallShareWhereLinuxSharesProcessorsOutAmongSessions() throws Exception {
        assumeLocked();
        var share = Path.of("/proc/self/autogroup");
        assumeThat(share).exists();
        assumeThat(Files.readString(share)).as("sessions have shares").isNotEmpty();
        assertThat(confined("cat " + share).orElseThrow()).endsWith(" nice 10\n");
        assertThat(Files.readString(share)).as("the program's own").doesNotContain(" nice 10\n");
    }

    private void assumeLocked() {
        assumeThat(Confinement.ofThisSystem(programs).isLocked())
                .as("bubblewrap is installed and may be used")
                .isTrue();
    }

    private Optional<String> confined(String script) {
        var command = new ArrayList<>(Confinement.ofThisSystem(programs).prefix(List.of(), file, pixels));
        command.addAll(List.of("/bin/sh", "-c", script));
        return programs.run(command);
    }
}

package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.desktop.DesktopFolders;
import vitrine.desktop.Thumbnailer;
import vitrine.desktop.Thumbnailers;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.MissingPart;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.worker.Quarantine;

/// With real processes: of the shell, which stands for programs that make thumbnails, good and bad ones.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for a shell of Unix")
class SystemStillsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Thumbnailer COPY = shell("cat \"$1\" >\"$2\"");

    @TempDir
    Path root;

    private final OtherPrograms programs =
            new OtherPrograms(System.getenv().getOrDefault("PATH", ""), List.of(), LONG, Duration.ofSeconds(1));
    private final Confinement confinement = Confinement.ofThisSystem(programs);
    private ConfinedPrograms confined;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private Path stills;
    private Path video;

    @BeforeEach
    void aFileThatIsItsOwnStill() throws IOException {
        confined = new ConfinedPrograms(programs, () -> confinement, LONG);
        stills = root.resolve("stills");
        video = Files.createDirectory(root.resolve("videos")).resolve("it's a \"video\".mp4");
        ImageIO.write(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), "png", video.toFile());
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        confined.close();
        if (Files.exists(stills)) {
            assertThat(stills).isEmptyDirectory();
        }
    }

    private static Thumbnailer shell(String script) {
        return new Thumbnailer(List.of("/bin/sh", "-c", script, "sh", "%i", "%o", "%s"));
    }

    private Picture decode(ImageFormat format, ForeignDecoder decoder, Thumbnailer... thumbnailers)
            throws DecodeException {
        return new SystemStills(decoder, _ -> List.of(thumbnailers), confined, stills, new Quarantine(now::get))
                .decode(video, wish(format));
    }

    private static Wish wish(ImageFormat format) {
        return new Wish(format, PixelSize.square(320), 1_000_000, 0);
    }

    private void refused(Reason reason, ImageFormat format, ForeignDecoder decoder, Thumbnailer... thumbnailers) {
        assertThatThrownBy(() -> decode(format, decoder, thumbnailers))
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(reason);
    }

    private static ForeignDecoder failing(DecodeException why) {
        return new ForeignDecoder() {
            @Override
            public Picture decode(Path file, Wish wish) throws DecodeException {
                throw why;
            }

            @Override
            public void forgetFailure(Path file) {
                // It fails again.
            }
        };
    }

    @Test
    void whatTheProgramWritesIsShownInsideTheBox() throws Exception {
        var picture = decode(ImageFormat.MP4, ForeignDecoder.NONE, COPY);

        assertThat(picture.fullSize()).isEqualTo(new PixelSize(640, 360));
        assertThat(picture.pixels().size()).isEqualTo(new PixelSize(320, 180));
    }

    @ParameterizedTest
    @CsvSource({"6400,3601", "3600,6400"})
    void howLargeThePictureIsTheFileItselfSays(int width, int height) throws Exception {
        var picture = decode(ImageFormat.HEIC, ForeignDecoder.NONE, behind("P6 " + width + " " + height + " 255\n"));

        assertThat(picture.fullSize()).isEqualTo(new PixelSize(Math.max(width, height), Math.min(width, height)));
        assertThat(picture.pixels().size()).isEqualTo(new PixelSize(320, 180));
    }

    @ParameterizedTest
    @CsvSource({"6400,4800", "320,180", "2,3", "640000,360000"})
    void whatTheFileSaysOfAnotherPictureThanTheStillIsNotFollowed(int width, int height) throws Exception {
        var picture = decode(ImageFormat.HEIC, ForeignDecoder.NONE, behind("P6 " + width + " " + height + " 255\n"));

        assertThat(picture.fullSize()).isEqualTo(new PixelSize(640, 360));
    }

    /// Puts a header before the still in the file, and makes the program that brings the still alone.
    private Thumbnailer behind(String header) throws IOException {
        byte[] still = Files.readAllBytes(video);
        Files.writeString(video, header);
        Files.write(video, still, StandardOpenOption.APPEND);
        return shell("tail -c " + still.length + " \"$1\" >\"$2\"");
    }

    @Test
    void theNextProgramIsTriedWhereOneFails() throws Exception {
        assertThat(decode(ImageFormat.MP4, ForeignDecoder.NONE, shell("exit 3"), COPY))
                .isNotNull();
    }

    @Test
    void withoutAProgramItIsSaidWhatToInstall() {
        assertThatThrownBy(() -> decode(ImageFormat.MKV, ForeignDecoder.NONE))
                .asInstanceOf(type(DecodeException.class))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.NOT_INSTALLED);
                    assertThat(MissingPart.of(e.detail()).format()).isEqualTo("Matroska");
                    assertThat(MissingPart.of(e.detail()).packages()).contains("ffmpegthumbnailer");
                });
    }

    @Test
    void whatIsNoPictureIsNotBelieved() {
        refused(Reason.DAMAGED, ImageFormat.MP4, ForeignDecoder.NONE, shell("echo nonsense >\"$2\""));
        refused(Reason.EMPTY, ImageFormat.MP4, ForeignDecoder.NONE, shell("exit 0"));
        refused(Reason.DAMAGED, ImageFormat.MP4, ForeignDecoder.NONE, shell("exit 1"));
    }

    @Test
    void aProgramThatHangsIsEnded() {
        confined = new ConfinedPrograms(programs, () -> confinement, Duration.ofMillis(500));
        refused(Reason.GIVEN_UP, ImageFormat.MP4, ForeignDecoder.NONE, shell("while true; do :; done"));
    }

    @Test
    void aFileThatKeepsAProgramTooLongIsLeftAloneForADayOrUntilThePersonAsks() {
        confined = new ConfinedPrograms(programs, () -> confinement, Duration.ZERO);
        var asked = new AtomicInteger();
        Function<List<String>, List<Thumbnailer>> counted = _ -> {
            asked.incrementAndGet();
            return List.of(shell("while true; do :; done"));
        };
        var system = new SystemStills(ForeignDecoder.NONE, counted, confined, stills, new Quarantine(now::get));

        tooLate(system);
        tooLate(system);
        assertThat(asked).hasValue(1);

        system.forgetFailure(video);
        tooLate(system);
        assertThat(asked).hasValue(2);

        now.updateAndGet(time -> time.plus(Quarantine.LASTS));
        tooLate(system);
        assertThat(asked).hasValue(3);
    }

    private void tooLate(SystemStills system) {
        assertThatThrownBy(() -> system.decode(video, wish(ImageFormat.MP4)))
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(Reason.GIVEN_UP);
    }

    @Test
    void programsAlsoServeWhatNothingElseDecodes() throws Exception {
        var missing = failing(new MissingPart("HEIC", "libheif1").exception());

        assertThat(decode(ImageFormat.HEIC, missing, COPY)).isNotNull();
        assertThat(decode(ImageFormat.EXR, missing, COPY)).isNotNull();
        refused(Reason.NOT_INSTALLED, ImageFormat.HEIC, missing);
        refused(Reason.UNSUPPORTED, ImageFormat.EXR, missing);
    }

    @Test
    void aPictureThatNeitherKnowsIsNotCalledDamaged() {
        var unknown = failing(new DecodeException(Reason.UNSUPPORTED, "Windows icon"));
        refused(Reason.UNSUPPORTED, ImageFormat.ICO, unknown, shell("exit 1"));
    }

    @Test
    void whatIsDamagedIsNotTriedByOthers() {
        refused(Reason.DAMAGED, ImageFormat.HEIC, failing(new DecodeException(Reason.DAMAGED, "")), COPY);
    }

    @Test
    void aProgramSeesNoOtherFileAndNoNetwork() throws Exception {
        assumeTrue(confinement.isLocked(), "skipped: no bubblewrap that works here");
        var secret = Files.writeString(video.resolveSibling("secret.txt"), "mine");

        refused(Reason.DAMAGED, ImageFormat.MP4, ForeignDecoder.NONE, shell("cat '" + secret + "'"));
        refused(Reason.DAMAGED, ImageFormat.MP4, ForeignDecoder.NONE, shell("echo more >>\"$1\""));
        refused(Reason.DAMAGED, ImageFormat.MP4, ForeignDecoder.NONE, shell("grep -v lo: /proc/net/dev | grep :"));
        assertThat(secret).hasContent("mine");
    }

    @Test
    void aRealVideoHasAStill() throws Exception {
        var found = new Thumbnailers(DesktopFolders.of(Map.of(), root), programs).that(ImageFormat.AVI.mimeTypes());
        assumeTrue(!found.isEmpty(), "skipped: no program that makes stills of videos");
        Files.write(video, AviBytes.of(new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB)));

        var size = decode(ImageFormat.AVI, ForeignDecoder.NONE, found.toArray(Thumbnailer[]::new))
                .pixels()
                .size();

        assertThat(size).isEqualTo(new PixelSize(320, 180));
    }
}

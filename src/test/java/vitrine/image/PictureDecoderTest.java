package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.FxRuntime;
import vitrine.RealPhotos;
import vitrine.image.DecodeException.Reason;

@ExtendWith(FxRuntime.class)
class PictureDecoderTest {
    private final PictureDecoder decoder = new PictureDecoder();

    @TempDir
    private Path folder;

    private DecodeException refusal(Path file) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> Assertions.assertThrows(
                        DecodeException.class, () -> decoder.decode(file, PixelSize.square(100))));
    }

    @Test
    void aMissingFileHasVanished() {
        assertThat(refusal(folder.resolve("gone.jpg")).reason()).isEqualTo(Reason.VANISHED);
    }

    @Test
    void aFolderUnderAPicturesNameIsUnreadable() throws IOException {
        assertThat(refusal(Files.createDirectory(folder.resolve("folder.jpg"))).reason())
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: no pipes here");
        var pipe = folder.resolve("pipe.jpg");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(refusal(pipe).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void aDeviceIsNotReadForever() {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "skipped: no devices here");

        assertThat(refusal(Path.of("/dev/zero")).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void aFileWithoutPermissionIsUnreadable() throws IOException {
        var file = Files.writeString(folder.resolve("secret.jpg"), "secret");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "skipped: no permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "skipped: this user may read everything");

        assertThat(refusal(file).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void whatIsNotShownIsNamed() throws IOException {
        var exr = Files.writeString(folder.resolve("a.exr"), "v/1\1");
        assertThat(refusal(exr).getMessage()).isEqualTo("UNSUPPORTED: OpenEXR");

        var underAnotherName = Files.writeString(folder.resolve("a.jpg"), "v/1\1");
        assertThat(refusal(underAnotherName).getMessage()).isEqualTo("UNSUPPORTED: OpenEXR");

        byte[] crw = "II\32\0\0\0HEAPCCDR".getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(Files.write(folder.resolve("b.exr"), crw)).getMessage())
                .isEqualTo("UNSUPPORTED: OpenEXR");
        assertThat(refusal(Files.writeString(folder.resolve("a"), "a letter")).getMessage())
                .isEqualTo("UNSUPPORTED");
    }

    @Test
    void aWrongNameDoesNotMatter() throws Exception {
        byte[] png = TestPictures.encode(TestPictures.corners(40, 30, false), "png");
        var picture = decoder.decode(Files.write(folder.resolve("a.jpg"), png), PixelSize.square(100));

        assertThat(picture.fullSize()).isEqualTo(new PixelSize(40, 30));
    }

    @Test
    void aNeighbourWithTheNameOfALargerVersionIsNotTaken() throws Exception {
        Files.write(folder.resolve("a@2x.png"), TestPictures.encode(TestPictures.corners(80, 60, false), "png"));
        byte[] png = TestPictures.encode(TestPictures.corners(40, 30, false), "png");
        var picture = decoder.decode(Files.write(folder.resolve("a.png"), png), PixelSize.square(100));

        assertThat(picture.pixels().size()).isEqualTo(new PixelSize(40, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "formats", "damaged"})
    void everyRealFileIsAPictureOrAReasonAndPrintsNothing(String name) throws IOException {
        var real = RealPhotos.folder(name);
        var printed = new ByteArrayOutputStream();
        var standardError = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (var files = Files.list(real)) {
            for (var file : (Iterable<Path>) files.sorted()::iterator) {
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> pictureOrReason(file), file::toString);
            }
        } finally {
            System.setErr(standardError);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private void pictureOrReason(Path file) {
        try {
            var size = decoder.decode(file, PixelSize.square(256)).pixels().size();
            assertThat(Math.max(size.width(), size.height())).isLessThanOrEqualTo(256);
        } catch (DecodeException e) {
            assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.UNSUPPORTED, Reason.TOO_LARGE);
        }
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.FxRuntime;
import vitrine.metadata.ExifScan;
import vitrine.metadata.RawBytes;
import vitrine.metadata.RawKind;
import vitrine.metadata.Turn;
import vitrine.metadata.UnfinishedFiles;

@ExtendWith(FxRuntime.class)
class TurnedCopiesTest {
    private static final PixelSize ALL = PixelSize.square(1000);
    private static final FileTime DATE = FileTime.fromMillis(1_500_000_000_000L);

    @TempDir
    private Path folder;

    private final PictureDecoder decoder = new PictureDecoder();
    private Duration later = Duration.ZERO;
    private final TurnedCopies copies = new TurnedCopies(
            decoder,
            new MovingPictureDecoder(10_000_000),
            new UnfinishedFiles(() -> Instant.now().plus(later)));

    private final TurnedCopies copiesOfStills = new TurnedCopies(
            new PictureDecoder(TurboJpeg.off(), new Stills()),
            new MovingPictureDecoder(10_000_000),
            new UnfinishedFiles(Instant::now));

    /// Stands for other programs, which bring a small picture of whatever it is.
    private static final class Stills implements ForeignDecoder {
        @Override
        public Picture decode(Path file, Wish wish) {
            return new Picture(new Pixels(12, 9, new int[12 * 9]), new PixelSize(4032, 3024));
        }

        @Override
        public void forgetFailure(Path file) {
            // There is none.
        }
    }

    private Path photo(String name, boolean alpha) throws IOException {
        var format = name.substring(name.lastIndexOf('.') + 1);
        var file = folder.resolve(name);
        Files.write(file, TestPictures.encode(TestPictures.corners(120, 80, alpha), format));
        return Files.setLastModifiedTime(file, DATE);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCopyOfALosslessPictureHasItsVeryPixelsTurned(boolean alpha) throws Exception {
        var lake = photo("lake.png", alpha);
        byte[] before = Files.readAllBytes(lake);

        var copy = copies.save(lake, Turn.RIGHT);

        assertThat(names()).containsExactly("lake-1.png", "lake.png");
        assertThat(copy).isEqualTo(folder.resolve("lake-1.png"));
        var wanted =
                Orientation.of(Turn.RIGHT).applyTo(decoder.decode(lake, ALL).pixels());
        assertThat(decoder.decode(copy, ALL).pixels().argb()).isEqualTo(wanted.argb());
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(DATE);
        assertThat(Files.readAllBytes(lake)).isEqualTo(before);
    }

    @Test
    void whatWasLeftBesideAPhotoGoesWithItsNextCopy() throws Exception {
        Files.createFile(UnfinishedFiles.in(folder));
        later = Duration.ofDays(2);
        copies.save(photo("lake.png", false), Turn.LEFT);
        assertThat(names()).containsExactly("lake-1.png", "lake.png");
    }

    @Test
    void nobodysFileIsReplaced() throws Exception {
        var lake = photo("lake.png", false);
        Files.writeString(folder.resolve("lake-1.png"), "mine");
        assertThat(copies.save(lake, Turn.LEFT)).isEqualTo(folder.resolve("lake-2.png"));
        assertThat(folder.resolve("lake-1.png")).hasContent("mine");
    }

    @Test
    void aCopyOfARawFileIsItsPreviewTurned() throws Exception {
        byte[] large = TestPictures.encode(TestPictures.corners(120, 80, false), "jpg");
        byte[] raw = RawBytes.encode(RawKind.NEF, ByteOrder.LITTLE_ENDIAN, large, null, 6, "");
        var lake = Files.write(folder.resolve("lake.nef"), raw);

        var copy = copies.save(lake, Turn.RIGHT);

        assertThat(copy).isEqualTo(folder.resolve("lake-1.png"));
        var shown = decoder.decode(copy, ALL).pixels();
        assertThat(shown.size()).isEqualTo(new PixelSize(120, 80));
        assertThat(TestPictures.alike(TestPictures.at(shown, 0.9, 0.9), TestPictures.RED))
                .isTrue();
        assertThat(Files.readAllBytes(lake)).isEqualTo(raw);
    }

    @Test
    void otherFormatsBecomePng() throws Exception {
        assertThat(copies.save(photo("a.bmp", false), Turn.HALF)).isEqualTo(folder.resolve("a-1.png"));
        assertThat(copies.save(photo("b.gif", false), Turn.HALF)).isEqualTo(folder.resolve("b-1.png"));
    }

    @Test
    void ofAJpegThatMayOnlyBeReadEveryByteOfThePictureIsCopied() throws Exception {
        var beach = photo("beach.JPG", false);
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Files.setPosixFilePermissions(beach, PosixFilePermissions.fromString("r--r--r--"));
        byte[] before = Files.readAllBytes(beach);

        var copy = copies.save(beach, Turn.LEFT);

        assertThat(copy).isEqualTo(folder.resolve("beach-1.JPG"));
        assertThat(ExifScan.readFile(copy).orientation()).isEqualTo(8);
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(DATE);
        byte[] after = Files.readAllBytes(copy);
        int tail = before.length - 20; // behind the start and the JFIF segment
        assertThat(Arrays.copyOfRange(after, after.length - tail, after.length))
                .isEqualTo(Arrays.copyOfRange(before, 20, before.length));
        assertThat(Files.getPosixFilePermissions(copy)).isNotEqualTo(Files.getPosixFilePermissions(beach));
    }

    @Test
    void aMovingPictureIsNotCopiedAsAStill() throws Exception {
        var file = Files.write(
                folder.resolve("a.gif"),
                new GifBytes(2, 1).frame(0, 0, "RG").frame(1, 0, "BW").end());
        assertThatExceptionOfType(CopyException.class)
                .isThrownBy(() -> copies.save(file, Turn.LEFT))
                .matches(e -> e.reason() == CopyException.Reason.MOVING);
        assertThat(names()).containsExactly("a.gif");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\30ftypisom", "neither this nor that"})
    void aVideoIsNotCopiedAsAStill(String content) throws Exception {
        var clip = Files.writeString(folder.resolve("clip.mp4"), content);
        assertThatExceptionOfType(CopyException.class)
                .isThrownBy(() -> copiesOfStills.save(clip, Turn.LEFT))
                .matches(e -> e.reason() == CopyException.Reason.MOVING);
        assertThat(names()).containsExactly("clip.mp4");
    }

    @Test
    void ofAPictureThatIsOnlyKnownMadeSmallerThereIsNoCopy() throws Exception {
        notCopied(Files.writeString(folder.resolve("a.heic"), "\0\0\0\30ftypheic"), DecodeException.Reason.TOO_LARGE);
        notCopied(Files.writeString(folder.resolve("b.exr"), "v/1\1"), DecodeException.Reason.UNSUPPORTED);
        assertThat(names()).containsExactly("a.heic", "b.exr");
    }

    private void notCopied(Path photo, DecodeException.Reason reason) {
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> copiesOfStills.save(photo, Turn.LEFT))
                .matches(e -> e.reason() == reason);
    }

    @Test
    void aPhotoThatVanishesMeanwhileIsNotSaidToBeUnwritable() throws Exception {
        var beach = photo("beach.jpg", false);
        Files.createFile(UnfinishedFiles.in(folder));
        var vanishing = new TurnedCopies(decoder, new MovingPictureDecoder(10_000_000), new UnfinishedFiles(() -> {
            assertThat(beach.toFile().delete()).isTrue();
            return Instant.now().plus(Duration.ofDays(2));
        }));
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> vanishing.save(beach, Turn.LEFT))
                .matches(e -> e.reason() == DecodeException.Reason.VANISHED);
        assertThat(names()).isEmpty();
    }

    @Test
    void aDamagedOrMissingPictureSaysWhyAndLeavesNothing() throws Exception {
        var broken = Files.write(
                folder.resolve("broken.png"),
                Arrays.copyOf(TestPictures.encode(TestPictures.corners(9, 9, false), "png"), 60));
        assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> copies.save(broken, Turn.LEFT));
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> copies.save(folder.resolve("none.png"), Turn.LEFT))
                .matches(e -> e.reason() == DecodeException.Reason.VANISHED);
        assertThat(names()).containsExactly("broken.png");
    }
}

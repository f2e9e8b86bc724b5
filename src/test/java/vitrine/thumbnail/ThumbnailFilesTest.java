package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.FxRuntime;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;

@ExtendWith(FxRuntime.class)
class ThumbnailFilesTest {
    private static final int BLUE = 0xFF2040C0;
    private static final String VIDEO = "000000186674797069736f6d0000020069736f6d6d703431";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-05-01T12:00:00Z");
    private Path root;
    private ThumbnailFiles files;
    private SourceFile photo;

    @BeforeEach
    void anEmptyCacheAndAPhoto() throws IOException, DecodeException {
        root = folder.resolve("cache").resolve("thumbnails");
        files = new ThumbnailFiles(root, new PictureDecoder(), () -> now);
        photo = SamplePhoto.file(folder, "a photo;1.jpg");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var picture = SamplePhoto.picture(256, 192, BLUE);
        assertThat(files.write(photo, Bin.LARGE, picture)).isTrue();

        var read = files.read(photo, 256).orElseThrow();

        assertThat(pixels(read).argb()).isEqualTo(picture.pixels().argb());
        assertThat(read.photo()).isEqualTo(new PixelSize(2560, 1920));
        assertThat(read.modified()).isEqualTo(SamplePhoto.MODIFIED);
        assertThat(read.sharp()).isTrue();
    }

    @Test
    void theKeysOfTheStandardAreInTheFile() {
        files.write(photo, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE));

        var keys = PngText.read(files.file(photo, Bin.LARGE)).orElseThrow().texts();

        assertThat(keys)
                .containsEntry("Thumb::URI", photo.key().uri())
                .containsEntry("Thumb::MTime", "1732300000")
                .containsEntry("Thumb::Size", "7")
                .containsEntry("Thumb::Mimetype", "image/jpeg")
                .containsEntry("Thumb::Image::Width", "2560")
                .containsEntry("Thumb::Image::Height", "1920")
                .containsEntry("Software", "Vitrine");
    }

    private Map<String, String> keysOf(String hex, Bin bin, Picture picture) throws Exception {
        Files.write(photo.path(), HexFormat.of().parseHex(hex));
        var source = SourceFile.look(photo.path());
        assertThat(files.write(source, bin, picture)).isTrue();
        return PngText.read(files.file(source, bin)).orElseThrow().texts();
    }

    @ParameterizedTest
    @CsvSource({"89504e470d0a1a0a, image/png", "0000001866747970617669660000000061766966, image/avif"})
    void theTypeIsThatOfTheBytesAndNotOfTheName(String hex, String type) throws Exception {
        assertThat(keysOf(hex, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE))).containsEntry("Thumb::Mimetype", type);
    }

    @Test
    void howLargeAVideoIsIsNotSaidByItsStill() throws Exception {
        var still = new Picture(SamplePhoto.plain(256, 192, BLUE), new PixelSize(1024, 768));
        assertThat(keysOf(VIDEO, Bin.LARGE, still))
                .containsEntry("Thumb::Mimetype", "video/mp4")
                .doesNotContainKeys("Thumb::Image::Width", "Thumb::Image::Height");
        assertThat(files.has(SourceFile.look(photo.path()), 256)).isTrue();
    }

    @Test
    void aSmallStillOfAVideoIsNotMadeAgain() throws Exception {
        var still = new Picture(SamplePhoto.plain(160, 120, BLUE), new PixelSize(160, 120));
        assertThat(keysOf(VIDEO, Bin.LARGE, still)).containsEntry("Thumb::Image::Width", "160");
        assertThat(files.has(SourceFile.look(photo.path()), 256)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, LARGE", "128, LARGE", "160, LARGE", "256, LARGE", "257, X_LARGE", "512, X_LARGE", "600, XX_LARGE"})
    void theBinIsTheNextLarger(int size, Bin bin) {
        assertThat(Bin.toKeep(size)).isEqualTo(bin);
    }

    @ParameterizedTest
    @CsvSource({"100", "160", "256"})
    void aLargerOneIsScaledToTheSizeWanted(int size) {
        files.write(photo, Bin.XX_LARGE, SamplePhoto.picture(1024, 512, BLUE));

        var read = pixels(files.read(photo, size).orElseThrow());

        assertThat(read.size()).isEqualTo(new PixelSize(size, size / 2));
        assertThat(read.argb()).containsOnly(BLUE);
    }

    @Test
    void aSmallerOneIsNotEnoughUnlessItIsTheWholePhoto() {
        files.write(photo, Bin.NORMAL, SamplePhoto.picture(100, 80, BLUE));
        assertThat(files.read(photo, 128)).isEmpty();

        var whole = new Picture(SamplePhoto.plain(100, 80, BLUE), new PixelSize(100, 80));
        files.write(photo, Bin.NORMAL, whole);
        assertThat(pixels(files.read(photo, 500).orElseThrow()).size()).isEqualTo(new PixelSize(100, 80));
    }

    @Test
    void theNameOfTheFolderIsNotTrusted() {
        files.write(photo, Bin.XX_LARGE, SamplePhoto.picture(512, 300, BLUE));

        assertThat(files.read(photo, 600)).isEmpty();
        assertThat(files.read(photo, 512)).isPresent();
    }

    @Test
    void aPhotoChangedSinceIsNotFound() throws IOException {
        files.write(photo, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE));

        assertThat(files.read(SourceFile.of(photo.path(), photo.modified() + 5000, photo.bytes()), 256))
                .isEmpty();
        assertThat(files.read(SourceFile.of(photo.path(), photo.modified() + 1, photo.bytes()), 256))
                .as("changed in the same second, by ourselves")
                .isEmpty();
        assertThat(files.read(SourceFile.of(photo.path(), photo.modified(), photo.bytes() + 1), 256))
                .isEmpty();
        assertThat(files.read(photo, 256)).isPresent();
    }

    @Test
    void thumbnailsOfOtherProgramsAreTaken() throws IOException {
        foreign(Map.of("Thumb::URI", photo.key().uri(), "Thumb::MTime", "1732300000.75"), 256, 192);

        assertThat(files.read(photo, 256)).isPresent();
    }

    @Test
    void theSizeThatOthersTellForTheStoredPhotoIsTurnedUpright() throws IOException {
        var keys = new HashMap<>(Provenance.keys(photo));
        keys.put("Thumb::Image::Width", "4000");
        keys.put("Thumb::Image::Height", "3000");
        foreign(keys, 192, 256);

        assertThat(files.read(photo, 256).orElseThrow().photo()).isEqualTo(new PixelSize(3000, 4000));
    }

    @Test
    void anEntryThatIsNotOursToUseIsNone() throws IOException {
        var uri = photo.key().uri();
        for (var keys : List.of(
                Map.<String, String>of(),
                Map.of("Thumb::URI", uri),
                Map.of("Thumb::MTime", "1732300000"),
                Map.of("Thumb::URI", uri + "x", "Thumb::MTime", "1732300000"),
                Map.of("Thumb::URI", uri, "Thumb::MTime", "soon"),
                Map.of("Thumb::URI", uri, "Thumb::MTime", "1732300000", "Thumb::Size", "8"),
                Map.of("Thumb::URI", uri, "Thumb::MTime", "1732300000", "Thumb::Size", ""))) {
            foreign(keys, 256, 192);
            assertThat(files.read(photo, 256)).as(keys.toString()).isEmpty();
        }
        foreign(Provenance.keys(photo), 1025, 10);
        assertThat(files.read(photo, 256)).as("larger than any thumbnail").isEmpty();
    }

    @Test
    void aDamagedEntryIsNoneAndIsReplaced() throws IOException {
        var picture = SamplePhoto.picture(256, 192, BLUE);
        files.write(photo, Bin.LARGE, picture);
        Path entry = files.file(photo, Bin.LARGE);
        byte[] whole = Files.readAllBytes(entry);
        var random = new Random(3);
        for (int round = 0; round < 50; round++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextBoolean() ? random.nextInt(whole.length) : whole.length);
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] ^= 0x55;
            }
            Files.write(entry, damaged);
            assertThat(files.read(photo, 256)).isEmpty();
        }

        files.write(photo, Bin.LARGE, picture);
        assertThat(files.read(photo, 256)).isPresent();
    }

    @Test
    void onlyTheOwnerSeesThem() throws IOException {
        files.write(photo, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE));
        Path entry = files.file(photo, Bin.LARGE);
        assumeTrue(entry.getFileSystem().supportedFileAttributeViews().contains("posix"), "skipped: no POSIX here");

        for (Path made : List.of(root, entry.getParent())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingUnfinishedStays() throws IOException {
        files.write(photo, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE));
        Files.setLastModifiedTime(photo.path(), FileTime.fromMillis(SamplePhoto.MODIFIED + 1000));
        assertThat(files.write(photo, Bin.LARGE, SamplePhoto.picture(200, 192, BLUE)))
                .as("the photo was changed while it was decoded")
                .isFalse();

        assertThat(filesIn(root)).containsExactly(files.file(photo, Bin.LARGE));
    }

    @Test
    void aThumbnailGetsNoThumbnail() throws IOException, DecodeException {
        files.write(photo, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE));
        var inside = SourceFile.look(files.file(photo, Bin.LARGE));

        assertThat(files.write(inside, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE)))
                .isFalse();
        assertThat(filesIn(root)).hasSize(1);
    }

    @Test
    void aDiskThatTakesNothingIsLeftAloneForAWhile() throws IOException {
        Files.createDirectories(root.getParent());
        Files.writeString(root, "a file where the cache should be");
        assertThat(files.write(photo, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE)))
                .isFalse();
        assertThat(files.read(photo, 256)).isEmpty();
        Files.delete(root);

        assertThat(files.write(photo, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE)))
                .as("at once")
                .isFalse();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(files.write(photo, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE)))
                .as("later")
                .isTrue();
    }

    private void foreign(Map<String, String> keys, int width, int height) throws IOException {
        Path entry = files.file(photo, Bin.LARGE);
        Files.createDirectories(entry.getParent());
        Files.write(entry, PngWriter.encode(SamplePhoto.plain(width, height, BLUE), keys));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Pixels pixels(Thumbnail thumbnail) {
        return java.util.Objects.requireNonNull(thumbnail.pixels());
    }
}

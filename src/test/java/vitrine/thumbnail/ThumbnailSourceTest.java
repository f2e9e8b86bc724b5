package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.FxRuntime;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.Picture;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.library.ShotNames;
import vitrine.metadata.PhotoHeader;

/// The ladder's order, counted on rungs that only pretend; its results, on real files.
@ExtendWith(FxRuntime.class)
class ThumbnailSourceTest {
    private static final int BLUE = 0xFF2040C0;
    private static final ShotNames PHOTOS = ShotNames.pictures(name -> name.endsWith(".jpg"));

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-01T12:00:00Z");
    private @Nullable Picture preview;
    private boolean previewIsCurrent;
    private @Nullable DecodeException failure;
    private boolean memoryIsFull;
    private Path photo;
    private ThumbnailFiles files;
    private FailureFiles failures;
    private ThumbnailSource counted;
    private ThumbnailSource real;

    @BeforeEach
    void aPhotoAndAnEmptyCache() throws IOException, DecodeException {
        photo = SamplePhoto.file(folder, "photo.jpg").path();
        Path root = folder.resolve("cache");
        var decoder = new PictureDecoder();
        files = new ThumbnailFiles(root, decoder, () -> now);
        failures = new FailureFiles(root, "1.0", () -> now);
        var rungs = new Rungs(this::header, (_, _, _) -> preview(), (_, box) -> decode(box));
        counted = new ThumbnailSource(rungs, files, failures, new ThumbnailWriter(files, Runnable::run), PHOTOS);
        real = new ThumbnailSource(decoder, files, failures, new ThumbnailWriter(files, Runnable::run), PHOTOS);
    }

    private PhotoHeader header(Path file) {
        asked.add("header");
        return new PhotoHeader(4000, 3000, 6, null, new PhotoHeader.Preview(1000, 1000, previewIsCurrent));
    }

    private Optional<Picture> preview() {
        asked.add("preview");
        return Optional.ofNullable(preview);
    }

    private Picture decode(PixelSize box) throws DecodeException {
        asked.add("decode " + box.width());
        if (memoryIsFull) {
            throw new OutOfMemoryError("pretended");
        }
        if (failure != null) {
            throw failure;
        }
        return SamplePhoto.picture(box.width() * 3 / 4, box.width(), BLUE);
    }

    @Test
    void withoutAPreviewTheShapeIsThereAtOnceThenThePhotoThenTheKeptOne() throws DecodeException {
        var shape = counted.load(new Rendition.Quick(photo, 160));
        assertThat(shape).isEqualTo(new Thumbnail(null, new PixelSize(3000, 4000), false, SamplePhoto.MODIFIED));

        var sharp = counted.load(new Rendition.Sharp(photo, 160));
        assertThat(pixels(sharp).size()).isEqualTo(new PixelSize(120, 160));
        assertThat(sharp.sharp()).isTrue();
        assertThat(asked).containsExactly("header", "preview", "decode 256");

        for (var again : List.of(new Rendition.Quick(photo, 160), new Rendition.Sharp(photo, 256))) {
            assertThat(counted.load(again).sharp()).isTrue();
        }
        assertThat(asked).as("the cache served both").hasSize(3);
    }

    @Test
    void aPreviewThatMayBeFromBeforeAnEditIsShownUntilThePhotoIsDecoded() throws IOException, DecodeException {
        Path edited = TurnedPhoto.edited(folder.resolve("edited.jpg"));

        var quick = real.load(new Rendition.Quick(edited, 160));
        var sharp = real.load(new Rendition.Sharp(edited, 160));

        assertThat(TurnedPhoto.corners(pixels(quick))).isEqualTo("RRRR");
        assertThat(quick.sharp()).isFalse();
        assertThat(TurnedPhoto.corners(pixels(sharp))).isEqualTo("BBBB");
        assertThat(TurnedPhoto.corners(pixels(real.load(new Rendition.Quick(edited, 160)))))
                .isEqualTo("BBBB");
    }

    @Test
    void aLargeEnoughPreviewThatShowsThePhotoAsItIsIsSharp() throws DecodeException {
        preview = SamplePhoto.picture(120, 160, BLUE);
        previewIsCurrent = true;

        assertThat(counted.load(new Rendition.Quick(photo, 160)).sharp()).isTrue();
        assertThat(counted.load(new Rendition.Quick(photo, 161)).sharp()).isFalse();
        assertThat(counted.load(new Rendition.Quick(photo, 161)).pixels()).isEqualTo(preview.pixels());
    }

    @Test
    void aCoverAsksForNothingLargerThanWhatIsKept() throws DecodeException {
        for (int i = 0; i < 2; i++) {
            assertThat(counted.load(new Rendition.Cover(folder, ThumbnailSource.LARGEST)))
                    .satisfies(cover -> assertThat(pixels(cover).argb()[0]).isEqualTo(BLUE));
        }
        assertThat(asked).containsExactly("header", "preview", "decode 1024");
    }

    @Test
    void whatWaitsToBeWrittenServesToo() throws DecodeException {
        var rungs = new Rungs(this::header, (_, _, _) -> preview(), (_, box) -> decode(box));
        var idle = new ThumbnailSource(rungs, files, failures, new ThumbnailWriter(files, _ -> {}), PHOTOS);
        idle.load(new Rendition.Sharp(photo, 200));
        asked.clear();

        var quick = idle.load(new Rendition.Quick(photo, 160));

        assertThat(pixels(quick).size()).isEqualTo(new PixelSize(120, 160));
        assertThat(asked).isEmpty();
    }

    @Test
    void anEditedPhotoIsReadAgain() throws DecodeException, IOException {
        counted.load(new Rendition.Sharp(photo, 160));
        Files.setLastModifiedTime(photo, FileTime.fromMillis(SamplePhoto.MODIFIED + 1));

        assertThat(counted.load(new Rendition.Quick(photo, 160)).sharp()).isFalse();
        counted.load(new Rendition.Sharp(photo, 160));
        assertThat(asked).containsExactly("decode 256", "header", "preview", "decode 256");
    }

    @Test
    void aFailureIsRememberedForADayOrUntilTriedAgain() throws DecodeException {
        failure = new DecodeException(Reason.DAMAGED, "torn");
        assertFails(counted, new Rendition.Sharp(photo, 160), Reason.DAMAGED);
        for (var again : List.of(new Rendition.Quick(photo, 160), new Rendition.Sharp(photo, 1024))) {
            assertFails(counted, again, Reason.DAMAGED);
        }
        assertThat(asked).containsExactly("decode 256");

        assertFails(counted, new Rendition.Anew(photo, 160), Reason.DAMAGED);
        now = now.plus(Duration.ofHours(25));
        failure = null;
        assertThat(counted.load(new Rendition.Sharp(photo, 160)).sharp()).isTrue();
        assertThat(asked).hasSize(3);
    }

    @Test
    void aFailureTellsOfWhichTimeTheFileWas() throws IOException {
        failure = new DecodeException(Reason.DAMAGED, "half a file");
        for (long modified : new long[] {SamplePhoto.MODIFIED, SamplePhoto.MODIFIED + 1}) {
            Files.setLastModifiedTime(photo, FileTime.fromMillis(modified));
            assertThatExceptionOfType(NoThumbnailException.class)
                    .isThrownBy(() -> counted.load(new Rendition.Sharp(photo, 160)))
                    .satisfies(e -> assertThat(e.modified()).isEqualTo(modified))
                    .satisfies(e -> assertThat(e.detail()).isEqualTo("half a file"));
        }
    }

    @Test
    void aThumbnailOfAnotherProgramIsShownThoughWeFailed() throws DecodeException {
        failure = new DecodeException(Reason.UNSUPPORTED, "HEIC");
        assertFails(counted, new Rendition.Sharp(photo, 160), Reason.UNSUPPORTED);
        files.write(SourceFile.look(photo), Bin.LARGE, SamplePhoto.picture(256, 192, BLUE));

        assertThat(counted.load(new Rendition.Quick(photo, 160)).sharp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"VANISHED", "UNREADABLE"},
            mode = Mode.INCLUDE)
    void whatMayBeBetterTheNextMomentIsNotRemembered(Reason reason) throws DecodeException {
        failure = new DecodeException(reason, "");
        assertFails(counted, new Rendition.Sharp(photo, 160), reason);
        failure = null;

        assertThat(counted.load(new Rendition.Sharp(photo, 160)).sharp()).isTrue();
    }

    @Test
    void memoryThatIsFullForTheMomentIsTooLargeForTheMoment() throws DecodeException {
        memoryIsFull = true;
        assertFails(counted, new Rendition.Sharp(photo, 160), Reason.TOO_LARGE);
        memoryIsFull = false;
        failure = new DecodeException(Reason.TOO_LARGE, "", new OutOfMemoryError());
        assertFails(counted, new Rendition.Sharp(photo, 160), Reason.TOO_LARGE);
        failure = null;

        assertThat(counted.load(new Rendition.Sharp(photo, 160)).sharp()).isTrue();
    }

    @Test
    void roomThatIsMissingForTheMomentIsTooLargeForTheMoment() throws DecodeException {
        failure = new DecodeException(Reason.TOO_LARGE, "no room", new IOException("No space left on device"));
        assertFails(counted, new Rendition.Sharp(photo, 160), Reason.TOO_LARGE);
        failure = null;

        assertThat(counted.load(new Rendition.Sharp(photo, 160)).sharp()).isTrue();
    }

    @Test
    void whatIsLargerThanAnyMemoryStaysTooLarge() {
        failure = new DecodeException(Reason.TOO_LARGE, "70000 x 70000");
        assertFails(counted, new Rendition.Sharp(photo, 160), Reason.TOO_LARGE);
        failure = null;

        assertFails(counted, new Rendition.Sharp(photo, 160), Reason.TOO_LARGE);
    }

    @Test
    void whatIsNoFileFailsWithItsReason() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.jpg"));
        Path subfolder = Files.createDirectory(folder.resolve("folder.jpg"));

        assertFails(real, new Rendition.Quick(folder.resolve("gone.jpg"), 160), Reason.VANISHED);
        assertFails(real, new Rendition.Sharp(folder.resolve("gone.jpg"), 160), Reason.VANISHED);
        assertFails(real, new Rendition.Cover(folder.resolve("gone"), 160), Reason.VANISHED);
        assertFails(real, new Rendition.Quick(empty, 160), Reason.EMPTY);
        assertFails(real, new Rendition.Quick(subfolder, 160), Reason.UNREADABLE);
    }

    @Test
    void aFormatThatIsNotDecodedIsNamedByItsContent() throws IOException {
        Path exr = Files.writeString(folder.resolve("really exr.jpg"), "v/1\1............................");

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> real.load(new Rendition.Sharp(exr, 160)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED))
                .satisfies(e -> assertThat(e.detail()).isEqualTo("OpenEXR"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrientationStandsUprightOnEveryRung(int orientation) throws IOException, DecodeException {
        Path turned = TurnedPhoto.write(folder.resolve("turned.jpg"), 640, 480, orientation, true);

        var fromPreview = real.load(new Rendition.Quick(turned, 300));
        var decoded = real.load(new Rendition.Sharp(turned, 300));
        var cached = real.load(new Rendition.Quick(turned, 300));

        assertThat(pixels(fromPreview).size()).isEqualTo(new PixelSize(160, 120));
        assertThat(pixels(decoded).size()).isEqualTo(new PixelSize(300, 225));
        assertThat(pixels(cached).size()).isEqualTo(new PixelSize(300, 225));
        assertThat(cached.sharp()).isTrue();
        for (var rung : List.of(fromPreview, decoded, cached)) {
            assertThat(TurnedPhoto.corners(pixels(rung))).isEqualTo("RGBW");
            assertThat(rung.photo()).isEqualTo(new PixelSize(640, 480));
        }
    }

    private static void assertFails(ThumbnailSource source, Rendition rendition, Reason reason) {
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> source.load(rendition))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Pixels pixels(Thumbnail thumbnail) {
        return Objects.requireNonNull(thumbnail.pixels());
    }
}

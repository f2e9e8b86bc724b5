package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.library.ShotNames;
import vitrine.metadata.PhotoHeader;
import vitrine.thumbnail.ThumbnailSource.Kept;

/// Thumbnails that are made to be on disk, and not to be looked at.
class KeptThumbnailTest {
    @TempDir
    Path folder;

    private final List<Integer> decoded = new ArrayList<>();
    private @Nullable DecodeException failure;
    private int changesLeft;
    private Path photo;
    private Path root;
    private ThumbnailSource source;

    @BeforeEach
    void aPhotoAndAnEmptyCache() throws IOException, DecodeException {
        photo = SamplePhoto.file(folder, "photo.jpg").path();
        root = folder.resolve("cache");
        var clock = InstantSource.system();
        var files = new ThumbnailFiles(root, (_, box) -> decode(box), clock);
        var rungs = new Rungs(
                _ -> new PhotoHeader(4000, 3000, 1, null, null),
                (_, _, _) -> Optional.empty(),
                (_, box) -> decode(box));
        source = new ThumbnailSource(
                rungs,
                files,
                new FailureFiles(root, "1.0", clock),
                new ThumbnailWriter(files, Runnable::run),
                ShotNames.pictures(_ -> true));
    }

    private Picture decode(PixelSize box) throws DecodeException {
        decoded.add(box.width());
        if (failure != null) {
            throw failure;
        }
        if (changesLeft > 0) {
            changesLeft--;
            try {
                Files.writeString(photo, "changed " + changesLeft);
                Files.setLastModifiedTime(photo, FileTime.fromMillis(SamplePhoto.MODIFIED + changesLeft));
            } catch (IOException e) {
                throw new DecodeException(Reason.UNREADABLE, "test", e);
            }
        }
        return SamplePhoto.picture(box.width(), box.width() * 3 / 4, 0xFF2040C0);
    }

    @Test
    void itIsMadeOnceAndThenThere() throws Exception {
        assertThat(source.keep(photo, 256)).isEqualTo(Kept.MADE);
        assertThat(PngText.read(file("large"))).map(PngText::width).hasValue(256);

        assertThat(source.keep(photo, 256)).isEqualTo(Kept.WAS_THERE);
        assertThat(decoded).as("not even the thumbnail was decoded").containsExactly(256);
    }

    @ParameterizedTest
    @CsvSource({"1, large, 256", "128, large, 256", "257, x-large, 512", "1024, xx-large, 1024"})
    void itIsAsLargeAsAskedOrLarger(int size, String bin, int side) throws Exception {
        assertThat(source.keep(photo, size)).isEqualTo(Kept.MADE);

        assertThat(PngText.read(file(bin))).map(PngText::width).hasValue(side);
        assertThat(source.keep(photo, side)).isEqualTo(Kept.WAS_THERE);
    }

    @Test
    void aTornOneIsMadeAgain() throws Exception {
        source.keep(photo, 256);
        var png = Files.readAllBytes(file("large"));
        Files.write(file("large"), Arrays.copyOf(png, png.length - 20));

        assertThat(source.keep(photo, 256)).isEqualTo(Kept.MADE);
        assertThat(Files.readAllBytes(file("large"))).isEqualTo(png);
    }

    @Test
    void aFailureIsRemembered() {
        failure = new DecodeException(Reason.DAMAGED, "torn");
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(DecodeException.class)
                    .isThrownBy(() -> source.keep(photo, 256))
                    .extracting(DecodeException::reason)
                    .isEqualTo(Reason.DAMAGED);
        }
        assertThat(decoded).hasSize(1);
    }

    @Test
    void aPhotoThatIsChangedMeanwhileIsReadAgain() throws Exception {
        changesLeft = 1;
        assertThat(source.keep(photo, 256)).isEqualTo(Kept.MADE);
        assertThat(decoded).hasSize(2);
    }

    @Test
    void butNotWithoutEnd() throws Exception {
        changesLeft = 100;
        assertThat(source.keep(photo, 256)).isEqualTo(Kept.CHANGES);
        assertThat(decoded).hasSize(3);
        assertThat(file("large")).doesNotExist();
    }

    @Test
    void aDiskThatTakesNothingSaysWhy() throws IOException {
        Files.writeString(root, "no folder");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> source.keep(photo, 256));
    }

    @Test
    void thumbnailsHaveNoThumbnails() throws Exception {
        source.keep(photo, 256);

        assertThat(source.keep(file("large"), 256)).isEqualTo(Kept.WAS_THERE);
        assertThat(decoded).hasSize(1);
    }

    private Path file(String bin) {
        return root.resolve(bin).resolve(ThumbnailKey.of(photo).hash() + ".png");
    }
}

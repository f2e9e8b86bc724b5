package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.RealPhotos;
import vitrine.image.DecodeException;
import vitrine.image.ImageFormat;
import vitrine.image.PictureDecoder;
import vitrine.image.Pixels;
import vitrine.library.ShotNames;

/// The whole ladder on photos as cameras wrote them, and on damaged ones.
@ExtendWith(FxRuntime.class)
class RealThumbnailsTest {
    private static final ShotNames PHOTOS = ShotNames.pictures(ImageFormat::isPhotoName);

    @TempDir
    Path cache;

    private ThumbnailSource source;

    @BeforeEach
    void anEmptyCache() {
        var decoder = new PictureDecoder();
        var clock = InstantSource.system();
        var files = new ThumbnailFiles(cache, decoder, clock);
        var writer = new ThumbnailWriter(files, Runnable::run);
        source = new ThumbnailSource(decoder, files, new FailureFiles(cache, "1.0", clock), writer, PHOTOS);
    }

    @Test
    void everyPhotoIsThereAtOnceThenSharpThenFromTheCache() throws IOException, DecodeException {
        for (Path photo : filesIn(RealPhotos.folder("jpeg"))) {
            var quick = source.load(new Rendition.Quick(photo, 200));
            var sharp = source.load(new Rendition.Sharp(photo, 200));
            var again = source.load(new Rendition.Quick(photo, 200));

            assertThat(quick.photo()).as(photo.toString()).isNotNull();
            assertThat(sharp.photo()).as(photo.toString()).isEqualTo(quick.photo());
            assertThat(again.photo()).as(photo.toString()).isEqualTo(quick.photo());
            assertThat(again.sharp()).isTrue();
            var pixels = Objects.requireNonNull(sharp.pixels());
            assertThat(Math.max(pixels.width(), pixels.height())).isEqualTo(200);
            assertThat(again.pixels()).extracting(Pixels::argb).isEqualTo(pixels.argb());
        }
    }

    @Test
    void everyDamagedFileIsAPictureOrAReasonAndStaysSo() throws IOException {
        for (Path photo : filesIn(RealPhotos.folder("damaged"))) {
            String first = outcome(new Rendition.Sharp(photo, 200));
            assertThat(outcome(new Rendition.Sharp(photo, 200)))
                    .as(photo.toString())
                    .isEqualTo(first);
            assertThat(outcome(new Rendition.Quick(photo, 200)))
                    .as(photo.toString())
                    .isEqualTo(first);
        }
    }

    @Test
    void theFolderHasACover() throws DecodeException {
        var cover = source.load(new Rendition.Cover(RealPhotos.folder("jpeg"), 160));

        assertThat(cover.pixels()).isNotNull();
    }

    private String outcome(Rendition rendition) {
        try {
            return "picture of " + source.load(rendition).photo();
        } catch (DecodeException e) {
            return e.reason() + " " + e.detail();
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

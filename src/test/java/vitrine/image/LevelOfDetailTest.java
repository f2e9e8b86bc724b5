package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.FxRuntime;
import vitrine.image.DecodeException.Reason;

/// Pictures with more pixels than memory holds are shown with fewer.
@ExtendWith(FxRuntime.class)
class LevelOfDetailTest {
    private static final PixelSize PHOTO = new PixelSize(2400, 1600);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} kB: 1/{1}")
    @CsvSource({"64000, 1", "28000, 2", "7000, 4", "1500, 8"})
    void aPhotoHasAsManyPixelsAsMemoryHolds(int kilobytes, int reduction) throws Exception {
        var picture = decoder(kilobytes).decodeLargest(photo());
        assertThat(picture.fullSize()).isEqualTo(PHOTO);
        assertThat(picture.pixels().width()).isEqualTo(PHOTO.width() / reduction);
        assertThat(picture.pixels().height()).isEqualTo(PHOTO.height() / reduction);
        assertThat(4L * picture.pixels().width() * picture.pixels().height()).isLessThan(kilobytes * 1000L);
    }

    @ParameterizedTest(name = "{0} kB")
    @CsvSource({"28000", "7000", "1500"})
    void aLevelLooksLikeThePhotoMadeSmaller(int kilobytes) throws Exception {
        var whole = decoder(64_000).decodeLargest(photo()).pixels();
        var level = decoder(kilobytes).decodeLargest(photo()).pixels();
        assertThat(TestPictures.psnr(level, Scaler.scale(whole, level.size()))).isGreaterThan(28);
    }

    @Test
    void whereNotEvenTheSmallestLevelFitsASentenceSaysSo() throws Exception {
        var photo = photo();
        assertThatThrownBy(() -> decoder(300).decodeLargest(photo))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({"1, 30000", "30000, 1", "30000, 40"})
    void verySlimPicturesAreShownWholeAndClose(int width, int height) throws Exception {
        var file = write("slim.png", width, height, "png");
        var box = new PixelSize(1280, 800);
        var fitted = decoder(64_000).decode(file, box);
        assertThat(fitted.fullSize()).isEqualTo(new PixelSize(width, height));
        assertThat(fitted.pixels().width()).isBetween(1, box.width());
        assertThat(fitted.pixels().height()).isBetween(1, box.height());
        assertThat(decoder(64_000).decodeLargest(file).pixels().size()).isEqualTo(new PixelSize(width, height));
    }

    private static PictureDecoder decoder(int kilobytes) {
        return new PictureDecoder(TurboJpeg.off(), ForeignDecoder.NONE, new DecodeMemory(kilobytes * 1000L));
    }

    private Path photo() throws IOException {
        return write("photo.jpg", PHOTO.width(), PHOTO.height(), "jpg");
    }

    private Path write(String name, int width, int height, String format) throws IOException {
        var image = TestPictures.corners(width, height, false);
        return Files.write(folder.resolve(name), TestPictures.encode(image, format));
    }
}

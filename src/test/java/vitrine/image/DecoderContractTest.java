package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.FxRuntime;
import vitrine.image.DecodeException.Reason;

/// What every format that is shown must do.
@ExtendWith(FxRuntime.class)
abstract class DecoderContractTest {
    private static final int CHANGES = 300;

    final PictureDecoder decoder = decoder();

    @TempDir
    Path folder;

    PictureDecoder decoder() {
        return new PictureDecoder();
    }

    /// A picture of [TestPictures#corners] in the format.
    abstract byte[] encode(int width, int height);

    abstract String ending();

    final Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("picture." + ending()), bytes);
    }

    private static final PixelSize LARGE = PixelSize.square(10_000);

    @Test
    void hasTheSizeAndThePixelsOfTheOriginal() throws Exception {
        var picture = decoder.decode(write(encode(320, 240)), LARGE);

        assertThat(picture.fullSize()).isEqualTo(new PixelSize(320, 240));
        assertThat(picture.pixels().size()).isEqualTo(new PixelSize(320, 240));
        assertThat(TestPictures.alike(TestPictures.at(picture.pixels(), 0.1, 0.1), TestPictures.RED))
                .isTrue();
        assertThat(TestPictures.alike(TestPictures.at(picture.pixels(), 0.9, 0.1), TestPictures.GREEN))
                .isTrue();
        assertThat(TestPictures.alike(TestPictures.at(picture.pixels(), 0.1, 0.9), TestPictures.BLUE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33})
    void oddAndTinySizesAreDecoded(int side) throws Exception {
        var picture = decoder.decode(write(encode(side, side + 1)), LARGE);

        assertThat(picture.pixels().size()).isEqualTo(new PixelSize(side, side + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 251, 250, 126, 100, 63, 20})
    void scaledLooksLikeTheWholeMadeSmaller(int side) throws Exception {
        var file = write(encode(1001, 667));
        var box = PixelSize.square(side);
        var scaled = decoder.decode(file, box);

        assertThat(scaled.fullSize()).isEqualTo(new PixelSize(1001, 667));
        assertThat(scaled.pixels().size()).isEqualTo(new PixelSize(1001, 667).within(box));
        var whole = decoder.decode(file, LARGE).pixels();
        assertThat(TestPictures.psnr(scaled.pixels(), Scaler.fit(whole, box))).isGreaterThan(26);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, 90})
    void aTruncatedFileIsAPictureOrAReason(int percent) throws Exception {
        byte[] whole = encode(320, 240);
        pictureOrReason(write(Arrays.copyOf(whole, Math.max(whole.length * percent / 100, 1))));
    }

    @Test
    void changedBytesAreAPictureOrAReason() throws Exception {
        byte[] whole = encode(64, 48);
        var random = new Random(42);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = whole.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                int reach = random.nextBoolean() ? Math.min(64, changed.length) : changed.length;
                changed[random.nextInt(reach)] = (byte) random.nextInt();
            }
            pictureOrReason(write(changed));
        }
    }

    /// Bounded in time, though not tightly: nothing may hang.
    final void pictureOrReason(Path file) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try {
                var box = PixelSize.square(100);
                var size = decoder.decode(file, box).pixels().size();
                assertThat(size.within(box)).isEqualTo(size);
            } catch (DecodeException e) {
                assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.UNSUPPORTED, Reason.TOO_LARGE, Reason.NO_PREVIEW);
            }
        });
    }

    @Test
    void anEmptyFileSaysSo() throws IOException {
        refused(write(new byte[0]), Reason.EMPTY);
    }

    @Test
    void textUnderThePicturesNameIsDamaged() throws IOException {
        refused(Files.writeString(folder.resolve("letter." + ending()), "a letter to my aunt"), Reason.DAMAGED);
    }

    final void refused(Path file, Reason reason) {
        assertThatThrownBy(() -> decoder.decode(file, PixelSize.square(100)))
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(reason);
    }
}

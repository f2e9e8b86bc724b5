package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.FxRuntime;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifBytes;

/// JPEGs of kinds that cameras do not write.
@ExtendWith(FxRuntime.class)
class UnusualJpegTest {
    private static final int WIDTH = 20;
    private static final int HEIGHT = 11;
    private static final PixelSize WHOLE = PixelSize.square(1000);

    @TempDir
    Path folder;

    private final PictureDecoder decoder = DecoderInThisProcess.pictures();

    private static byte[] lossless(int precision) {
        int[] greys = new int[WIDTH * HEIGHT];
        Arrays.setAll(greys, i -> (i * 83 % 256) << (precision - 8));
        return LosslessJpeg.of(WIDTH, HEIGHT, greys, precision);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 12, 14, 16})
    void whatIsStoredWithoutLossIsShownWithoutLoss(int precision) throws Exception {
        var file = Files.write(folder.resolve("a.jpg"), lossless(precision));
        var picture = decoder.decode(file, WHOLE);
        assertThat(picture.fullSize()).isEqualTo(new PixelSize(WIDTH, HEIGHT));
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            assertThat(picture.pixels().argb()[i] & 0xFF).isCloseTo(i * 83 % 256, within(1));
        }
    }

    /// Profiles and other segments may be longer than all that is read to learn how a photo is to be held.
    @Test
    void howManyBitsAValueHasIsFoundBehindLongSegmentsToo() throws Exception {
        byte[] jpeg = lossless(16);
        byte[] longer = ExifBytes.insert(jpeg, IccBytes.segments(new byte[200_000]));

        assertThat(decode(longer)).isEqualTo(decode(jpeg));
    }

    private int[] decode(byte[] jpeg) throws Exception {
        return decoder.decode(Files.write(folder.resolve("a.jpg"), jpeg), WHOLE)
                .pixels()
                .argb();
    }

    @Test
    void itStandsUprightToo() throws Exception {
        byte[] exif = ExifBytes.block(ByteOrder.LITTLE_ENDIAN, 6, 0x9003, "2024:05:17 13:45:09", 0);
        byte[] jpeg = ExifBytes.insert(lossless(8), ExifBytes.segment(exif, new byte[0]));
        var picture = decoder.decode(Files.write(folder.resolve("a.jpg"), jpeg), WHOLE);
        assertThat(picture.fullSize()).isEqualTo(new PixelSize(WIDTH, HEIGHT).turned());
        assertThat(picture.pixels().argb()[HEIGHT - 1] & 0xFF).isZero();
    }

    /// It is whole, so nobody is told that it is damaged.
    @ParameterizedTest
    @CsvSource({"1, 2, 2 bit", "1, 7, 7 bit", "3, 12, '12 bit, 3 channels'", "3, 16, '16 bit, 3 channels'"})
    void ofWhatIsStoredWithoutLossInAnotherWayTheBitsAreNamed(int channels, int precision, String words)
            throws Exception {
        int[][] planes = new int[channels][WIDTH * HEIGHT];
        byte[] jpeg = LosslessJpeg.of(WIDTH, HEIGHT, precision, planes);

        unsupported(jpeg, "JPEG (lossless, " + words + ")");
    }

    private void unsupported(byte[] jpeg, String name) throws Exception {
        var file = Files.write(folder.resolve("a.jpg"), jpeg);
        assertThatThrownBy(() -> decoder.decode(file, WHOLE))
                .asInstanceOf(type(DecodeException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED))
                .satisfies(e -> assertThat(e.detail()).isEqualTo(name));
    }

    /// An end of its file, or damage, must not be more than that.
    @Test
    void aBrokenOneIsAPictureOrAReason() throws Exception {
        byte[] whole = lossless(16);
        for (int length = 30; length < whole.length; length += 7) {
            var file = Files.write(folder.resolve("a.jpg"), Arrays.copyOf(whole, length));
            try {
                assertThat(decoder.decode(file, WHOLE)).isNotNull();
            } catch (DecodeException e) {
                assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.UNSUPPORTED, Reason.TOO_LARGE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"c9, 8, arithmetic coding", "ca, 8, arithmetic coding", "c1, 12, 12 bit", "c2, 12, 12 bit"})
    void whatNobodyHereDecodesIsNamed(String frame, int precision, String words) throws Exception {
        byte[] jpeg = lossless(8);
        jpeg[3] = (byte) Integer.parseInt(frame, 16);
        jpeg[6] = (byte) precision;
        unsupported(jpeg, "JPEG (" + words + ")");
    }
}

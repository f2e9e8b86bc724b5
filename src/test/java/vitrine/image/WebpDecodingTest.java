package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.RealPhotos;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifBytes;
import vitrine.metadata.ExifScan;

/// Lossy WebP; what the lossless kind does otherwise, in its own tests below.
class WebpDecodingTest extends DecoderContractTest {
    private static final String DATE = "2024:05:17 13:45:09";
    private static final int ALPHA_STEPS = 4;

    @Override
    byte[] encode(int width, int height) {
        return WebpBytes.encode(TestPictures.corners(width, height, false), false);
    }

    @Override
    String ending() {
        return "webp";
    }

    private Pixels whole(byte[] file) throws Exception {
        return decoder.decode(write(file), PixelSize.square(10_000)).pixels();
    }

    @Test
    void withoutLossEveryPixelIsTheSame() throws Exception {
        var image = TestPictures.corners(123, 77, false);
        int[] expected = image.getRGB(0, 0, 123, 77, null, 0, 123);
        assertThat(whole(WebpBytes.encode(image, true)).argb()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsTransparentStaysTransparent(boolean lossless) throws Exception {
        byte[] file = WebpBytes.encode(TestPictures.corners(400, 400, true), lossless);
        for (int side : new int[] {400, 100}) {
            var pixels = decoder.decode(write(file), PixelSize.square(side)).pixels();

            assertThat(TestPictures.at(pixels, 0.5, 0.5)).isZero();
            assertThat(TestPictures.alike(TestPictures.at(pixels, 0.1, 0.1), TestPictures.RED))
                    .isTrue();
        }
    }

    @Test
    void halfTransparentColoursArePremultiplied() throws Exception {
        var image = TestPictures.corners(64, 64, true);
        for (int i = 0; i < ALPHA_STEPS; i++) {
            image.setRGB(30 + i, 30, ((64 * i) << 24) | 0xFFFFFF);
        }
        var pixels = whole(WebpBytes.encode(image, true));
        for (int i = 0; i < ALPHA_STEPS; i++) {
            assertThat(pixels.argb()[30 * 64 + 30 + i]).isEqualTo(64 * i * 0x01010101);
        }
    }

    @Override
    Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        byte[] exif = ExifBytes.block(ByteOrder.LITTLE_ENDIAN, orientation, 0x9003, DATE, 0);
        return Optional.of(WebpBytes.extended(WebpBytes.EXIF, width, height)
                .chunks(WebpBytes.pixels(encode(width, height)))
                .chunk("EXIF", exif)
                .end());
    }

    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        return Optional.of(WebpBytes.extended(WebpBytes.PROFILE, width, height)
                .chunk("ICCP", profile)
                .chunks(WebpBytes.pixels(WebpBytes.encode(TestPictures.corners(width, height, false), true)))
                .end());
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(WebpBytes.encode(TestPictures.corners(width, height, true), false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void itsHeaderTellsOrientationAndDate(int orientation) throws Exception {
        var file = write(encodeTurned(90, 60, orientation).orElseThrow());
        assertThat(ExifScan.readFile(file).orientation()).isEqualTo(orientation);
        assertThat(ExifScan.readFile(file).taken()).hasToString("2024-05-17T13:45:09");
    }

    @Test
    void ofAMovingOneTheFirstFrameIsTheStill() throws Exception {
        byte[] red = WebpBytes.pixels(WebpBytes.encode(TestPictures.corners(20, 20, false), true));
        byte[] file = WebpBytes.extended(WebpBytes.ANIMATION | WebpBytes.ALPHA, 60, 40)
                .animation(0)
                .frame(new FramePlace(10, 6, 20, 20), red, 50, 0, 0)
                .frame(new FramePlace(0, 0, 20, 20), red, 50, 0, 0)
                .end();
        var pixels = whole(file);

        assertThat(pixels.size()).isEqualTo(new PixelSize(60, 40));
        assertThat(pixels.argb()[6 * 60 + 10]).isEqualTo(TestPictures.RED);
        assertThat(pixels.argb()[0]).isZero();
    }

    @Test
    void aFewBytesThatClaimMillionsOfPixelsAreTooLarge() throws Exception {
        byte[] bomb = new WebpBytes()
                .chunk("VP8L", new byte[] {0x2F, -1, -1, -1, 0x0F, 0, 0, 0, 0, 0})
                .end();
        refused(write(bomb), Reason.TOO_LARGE);
        refused(write(WebpBytes.extended(0, 1 << 24, 1 << 24).end()), Reason.TOO_LARGE);
    }

    @Test
    void pixelsOfAnotherSizeThanTheHeaderClaimsAreNotDecoded() throws Exception {
        byte[] bomb = WebpBytes.extended(0, 10, 10)
                .chunk("VP8L", new byte[] {0x2F, -1, -1, -1, 0x0F, 0, 0, 0, 0, 0})
                .end();
        refused(write(bomb), Reason.DAMAGED);
    }

    @Test
    void whatIsNoPictureIsDamaged() throws Exception {
        refused(write(new WebpBytes().end()), Reason.DAMAGED);
        refused(write(WebpBytes.extended(0, 10, 10).end()), Reason.DAMAGED);
        refused(write(WebpBytes.extended(WebpBytes.ANIMATION, 10, 10).end()), Reason.DAMAGED);
        refused(write(Arrays.copyOf(encode(40, 40), 60)), Reason.DAMAGED);
    }

    @Test
    void realPicturesAreShown() throws Exception {
        try (var files = Files.newDirectoryStream(RealPhotos.folder("formats"), "*.webp")) {
            for (var file : files) {
                var picture = decoder.decode(file, PixelSize.square(300));
                assertThat(picture.pixels().size().within(PixelSize.square(300)))
                        .as(file.toString())
                        .isEqualTo(picture.pixels().size());
                assertThat(Arrays.stream(picture.pixels().argb()).distinct().count())
                        .as(file.toString())
                        .isGreaterThan(100);
            }
        }
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;

class TiffDecodingTest extends ForeignDecodingTest {
    @Override
    byte[] encode(int width, int height) {
        return TiffBytes.of(TestPictures.corners(width, height, false))
                .deflated()
                .end();
    }

    @Override
    String ending() {
        return "tif";
    }

    @Override
    Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        return Optional.of(TiffBytes.of(TestPictures.corners(width, height, false))
                .shorts(TiffBytes.ORIENTATION, orientation)
                .end());
    }

    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        return Optional.of(TiffBytes.of(TestPictures.corners(width, height, false))
                .bytes(TiffBytes.PROFILE, profile)
                .end());
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(
                TiffBytes.of(TestPictures.corners(width, height, true)).end());
    }

    /// The colours of the corners, and grey between 128 and 192.
    private void showsTheCorners(byte[] file) throws Exception {
        assertThat(TestPictures.cornersOf(whole(file))).isEqualTo("rgbn");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void samplesMayHave8Or16Or32Bits(int bytes) throws Exception {
        var image = TestPictures.waves(60, 40, BufferedImage.TYPE_INT_RGB);
        int[] expected = image.getRGB(0, 0, 60, 40, null, 0, 60);
        assertThat(whole(TiffBytes.of(image, bytes).end()).argb()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 10, 12, 14, 18, 20, 22})
    void samplesMayHaveOtherNumbersOfBits(int bits) throws Exception {
        int most = (1 << bits) - 1;
        byte[] greys = packed(bits, 0, most / 3, most / 2, most);
        assertThat(whole(new TiffBytes(4, 1, TiffBytes.BLACK_IS_ZERO, greys, bits).end())
                        .argb())
                .containsExactly(0xFF000000, 0xFF555555, bits == 6 ? 0xFF7D7D7D : 0xFF7F7F7F, -1);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 14})
    void coloursMayHaveOtherNumbersOfBits(int bits) throws Exception {
        int most = (1 << bits) - 1;
        byte[] colors = packed(bits, most, 0, most / 5, most / 3, most, most);
        assertThat(whole(new TiffBytes(2, 1, TiffBytes.RGB, colors, bits, bits, bits).end())
                        .argb())
                .containsExactly(0xFFFF0033, 0xFF55FFFF);
    }

    /// One sample behind the other, from the highest bit on.
    private static byte[] packed(int bits, int... samples) {
        byte[] bytes = new byte[(samples.length * bits + 7) / 8];
        for (int i = 0; i < samples.length * bits; i++) {
            bytes[i / 8] |= (byte) ((samples[i / bits] >> (bits - 1 - i % bits) & 1) << (7 - i % 8));
        }
        return bytes;
    }

    @Test
    void samplesMayBeFloatingPoint() throws Exception {
        var samples = ByteBuffer.allocate(3 * 4).order(ByteOrder.LITTLE_ENDIAN);
        samples.putFloat(1).putFloat(0.5F).putFloat(Float.NaN);
        var tiff = new TiffBytes(1, 1, TiffBytes.RGB, samples.array(), 32, 32, 32);
        assertThat(whole(tiff.shorts(TiffBytes.SAMPLE_FORMAT, 3, 3, 3).end()).argb())
                .containsExactly(0xFFFF8000);
    }

    @Test
    void greysOf16BitsAreThoseOf8() throws Exception {
        byte[] samples = {0, 0, 0x34, 0x12, 0, (byte) 0x80, -1, -1};
        assertThat(whole(new TiffBytes(4, 1, TiffBytes.BLACK_IS_ZERO, samples, 16).end())
                        .argb())
                .containsExactly(0xFF000000, 0xFF121212, 0xFF808080, 0xFFFFFFFF);
        assertThat(whole(new TiffBytes(4, 1, TiffBytes.WHITE_IS_ZERO, samples, 16).end())
                        .argb())
                .containsExactly(0xFFFFFFFF, 0xFFEDEDED, 0xFF7F7F7F, 0xFF000000);
    }

    @Test
    void aBitMayBeAPixel() throws Exception {
        byte[] bits = {(byte) 0b10110000};
        assertThat(whole(new TiffBytes(4, 1, TiffBytes.BLACK_IS_ZERO, bits, 1).end())
                        .argb())
                .containsExactly(-1, 0xFF000000, -1, -1);
    }

    @Test
    void coloursMayComeFromAPalette() throws Exception {
        int[] map = new int[3 * 256];
        map[1] = 0xFFFF;
        map[256 + 2] = 0xC0C0;
        map[512 + 3] = 0xFFFF;
        var tiff = new TiffBytes(3, 1, TiffBytes.PALETTE, new byte[] {1, 2, 3}, 8).shorts(TiffBytes.COLOR_MAP, map);
        assertThat(whole(tiff.end()).argb()).containsExactly(TestPictures.RED, TestPictures.GREEN, TestPictures.BLUE);
    }

    @Test
    void inksBecomeLight() throws Exception {
        byte[] inks = {0, 0, 0, 0, -1, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, -1};
        assertThat(whole(new TiffBytes(4, 1, TiffBytes.INKS, inks, 8, 8, 8, 8).end())
                        .argb())
                .containsExactly(-1, 0xFF00FFFF, 0xFFFF0000, 0xFF000000);
    }

    @Test
    void inksFollowTheirProfile() throws Exception {
        double[][] labs = new double[16][];
        Arrays.setAll(labs, i -> new double[] {i == 0 ? 100 : i == 8 ? 50 : 0, 0, 0});
        byte[] inks = {0, 0, 0, 0, -1, 0, 0, 0};
        var tiff = new TiffBytes(2, 1, TiffBytes.INKS, inks, 8, 8, 8, 8).bytes(TiffBytes.PROFILE, IccBytes.cmyk(labs));
        int[] seen = whole(tiff.end()).argb();
        assertThat(ColorFormulas.deltaE(seen[0], -1)).isLessThan(3);
        assertThat(ColorFormulas.deltaE(seen[1], 0xFF777777)).isLessThan(3);
    }

    @Test
    void halfTransparentColoursArePremultiplied() throws Exception {
        byte[] samples = {-1, 0, 64, (byte) 128};
        var straight = new TiffBytes(1, 1, TiffBytes.RGB, samples, 8, 8, 8, 8).shorts(TiffBytes.EXTRA_SAMPLES, 2);
        assertThat(whole(straight.end()).argb()).containsExactly(0x80800020);
        byte[] multiplied = {(byte) 128, 0, 32, (byte) 128};
        var already = new TiffBytes(1, 1, TiffBytes.RGB, multiplied, 8, 8, 8, 8).shorts(TiffBytes.EXTRA_SAMPLES, 1);
        assertThat(whole(already.end()).argb()).containsExactly(0x80800020);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "Deflate", "ZLib", "PackBits", "JPEG"})
    void itMayBeCompressed(String compression) throws Exception {
        showsTheCorners(TestPictures.compressedTiff(TestPictures.corners(320, 240, false), compression, false));
    }

    @Test
    void itMayBeInTiles() throws Exception {
        var image = TestPictures.waves(333, 222, BufferedImage.TYPE_INT_RGB);
        int[] expected = image.getRGB(0, 0, 333, 222, null, 0, 333);
        assertThat(whole(TestPictures.compressedTiff(image, "LZW", true)).argb())
                .isEqualTo(expected);
    }

    private static TiffBytes page(int side, Color color) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, side, side);
        graphics.dispose();
        return TiffBytes.of(image);
    }

    @Test
    void anyOfItsPagesIsShownAndAllAreCounted() throws Exception {
        var file = write(TiffBytes.file(
                page(10, Color.RED),
                page(5, Color.RED).longs(TiffBytes.SUBFILE_TYPE, 1),
                page(20, Color.GREEN),
                page(30, Color.BLUE)));
        int[] colors = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF};
        for (int i = 0; i < 3; i++) {
            var picture = decoder.decodePage(file, i, WHOLE);
            assertThat(picture.pages()).isEqualTo(3);
            assertThat(picture.fullSize()).isEqualTo(PixelSize.square(10 * (i + 1)));
            assertThat(picture.pixels().argb()[0]).isEqualTo(colors[i]);
        }
        assertThat(decoder.decode(file, WHOLE).fullSize()).isEqualTo(PixelSize.square(10));
        assertThat(decoder.decodePage(file, 7, WHOLE).fullSize()).isEqualTo(PixelSize.square(30));
    }

    @Test
    void pagesThatLeadInACircleAreCountedOnce() throws Exception {
        byte[] file = TiffBytes.file(page(10, Color.RED));
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(file.length - 4, bytes.getInt(4));
        assertThat(decoder.decode(write(file), WHOLE).pages()).isEqualTo(1);
    }

    @Test
    void itMayBeMadeForLargeFiles() throws Exception {
        var pixels = whole(TiffTraps.big(10));
        assertThat(pixels.size()).isEqualTo(PixelSize.square(10));
        assertThat(pixels.argb()).containsOnly(0xFF000000);
    }

    @Test
    void aClaimOfBillionsOfPixelsIsTooLarge() throws Exception {
        refused(
                write(page(10, Color.RED)
                        .longs(TiffBytes.WIDTH, 100_000)
                        .longs(TiffBytes.HEIGHT, 100_000)
                        .end()),
                Reason.TOO_LARGE);
    }

    @Test
    void aCompressionThatNobodyKnowsIsUnsupported() throws Exception {
        refused(write(page(10, Color.RED).shorts(TiffBytes.COMPRESSION, 24_068).end()), Reason.UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({"34712, JPEG 2000", "34925, LZMA", "50000, Zstandard", "50001, WebP", "50002, JPEG XL"})
    void aCompressionThatIsNotUndoneIsNamed(int compression, String name) throws Exception {
        isUnsupported(
                page(10, Color.RED).shorts(TiffBytes.COMPRESSION, compression).end(), "TIFF (" + name + ")");
    }

    @ParameterizedTest
    @CsvSource({"8, CIELAB", "9, ICCLAB", "10, ITULAB"})
    void coloursThatWouldBeFalseAreNamed(int photometric, String name) throws Exception {
        isUnsupported(
                page(10, Color.RED).shorts(TiffBytes.PHOTOMETRIC, photometric).end(), "TIFF (" + name + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11, 24, 30, 64})
    void bitsThatAreNotReadAreNamed(int bits) throws Exception {
        byte[] samples = new byte[3 * 8];
        var tiff = new TiffBytes(1, 1, TiffBytes.RGB, samples, bits, bits, bits);
        isUnsupported(tiff.end(), "TIFF (" + bits + " bit)");
    }

    /// Those of 4 bits are swapped in files that have the little end first, those of 1 bit are not read.
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void coloursOfFewBitsAreNamed(int bits) throws Exception {
        var tiff = new TiffBytes(2, 1, TiffBytes.RGB, new byte[3], bits, bits, bits);
        isUnsupported(tiff.end(), "TIFF (" + bits + " bit RGB)");
    }

    @Test
    void realPicturesAreShown() throws Exception {
        realPicturesAreShown("*.tiff", 100);
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;

class PsdDecodingTest extends ForeignDecodingTest {
    private static final int GREY = 1;
    private static final int RGB = 3;
    private static final int RGB_CHANNELS = 3;
    private static final int INKS = 4;
    private static final int PROFILE = 1039;

    /// Where a file with a layer and without a profile has the number of its layers, and its pixels.
    private static final int LAYERS = 42;

    private static final int PIXELS = 96;

    @Override
    byte[] encode(int width, int height) {
        return encode(TestPictures.corners(width, height, false), 1, 1, new byte[0]);
    }

    @Override
    String ending() {
        return "psd";
    }

    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        return Optional.of(encode(TestPictures.corners(width, height, false), 1, 1, profile));
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(encode(TestPictures.corners(width, height, true), 1, 1, new byte[0]));
    }

    /// @param version 1, or 2 for files of up to 300,000 px a side
    private static byte[] encode(BufferedImage image, int version, int bytes, byte[] profile) {
        var samples = new ByteArrayOutputStream();
        int channels = image.getColorModel().getNumComponents();
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int channel = 0; channel < channels; channel++) {
            int shift = channel < 3 ? 16 - 8 * channel : 24;
            for (int color : argb) {
                int onWhite = color >>> 24 == 0 ? 0x00FFFFFF : color;
                for (int i = 0; i < bytes; i++) {
                    samples.write(onWhite >> shift);
                }
            }
        }
        var size = new PixelSize(image.getWidth(), image.getHeight());
        return file(version, size, channels, 8 * bytes, RGB, profile, samples.toByteArray());
    }

    /// Without layers, but for one where there is alpha. Source: Adobe Photoshop File Formats Specification.
    private static byte[] file(
            int version, PixelSize size, int channels, int bits, int mode, byte[] profile, byte[] samples) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeBytes("8BPS");
            out.writeShort(version);
            out.write(new byte[6]);
            out.writeShort(channels);
            out.writeInt(size.height());
            out.writeInt(size.width());
            out.writeShort(bits);
            out.writeShort(mode);
            out.writeInt(0);
            resources(out, profile);
            if (mode == RGB && channels > RGB_CHANNELS) {
                transparentLayer(out);
            } else if (version == 2) {
                out.writeLong(0);
            } else {
                out.writeInt(0);
            }
            out.writeShort(0);
            out.write(samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// One that is empty. That their number is negative says that the first channel behind the colours is alpha.
    private static void transparentLayer(DataOutputStream out) throws IOException {
        out.writeInt(56);
        out.writeInt(48);
        out.writeShort(-1);
        out.write(new byte[18]);
        out.writeBytes("8BIMnorm");
        out.write(new byte[4]);
        out.writeInt(12);
        out.write(new byte[12]);
        out.writeInt(0);
    }

    private static void resources(DataOutputStream out, byte[] profile) throws IOException {
        if (profile.length == 0) {
            out.writeInt(0);
            return;
        }
        int padded = profile.length + (profile.length & 1);
        out.writeInt(12 + padded);
        out.writeBytes("8BIM");
        out.writeShort(PROFILE);
        out.writeShort(0);
        out.writeInt(profile.length);
        out.write(Arrays.copyOf(profile, padded));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void samplesMayHave8Or16Bits(int bytes) throws Exception {
        var image = TestPictures.waves(60, 40, BufferedImage.TYPE_INT_RGB);
        int[] expected = image.getRGB(0, 0, 60, 40, null, 0, 60);
        assertThat(whole(encode(image, 1, bytes, new byte[0])).argb()).isEqualTo(expected);
    }

    @Test
    void largeDocumentsAreReadToo() throws Exception {
        var image = TestPictures.waves(60, 40, BufferedImage.TYPE_INT_RGB);
        int[] expected = image.getRGB(0, 0, 60, 40, null, 0, 60);
        assertThat(whole(encode(image, 2, 1, new byte[0])).argb()).isEqualTo(expected);
    }

    @Test
    void greysAreGrey() throws Exception {
        byte[] file = file(1, new PixelSize(3, 1), 1, 8, GREY, new byte[0], new byte[] {0, 0x55, -1});
        assertThat(whole(file).argb()).containsExactly(0xFF000000, 0xFF555555, -1);
    }

    /// Stored inverted: no ink is 255.
    @Test
    void inksBecomeLight() throws Exception {
        byte[] planes = {-1, 0, -1, -1, -1, 0, -1, -1, 0, -1, -1, -1};
        assertThat(whole(file(1, new PixelSize(3, 1), 4, 8, INKS, new byte[0], planes))
                        .argb())
                .containsExactly(-1, 0xFF00FFFF, 0xFFFF0000);
    }

    /// Kept by whoever worked on the picture, to choose the same part of it again.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSavedSelectionHidesNothing(boolean packed) throws Exception {
        byte[] file = encodeTransparent(60, 40).orElseThrow();
        ByteBuffer.wrap(file).putShort(LAYERS, (short) 1);
        var pixels = whole(packed ? packed(file, 60) : file);
        assertThat(TestPictures.at(pixels, 0.5, 0.5)).isEqualTo(-1);
        assertThat(TestPictures.cornersOf(pixels)).isEqualTo("rgbn");
    }

    @Test
    void packedRowsMayBeTransparent() throws Exception {
        var pixels = whole(packed(encodeTransparent(60, 40).orElseThrow(), 60));
        assertThat(TestPictures.at(pixels, 0.5, 0.5)).isZero();
        assertThat(TestPictures.cornersOf(pixels)).startsWith("rgb");
    }

    /// The same with each row as one run that is not shortened.
    private static byte[] packed(byte[] file, int width) {
        var rows = ByteBuffer.wrap(file).position(PIXELS);
        int count = rows.remaining() / width;
        var packed = ByteBuffer.allocate(PIXELS + count * (width + 3))
                .put(file, 0, PIXELS - 1)
                .put((byte) 1);
        for (int i = 0; i < count; i++) {
            packed.putShort((short) (width + 1));
        }
        byte[] row = new byte[width];
        for (int i = 0; i < count; i++) {
            rows.get(row);
            packed.put((byte) (width - 1)).put(row);
        }
        return packed.array();
    }

    /// They are light as floating point, which the reader would take for whole numbers.
    @ParameterizedTest
    @CsvSource({"32, 3, 32 bit", "32, 1, 32 bit", "8, 9, Lab", "8, 7, multichannel"})
    void whatIsNotShownIsNamed(int bits, int mode, String name) throws Exception {
        byte[] file = file(1, new PixelSize(1, 1), 3, bits, mode, new byte[0], new byte[3 * bits / 8]);
        isUnsupported(file, "Photoshop (" + name + ")");
    }

    @Test
    void aClaimOfBillionsOfPixelsIsTooLarge() throws Exception {
        byte[] file = file(2, PixelSize.square(100_000), 3, 8, RGB, new byte[0], new byte[100]);
        refused(write(file), Reason.TOO_LARGE);
    }

    @Test
    void realPicturesAreShown() throws Exception {
        realPicturesAreShown("*.psd", 20);
    }
}

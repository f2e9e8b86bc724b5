package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;

class BmpDecodingTest extends DecoderContractTest {
    private static final int HEAD = 14;
    private static final int FIELDS = 3;
    private static final int ALPHA_FIELDS = 6;
    private static final int WINDOWS_3 = 40;
    private static final int WINDOWS_98 = 124;

    /// Masks for red, green, blue and alpha, from the lowest bits.
    private static final int[] FROM_RED = {0xFF, 0xFF00, 0xFF0000, 0xFF000000};

    @Override
    byte[] encode(int width, int height) {
        return TestPictures.encode(TestPictures.corners(width, height, false), "bmp");
    }

    @Override
    String ending() {
        return "bmp";
    }

    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        byte[] old = encode(width, height);
        int start = HEAD + WINDOWS_98;
        int length = old.length - HEAD - WINDOWS_3;
        byte[] bytes = new byte[start + length + profile.length];
        var file = little(bytes).put(old, 0, HEAD + WINDOWS_3);
        file.putInt(10, start).putInt(HEAD, WINDOWS_98).putInt(70, 'M' << 24 | 'B' << 16 | 'E' << 8 | 'D');
        file.putInt(126, start + length - HEAD).putInt(130, profile.length);
        file.put(start, old, HEAD + WINDOWS_3, length).put(start + length, profile);
        return Optional.of(bytes);
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        int[] argb = TestPictures.corners(width, height, true).getRGB(0, 0, width, height, null, 0, width);
        int[] masks = {0xFF0000, 0xFF00, 0xFF, 0xFF000000};
        return Optional.of(fields(WINDOWS_98, FIELDS, new Shape(width, -height, 32), masks, argb));
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @param height positive where the lowest row is stored first
    private record Shape(int width, int height, int bits) {}

    /// A file of these pixels, in the order in which they are stored; in rows of full four bytes.
    private static byte[] fields(int header, int compression, Shape shape, int[] masks, int... pixels) {
        int start = HEAD + Math.max(header, WINDOWS_3 + 4 * masks.length);
        int row = (shape.width * shape.bits / 8 + 3) / 4 * 4;
        byte[] bytes = new byte[start + row * Math.abs(shape.height)];
        var file = little(bytes).put((byte) 'B').put((byte) 'M');
        file.putInt(10, start).putInt(HEAD, header).putInt(18, shape.width).putInt(22, shape.height);
        file.putShort(26, (short) 1).putShort(28, (short) shape.bits).putInt(30, compression);
        file.position(HEAD + WINDOWS_3)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .put(masks);
        file.position(start);
        for (int pixel : pixels) {
            if (shape.bits == Short.SIZE) {
                file.putShort((short) pixel);
            } else {
                file.putInt(pixel);
            }
        }
        return bytes;
    }

    private int[] argb(byte[] file) throws Exception {
        return decoder.decode(write(file), PixelSize.square(100)).pixels().argb();
    }

    @ParameterizedTest
    @CsvSource({"40, 6", "56, 3", "108, 3", "124, 3"})
    void halfTransparentColoursArePremultiplied(int header, int compression) throws Exception {
        assertThat(argb(fields(header, compression, new Shape(1, 2, 32), FROM_RED, 0xFF0000FF, 0x804000FF)))
                .containsExactly(0x80800020, 0xFFFF0000);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 52, 108})
    void withoutAMaskForAlphaAllIsOpaque(int header) throws Exception {
        int[] masks = {0xFF0000, 0xFF00, 0xFF};
        assertThat(argb(fields(header, FIELDS, new Shape(1, 1, 32), masks, 0x00112233)))
                .containsExactly(0xFF112233);
    }

    @Test
    void coloursMayHaveAnyNumberOfBits() throws Exception {
        int[] five = {0xF800, 0x07E0, 0x001F};
        assertThat(argb(fields(WINDOWS_3, FIELDS, new Shape(3, 1, 16), five, 0xF800, 0x07E0, 0x8010)))
                .containsExactly(0xFFFF0000, 0xFF00FF00, 0xFF840084);
        int[] ten = {0x3FF00000, 0x000FFC00, 0x000003FF, 0xC0000000};
        assertThat(argb(fields(WINDOWS_98, FIELDS, new Shape(1, 1, 32), ten, 0xFFF00000)))
                .containsExactly(0xFFFF0000);
    }

    @Test
    void pixelsThatAreNotThereAreDamage() throws Exception {
        byte[] file = fields(WINDOWS_3, ALPHA_FIELDS, new Shape(40, 40, 32), FROM_RED);
        assertThat(argb(file)).containsOnly(0);
        refused(write(Arrays.copyOf(file, file.length - 4)), Reason.DAMAGED);
        for (int start : new int[] {-1, 0, Integer.MAX_VALUE}) {
            byte[] elsewhere = file.clone();
            little(elsewhere).putInt(10, start);
            refused(write(elsewhere), Reason.DAMAGED);
        }
        little(file).putShort(28, (short) 24);
        refused(write(file), Reason.DAMAGED);
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.image.DecodeException.Reason;

class TgaDecodingTest extends ForeignDecodingTest {
    private static final int HEAD_BYTES = 18;
    private static final int COLOURS = 2;
    private static final int FROM_THE_TOP = 0x20;

    @Override
    byte[] encode(int width, int height) {
        return encode(width, height, false);
    }

    @Override
    String ending() {
        return "tga";
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(encode(width, height, true));
    }

    /// Rows and columns may begin at either end, but do not change places.
    @Override
    Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        int[] descriptors = {0x20, 0x30, 0x10, 0};
        if (orientation > descriptors.length) {
            return Optional.empty();
        }
        byte[] file = encode(width, height);
        file[17] = (byte) descriptors[orientation - 1];
        return Optional.of(file);
    }

    private static byte[] encode(int width, int height, boolean alpha) {
        byte[] file = head(width, height, alpha ? 32 : 24, FROM_THE_TOP | (alpha ? 8 : 0));
        var pixels = ByteBuffer.wrap(file).position(HEAD_BYTES);
        var image = TestPictures.corners(width, height, alpha);
        for (int argb : image.getRGB(0, 0, width, height, null, 0, width)) {
            pixels.put((byte) argb).put((byte) (argb >> 8)).put((byte) (argb >> 16));
            if (alpha) {
                pixels.put((byte) (argb >> 24));
            }
        }
        return file;
    }

    /// With room for the pixels, up to 1024 x 1024 of them.
    private static byte[] head(int width, int height, int bits, int descriptor) {
        byte[] file = new byte[HEAD_BYTES + Math.min(width, 1024) * Math.min(height, 1024) * bits / 8];
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(2, (byte) COLOURS)
                .putShort(12, (short) width)
                .putShort(14, (short) height)
                .put(16, (byte) bits)
                .put(17, (byte) descriptor);
        return file;
    }

    @Test
    void rowsMayComeFromBelow() throws Exception {
        byte[] file = head(1, 2, 24, 0);
        ByteBuffer.wrap(file).put(HEAD_BYTES, new byte[] {0, 0, -1, -1, 0, 0});
        assertThat(whole(file).argb()).containsExactly(0xFF0000FF, 0xFFFF0000);
    }

    @Test
    void rowsOfTheSmallestPictureMayComeFromTheRight() throws Exception {
        byte[] file = head(2, 1, 24, 0x10);
        ByteBuffer.wrap(file).put(HEAD_BYTES, new byte[] {0, 0, -1, -1, 0, 0});
        assertThat(whole(file).argb()).containsExactly(0xFF0000FF, 0xFFFF0000);
    }

    @Test
    void aLargeClaimWithoutPixelsIsAReason() throws Exception {
        refused(write(head(65_000, 65_000, 32, 0)), Reason.TOO_LARGE);
    }
}

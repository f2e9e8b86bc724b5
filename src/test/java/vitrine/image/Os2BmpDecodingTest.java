package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;

/// BMPs with the headers that OS/2 and the first Windows wrote. Source: BITMAPCOREHEADER; the OS/2 2.0 Programming
/// Guide.
class Os2BmpDecodingTest extends ForeignDecodingTest {
    private static final int HEAD = 14;
    private static final int FIRST = 12;
    private static final int SHORT = 16;
    private static final int SECOND = 64;

    @Override
    byte[] encode(int width, int height) {
        return encode(FIRST, width, height);
    }

    @Override
    String ending() {
        return "bmp";
    }

    private static byte[] encode(int header, int width, int height) {
        int row = (3 * width + 3) / 4 * 4;
        var file = file(header, new PixelSize(width, height), 24, 0, row * height);
        var image = TestPictures.corners(width, height, false);
        for (int y = height - 1; y >= 0; y--) {
            for (int x = 0; x < width; x++) {
                int rgb = image.getRGB(x, y);
                file.put((byte) rgb).put((byte) (rgb >> 8)).put((byte) (rgb >> 16));
            }
            file.position(file.position() + row - 3 * width);
        }
        return bytes(file);
    }

    private static byte[] bytes(ByteBuffer file) {
        byte[] bytes = new byte[file.limit()];
        file.get(0, bytes);
        return bytes;
    }

    /// A file that is written up to its colours, and holds as many `bytes` of pixels behind them.
    ///
    /// @param colours how many its palette has
    private static ByteBuffer file(int header, PixelSize size, int bits, int colours, int bytes) {
        int start = HEAD + header + colours * (header == FIRST ? 3 : 4);
        var file = ByteBuffer.allocate(start + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(10, start).putInt(HEAD, header);
        file.position(HEAD + 4);
        if (header == FIRST) {
            file.putShort((short) size.width()).putShort((short) size.height());
        } else {
            file.putInt(size.width()).putInt(size.height());
        }
        file.putShort((short) 1).putShort((short) bits);
        return file.position(HEAD + header);
    }

    @ParameterizedTest
    @ValueSource(ints = {FIRST, SHORT, SECOND})
    void eachHeaderIsKnown(int header) throws Exception {
        assertThat(TestPictures.cornersOf(whole(encode(header, 30, 20)))).isEqualTo("rgbn");
    }

    @ParameterizedTest
    @CsvSource({"12, 1", "12, 4", "12, 8", "16, 1", "16, 4", "16, 8", "64, 1", "64, 4", "64, 8"})
    void coloursMayComeFromAPalette(int header, int bits) throws Exception {
        var file = file(header, new PixelSize(1, 1), bits, 1 << bits, 32);
        int start = file.getInt(10);
        int last = start - (header == FIRST ? 3 : 4);
        file.put(last, new byte[] {(byte) 0x80, 0x20, (byte) 0xFF}).put(start, (byte) 0xFF);
        assertThat(whole(bytes(file)).argb()).containsExactly(0xFFFF2080);
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "4, 24"})
    void pixelsThatAreCodedAsOnlyOs2CouldSaySo(int compression, int bits) throws Exception {
        var file =
                file(SECOND, new PixelSize(8, 8), bits, bits == 1 ? 2 : 0, 400).putInt(30, compression);
        refused(write(bytes(file)), Reason.UNSUPPORTED);
    }

    @Test
    void aLargeClaimWithoutPixelsIsDamage() throws Exception {
        var file = file(FIRST, new PixelSize(20_000, 5_000), 24, 0, 100);
        refused(write(bytes(file)), Reason.DAMAGED);
    }
}

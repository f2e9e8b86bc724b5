package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class JpegScansTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;
    private static final long ALL = 2L * 3 * WIDTH * HEIGHT;

    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final int START_OF_SCAN = 0xDA;

    private static BufferedImage colours() {
        return TestPictures.waves(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    }

    /// Where the content of the first such segment starts.
    private static int behind(byte[] jpeg, int marker) {
        int at = 0;
        while (jpeg[at] != (byte) 0xFF || jpeg[at + 1] != (byte) marker) {
            at++;
        }
        return at + 2;
    }

    @Test
    void onlyAPictureInSeveralScansIsKeptWhole() {
        byte[] grey = TestPictures.progressive(TestPictures.waves(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY));
        assertThat(JpegScans.of(TestPictures.encode(colours(), "jpg"))).isEqualTo(new JpegScans(false, 0));
        assertThat(JpegScans.of(TestPictures.progressive(colours()))).isEqualTo(new JpegScans(false, ALL));
        assertThat(JpegScans.of(grey)).isEqualTo(new JpegScans(false, ALL / 3));
    }

    @Test
    void soIsOneWhoseFirstScanLacksAColourWhateverTheOthersHave() {
        byte[] first = TestPictures.encode(colours(), "jpg");
        int scan = behind(first, START_OF_SCAN);
        byte[] both = ByteBuffer.allocate(2 * first.length)
                .put(first, 0, first.length - 2)
                .put(first, scan - 2, first.length - scan + 2)
                .array();
        both[scan + 2] = 1;
        assertThat(behind(first, BASELINE)).isLessThan(scan);
        assertThat(JpegScans.of(both)).isEqualTo(new JpegScans(false, ALL));
    }

    @Test
    void aFrameAmongTheScansMakesThePictureNoSmaller() {
        byte[] jpeg = TestPictures.progressive(colours());
        int frame = behind(jpeg, PROGRESSIVE);
        byte[] longer = ByteBuffer.allocate(jpeg.length + 30)
                .put(jpeg, 0, jpeg.length - 2)
                .put(jpeg, frame - 2, 19)
                .put(jpeg, jpeg.length - 2, 2)
                .putShort(jpeg.length + 5, (short) 1)
                .array();
        assertThat(JpegScans.of(longer)).isEqualTo(new JpegScans(false, ALL));
    }

    @Test
    void theLargestPictureThatIsDecodedFitsIntoTheMemoryForIt() {
        long fourInks = 2L * 4 * 250_000_000;
        assertThat(DecodeMemory.ofCoefficients().holds(fourInks)).isTrue();
        assertThat(DecodeMemory.ofCoefficients().holds(2 * fourInks)).isFalse();
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import vitrine.image.DecodeException.Reason;

class PngDecodingTest extends DecoderContractTest {
    @Override
    byte[] encode(int width, int height) {
        return TestPictures.encode(TestPictures.corners(width, height, false), "png");
    }

    @Override
    String ending() {
        return "png";
    }

    @Test
    void whatIsTransparentStaysTransparent() throws Exception {
        var file = write(TestPictures.encode(TestPictures.corners(400, 400, true), "png"));
        for (int side : new int[] {400, 100}) {
            var pixels = decoder.decode(file, PixelSize.square(side)).pixels();

            assertThat(TestPictures.at(pixels, 0.5, 0.5)).isZero();
            assertThat(TestPictures.at(pixels, 0.1, 0.1)).isEqualTo(TestPictures.RED);
        }
    }

    @Test
    void aClaimOfBillionsOfPixelsIsTooLarge() throws Exception {
        byte[] png = encode(32, 32);
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
        refused(write(png), Reason.TOO_LARGE);
    }
}

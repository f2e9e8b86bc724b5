package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifBytes;

class PngDecodingTest extends DecoderContractTest {
    @Override
    byte[] encode(int width, int height) {
        return TestPictures.encode(TestPictures.corners(width, height, false), "png");
    }

    @Override
    String ending() {
        return "png";
    }

    @Override
    Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        byte[] exif = ExifBytes.block(ByteOrder.BIG_ENDIAN, orientation, 0x9003, "2024:05:17 13:45:09", 0);
        return Optional.of(IccBytes.withChunk(encode(width, height), "eXIf", exif));
    }

    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        return Optional.of(IccBytes.withChunk(encode(width, height), "iCCP", IccBytes.deflated(profile)));
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(TestPictures.encode(TestPictures.corners(width, height, true), "png"));
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

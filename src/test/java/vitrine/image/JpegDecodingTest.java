package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifBytes;

class JpegDecodingTest extends DecoderContractTest {
    @Override
    byte[] encode(int width, int height) {
        return TestPictures.encode(TestPictures.corners(width, height, false), "jpg");
    }

    @Override
    String ending() {
        return "jpg";
    }

    @Override
    Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        byte[] exif = ExifBytes.block(ByteOrder.LITTLE_ENDIAN, orientation, 0x9003, "2024:05:17 13:45:09", 0);
        return Optional.of(ExifBytes.insert(encode(width, height), ExifBytes.segment(exif, new byte[0])));
    }

    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        return Optional.of(ExifBytes.insert(encode(width, height), IccBytes.segments(profile)));
    }

    @Test
    void aClaimOfBillionsOfPixelsIsTooLarge() throws Exception {
        byte[] jpeg = encode(32, 32);
        int frame = 0;
        while (jpeg[frame] != (byte) 0xFF || jpeg[frame + 1] != (byte) 0xC0) {
            frame++;
        }
        ByteBuffer.wrap(jpeg).putInt(frame + 5, 0xFFDCFFDC);
        refused(write(jpeg), Reason.TOO_LARGE);
    }

    @Test
    void aProgressivePictureHasAllItsDetail() throws Exception {
        var original = TestPictures.waves(320, 240, BufferedImage.TYPE_3BYTE_BGR);
        var pixels = decoder.decode(write(TestPictures.progressive(original)), PixelSize.square(320))
                .pixels();

        int[] rgb = original.getRGB(0, 0, 320, 240, null, 0, 320);
        assertThat(TestPictures.psnr(pixels, new Pixels(320, 240, rgb))).isGreaterThan(32);
    }

    @Test
    void aPictureInThousandsOfScansIsGivenUpAtOnce() throws Exception {
        byte[] jpeg = TestPictures.progressive(TestPictures.waves(64, 48, BufferedImage.TYPE_3BYTE_BGR));
        int last = jpeg.length - 2;
        while (jpeg[last] != (byte) 0xFF || jpeg[last + 1] != (byte) 0xDA) {
            last--;
        }
        assertThat(decoder.decode(write(repeated(jpeg, last, 400)), PixelSize.square(64)))
                .isNotNull();
        refused(write(repeated(jpeg, last, 10_000)), Reason.DAMAGED);
    }

    /// The file with all from `from` to its last marker once more, and again.
    private static byte[] repeated(byte[] jpeg, int from, int times) {
        int end = jpeg.length - 2;
        var bytes = ByteBuffer.allocate(jpeg.length + times * (end - from)).put(jpeg, 0, end);
        for (int i = 0; i < times; i++) {
            bytes.put(jpeg, from, end - from);
        }
        return bytes.put(jpeg, end, 2).array();
    }
}

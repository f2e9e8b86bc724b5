package vitrine.image;

import java.nio.ByteOrder;
import java.util.Optional;
import vitrine.metadata.ExifBytes;

/// Colours; what greys do otherwise is tried by [UnusualJpegTest].
class LosslessJpegDecodingTest extends ForeignDecodingTest {
    @Override
    byte[] encode(int width, int height) {
        return LosslessJpeg.of(TestPictures.corners(width, height, false));
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
}

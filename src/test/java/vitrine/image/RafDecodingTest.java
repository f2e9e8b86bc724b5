package vitrine.image;

import java.nio.ByteOrder;
import java.util.Optional;
import vitrine.metadata.ExifBytes;
import vitrine.metadata.RawBytes;
import vitrine.metadata.RawKind;

/// The contract with a RAW file that is no TIFF; of one that is, and of all others, tells [RawDecodingTest].
class RafDecodingTest extends DecoderContractTest {
    @Override
    byte[] encode(int width, int height) {
        return encode(jpeg(width, height), 1);
    }

    private static byte[] encode(byte[] preview, int orientation) {
        return RawBytes.encode(RawKind.RAF, ByteOrder.BIG_ENDIAN, preview, null, orientation, "2024:05:17 13:45:09");
    }

    private static byte[] jpeg(int width, int height) {
        return TestPictures.encode(TestPictures.corners(width, height, false), "jpg");
    }

    @Override
    String ending() {
        return "raf";
    }

    @Override
    Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        return Optional.of(encode(jpeg(width, height), orientation));
    }

    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        return Optional.of(encode(ExifBytes.insert(jpeg(width, height), IccBytes.segments(profile)), 1));
    }
}

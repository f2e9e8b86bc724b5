package vitrine.image;

import java.util.Optional;

/// What HEIC and AVIF have in common: their boxes, and the library that reads these.
abstract class HeifDecodingTest extends DecoderContractTest {
    /// @param quality from 0 to 100
    abstract byte[] encode(byte[] png, int quality);

    private byte[] encode(int width, int height, boolean alpha, int quality) {
        return encode(TestPictures.encode(TestPictures.corners(width, height, alpha), "png"), quality);
    }

    @Override
    final byte[] encode(int width, int height) {
        return encode(width, height, false, 90);
    }

    @Override
    final Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        return Optional.of(BoxBytes.heifTurned(encode(width, height), orientation));
    }

    @Override
    final Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        return Optional.of(BoxBytes.heifWithProfile(encode(width, height, false, 100), profile));
    }

    @Override
    final Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(encode(width, height, true, 90));
    }
}

package vitrine.image;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import vitrine.metadata.ExifBytes;

class JxlDecodingTest extends DecoderContractTest {
    @RegisterExtension
    static final DecoderProcesses PROCESSES = new DecoderProcesses();

    @Override
    PictureDecoder decoder() {
        return PROCESSES.decoder();
    }

    @Override
    List<ProcessHandle> decoderProcesses() {
        return PROCESSES.running();
    }

    @Override
    byte[] encode(int width, int height) {
        return encode(png(width, height, false), "1");
    }

    private static byte[] png(int width, int height, boolean alpha) {
        return TestPictures.encode(TestPictures.corners(width, height, alpha), "png");
    }

    /// @param distance 0 is without loss, and keeps the colours that the PNG has
    private byte[] encode(byte[] png, String distance) {
        return SystemEncoder.encode(png, ending(), "cjxl", "in", "out", "-d", distance);
    }

    /// The encoder puts into the stream what it finds in Exif, and keeps Exif, which must turn nothing again.
    @Override
    Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        byte[] exif = ExifBytes.block(ByteOrder.BIG_ENDIAN, orientation, 0x9003, "2024:05:17 13:45:09", 0);
        return Optional.of(encode(IccBytes.withChunk(png(width, height, false), "eXIf", exif), "1"));
    }

    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        return Optional.of(
                encode(IccBytes.withChunk(png(width, height, false), "iCCP", IccBytes.deflated(profile)), "0"));
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(encode(png(width, height, true), "1"));
    }

    @Override
    String ending() {
        return "jxl";
    }
}

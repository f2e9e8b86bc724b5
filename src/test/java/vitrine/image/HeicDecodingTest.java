package vitrine.image;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;

class HeicDecodingTest extends DecoderContractTest {
    private static final DecoderProcesses PROCESSES = new DecoderProcesses();

    @AfterAll
    static void end() throws IOException {
        PROCESSES.close();
    }

    @Override
    PictureDecoder decoder() {
        return PROCESSES.decoder();
    }

    @Override
    byte[] encode(int width, int height) {
        return SystemEncoder.encode(
                TestPictures.corners(width, height, false), ending(), "heif-enc", "-q", "90", "in", "-o", "out");
    }

    @Override
    String ending() {
        return "heic";
    }
}

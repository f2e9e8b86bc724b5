package vitrine.image;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;

class HeicDecodingTest extends HeifDecodingTest {
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
    byte[] encode(byte[] png, int quality) {
        return SystemEncoder.encode(png, ending(), "heif-enc", "-q", String.valueOf(quality), "in", "-o", "out");
    }

    @Override
    String ending() {
        return "heic";
    }
}

package vitrine.image;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class AvifDecodingTest extends HeifDecodingTest {
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
    byte[] encode(byte[] png, int quality) {
        return SystemEncoder.encode(png, ending(), "heif-enc", "-A", "-q", String.valueOf(quality), "in", "-o", "out");
    }

    @Override
    String ending() {
        return "avif";
    }
}

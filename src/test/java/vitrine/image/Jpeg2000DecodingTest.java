package vitrine.image;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;

class Jpeg2000DecodingTest extends DecoderContractTest {
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
        // Each of them halves the sides.
        int resolutions = Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(Math.min(width, height)), 1, 6);
        return SystemEncoder.encode(
                TestPictures.corners(width, height, false),
                ending(),
                "opj_compress",
                "-i",
                "in",
                "-o",
                "out",
                "-r",
                "5",
                "-n",
                String.valueOf(resolutions));
    }

    @Override
    String ending() {
        return "jp2";
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.image.DecodeException.Reason;

class PnmDecodingTest extends ForeignDecodingTest {
    private static final String PAM = "P7\nWIDTH %d\nHEIGHT %d\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n";

    @Override
    byte[] encode(int width, int height) {
        return encode("P6\n# a comment\n%d %d\n255\n", width, height, false);
    }

    @Override
    String ending() {
        return "ppm";
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(encode(PAM, width, height, true));
    }

    private static byte[] encode(String head, int width, int height, boolean alpha) {
        var image = TestPictures.corners(width, height, alpha);
        var file = new ByteArrayOutputStream();
        file.writeBytes(ascii(head.formatted(width, height)));
        for (int argb : image.getRGB(0, 0, width, height, null, 0, width)) {
            for (int shift = 16; shift >= 0; shift -= 8) {
                file.write(argb >> shift);
            }
            if (alpha) {
                file.write(argb >> 24);
            }
        }
        return file.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "'P1 2 1 0 1', ffffff, 000000",
        "'P2 2 1 255 85 255', 555555, ffffff",
        "'P2 2 1 15 5 15', 555555, ffffff",
        "'P3 2 1 255 18 52 86 255 0 0', 123456, ff0000",
        "'P4 2 1 @', ffffff, 000000",
        "'P5 2 1 255 U\u00ff', 555555, ffffff",
        "'P5 2 1 65535 UUPP', 555555, 505050",
        "'P6 2 1 255 \u00124V\u00ff\0\0', 123456, ff0000"
    })
    void eachKindIsRead(String file, String first, String second) throws Exception {
        int[] argb = whole(ascii(file)).argb();
        assertThat(argb)
                .containsExactly(
                        Integer.parseUnsignedInt("ff" + first, 16), Integer.parseUnsignedInt("ff" + second, 16));
    }

    @Test
    void aClaimOfBillionsOfPixelsIsTooLarge() throws Exception {
        refused(write(ascii("P6 100000 100000 255 abc")), Reason.TOO_LARGE);
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        "'P6 2 1 255 \u00124V\u00ff\0\0', 123456, ff0000",
        "'P1 2 1 01', ffffff, 000000",
        "'P2 2 1 1 0 1', 000000, ffffff",
        "'P3 2 1 1 1 0 1 0 1 0', ff00ff, 00ff00",
        "'P5 2 1 1 \0\u0001', 000000, ffffff",
        "'P5 2 1 200 \u0096\u00c8', bfbfbf, ffffff",
        "'P5 2 1 40000 u0\u009c@', bfbfbf, ffffff",
        "'P6 2 1 3 \u0003\0\u0001\u0002\u0002\u0002', ff0055, aaaaaa"
    })
    void eachKindIsRead(String file, String first, String second) throws Exception {
        int[] argb = whole(ascii(file)).argb();
        assertThat(argb)
                .containsExactly(
                        Integer.parseUnsignedInt("ff" + first, 16), Integer.parseUnsignedInt("ff" + second, 16));
    }

    private static String pam(int channels, int most, String type, String samples) {
        var kind = type.isEmpty() ? "" : "TUPLTYPE " + type + "\n";
        return "P7\nWIDTH 2\nHEIGHT 1\n# a comment\nDEPTH " + channels + "\nMAXVAL " + most + "\n" + kind + "ENDHDR\n"
                + samples;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, BLACKANDWHITE, '\0\u0001', ff000000, ffffffff",
        "2, 1, BLACKANDWHITE_ALPHA, '\u0001\0\u0001\u0001', 00000000, ffffffff",
        "1, 1, GRAYSCALE, '\u0001\0', ffffffff, ff000000",
        "2, 255, GRAYSCALE_ALPHA, 'U\u00ff\u00ff\0', ff555555, 00000000",
        "3, 255, RGB, '\u00124V\u00ff\0\0', ff123456, ffff0000",
        "4, 15, RGB_ALPHA, '\u000f\0\u0003\u000f\u000f\u000f\u000f\0', ffff0033, 00000000",
        "4, 255, CMYK, '\u00ff\0\0\0\0\0\0\u00ff', ff00ffff, ff000000",
        "5, 255, CMYK_ALPHA, '\u00ff\0\0\0\u00ff\0\0\0\0\0', ff00ffff, 00000000",
        "1, 255, '', 'U\u00ff', ff555555, ffffffff",
        "2, 255, '', 'U\u00ff\u00ff\0', ff555555, 00000000",
        "3, 255, '', '\u00124V\u00ff\0\0', ff123456, ffff0000",
        "4, 255, a kind of its own, '\u00124V\u00ff\0\0\0\0', ff123456, 00000000"
    })
    void theNumberOfChannelsSaysWhatTheyAreFor(
            int channels, int most, String type, String samples, String first, String second) throws Exception {
        assertThat(whole(ascii(pam(channels, most, type, samples))).argb())
                .containsExactly(Integer.parseUnsignedInt(first, 16), Integer.parseUnsignedInt(second, 16));
    }

    @Test
    void ofMoreChannelsThanThereAreColoursItSaysSo() throws Exception {
        isUnsupported(ascii(pam(7, 255, "", "\0".repeat(14))), "PNM (7 channels)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P5 2 1 0 ab",
                "P5 2 1 65536 ab",
                "P5 2 1 255 a",
                "P2 2 1 255 1 x",
                "P1 2 1 2 0",
                "P2 2 1 9 1",
                "P8 2 1 9 ab"
            })
    void whatMakesNoSenseIsDamage(String file) throws Exception {
        refused(write(ascii(file)), Reason.DAMAGED);
    }

    @Test
    void aFileThatIsShorterThanItSaysTakesNoMemoryForItsRows() throws Exception {
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (var head : List.of("P6 400000 791 255 ", "P4 1000000 300 ", "P2 400000 791 255 ", "P1 1000000 300 ")) {
            var file = write(ascii(head + "1 2 3"));
            long before = memory.getCurrentThreadAllocatedBytes();
            refused(file, Reason.DAMAGED);
            assertThat(memory.getCurrentThreadAllocatedBytes() - before)
                    .as(head)
                    .isLessThan(16 << 20);
        }
    }

    @Test
    void aClaimOfBillionsOfPixelsIsTooLarge() throws Exception {
        refused(write(ascii("P6 100000 100000 255 abc")), Reason.TOO_LARGE);
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.image.DecodeException.Reason;

class HdrDecodingTest extends ForeignDecodingTest {
    private static final int BIAS = 128;

    /// Four bytes for each pixel; the colours are brighter than those of the corners, as the tone mapping darkens.
    @Override
    byte[] encode(int width, int height) {
        return encode(head(width, height), width, height);
    }

    @Override
    Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        String[] lines = {
            "-Y %d +X %d",
            "-Y %d -X %d",
            "+Y %d -X %d",
            "+Y %d +X %d",
            "+X %d -Y %d",
            "-X %d -Y %d",
            "-X %d +Y %d",
            "+X %d +Y %d"
        };
        return Optional.of(encode(head(lines[orientation - 1], width, height), width, height));
    }

    private static byte[] encode(byte[] head, int width, int height) {
        var image = TestPictures.corners(width, height, false);
        var file = new ByteArrayOutputStream();
        file.writeBytes(head);
        for (int argb : image.getRGB(0, 0, width, height, null, 0, width)) {
            file.writeBytes(light(light(argb >> 16), light(argb >> 8), light(argb)));
        }
        return file.toByteArray();
    }

    @Override
    String ending() {
        return "hdr";
    }

    private static byte[] head(int width, int height) {
        return head("-Y %d +X %d", width, height);
    }

    private static byte[] head(String resolution, int width, int height) {
        var head = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n" + resolution.formatted(height, width) + "\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    /// The light that is shown as this value: the tone mapping, backwards.
    private static double light(int value) {
        double shown = ColorFormulas.srgbLight((value & 0xFF) / 255.0);
        double b = 1 - shown;
        return (Math.sqrt(b * b + 4 * shown / 64) - b) * 32;
    }

    /// Source: Ward, Real Pixels, in Graphics Gems II.
    private static byte[] light(double red, double green, double blue) {
        double most = Math.max(red, Math.max(green, blue));
        if (most < 1e-9) {
            return new byte[4];
        }
        int exponent = Math.getExponent(most) + 1;
        double scale = 256 / Math.pow(2, exponent);
        return new byte[] {(byte) (red * scale), (byte) (green * scale), (byte) (blue * scale), (byte) (exponent + BIAS)
        };
    }

    private int shown(double light) throws Exception {
        var file = new ByteArrayOutputStream();
        file.writeBytes(head(1, 1));
        file.writeBytes(light(light, light, light));
        return whole(file.toByteArray()).argb()[0] & 0xFF;
    }

    @Test
    void lightOfAnyStrengthIsShownAndMoreIsBrighter() throws Exception {
        int[] shown = {shown(0), shown(0.01), shown(0.18), shown(1), shown(4), shown(8)};
        assertThat(shown).isSorted().doesNotHaveDuplicates();
        assertThat(shown(1e6)).isEqualTo(0xFF);
        assertThat(shown[0]).isZero();
        assertThat(shown[2]).isBetween(90, 120);
    }

    @Test
    void rowsMayBePacked() throws Exception {
        var file = new ByteArrayOutputStream();
        file.writeBytes(head(10, 1));
        file.writeBytes(new byte[] {2, 2, 0, 10});
        file.writeBytes(new byte[] {(byte) (128 + 10), 0});
        file.writeBytes(new byte[] {2, 64, 64, (byte) (128 + 8), 0});
        file.writeBytes(new byte[] {(byte) (128 + 10), 0, (byte) (128 + 10), (byte) (128 + 5)});
        int[] seen = whole(file.toByteArray()).argb();
        assertThat(seen[1] & 0xFF00FF).isZero();
        assertThat((seen[1] >> 8) & 0xFF).isGreaterThan(250);
        assertThat(seen[2]).isEqualTo(0xFF000000);
    }

    @Test
    void aLineThatNamesOneSideTwiceIsDamage() throws Exception {
        refused(write(head("-Y %d +Y %d", 2, 2)), Reason.DAMAGED);
    }

    @Test
    void aClaimOfBillionsOfPixelsIsTooLarge() throws Exception {
        refused(write(head(100_000, 100_000)), Reason.TOO_LARGE);
    }
}

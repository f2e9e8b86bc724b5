package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
    private static final int SRGB = 1;
    private static final int P3 = 12;
    private static final int BT_2020 = 9;
    private static final int SRGB_CURVE = 13;
    private static final int PQ = 16;
    private static final int HLG = 18;

    private static int converted(int argb, int primaries, int transfer) {
        return SrgbConversion.byCodePoints(new Pixels(1, 1, new int[] {argb}), primaries, transfer)
                .argb()[0];
    }

    private static int grey(int value, int transfer) {
        return converted(0xFF000000 | value * 0x10101, BT_2020, transfer) & 0xFF;
    }

    @ParameterizedTest
    @CsvSource({"1, 13", "1, 1", "1, 6", "2, 2", "0, 0", "99, 99"})
    void whatIsMeantForScreensStaysAsItIs(int primaries, int transfer) {
        var pixels = new Pixels(1, 1, new int[] {0xFF123456});

        assertThat(SrgbConversion.byCodePoints(pixels, primaries, transfer)).isSameAs(pixels);
    }

    @Test
    void displayP3BecomesWhatTheFormulasSay() {
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            int color = random.nextInt() | 0xFF000000;
            double[] light = {
                ColorFormulas.srgbLight((color >> 16 & 0xFF) / 255.0),
                ColorFormulas.srgbLight((color >> 8 & 0xFF) / 255.0),
                ColorFormulas.srgbLight((color & 0xFF) / 255.0)
            };
            int expected = ColorFormulas.toSrgb(light, ColorFormulas.displayP3());

            assertThat(ColorFormulas.deltaE(converted(color, P3, SRGB_CURVE), expected))
                    .as("%08x", color)
                    .isLessThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 9, 11, P3})
    void whiteAndBlackStayWhiteAndBlack(int primaries) {
        assertThat(converted(0xFFFFFFFF, primaries, SRGB_CURVE) & 0xFF).isGreaterThan(252);
        assertThat(converted(0xFF000000, primaries, SRGB_CURVE)).isEqualTo(0xFF000000);
    }

    /// The white of paper is at 58 % of PQ and at 75 % of HLG. Source: BT.2408, table 1.
    @ParameterizedTest
    @CsvSource({"16, 148", "18, 191"})
    void theWhiteOfPaperIsBrightAndWhatIsBrighterIsToldFromIt(int transfer, int paper) {
        assertThat(grey(0, transfer)).isZero();
        assertThat(grey(paper, transfer)).isBetween(215, 245);
        assertThat(grey(paper + 20, transfer)).isGreaterThan(grey(paper, transfer));
        for (int value = 1; value < 256; value++) {
            assertThat(grey(value, transfer)).isGreaterThanOrEqualTo(grey(value - 1, transfer));
        }
    }

    @Test
    void whatIsTransparentStaysSo() {
        assertThat(converted(0x80402010, SRGB, PQ) >>> 24).isEqualTo(0x80);
        assertThat(converted(0, SRGB, HLG)).isZero();
    }
}

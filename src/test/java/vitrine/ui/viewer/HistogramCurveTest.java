package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.image.Histogram;
import vitrine.image.Histogram.Channel;
import vitrine.image.Pixels;

class HistogramCurveTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static Histogram grey(int... levels) {
        return Histogram.of(new Pixels(
                levels.length,
                1,
                Arrays.stream(levels)
                        .map(level -> 0xFF000000 | level * 0x010101)
                        .toArray()));
    }

    private static double y(double[] area, int value) {
        return area[2 * value + 3];
    }

    @Test
    void theMostFrequentValueReachesTheTopAndOthersTheirShareOfIt() {
        var histogram = grey(50, 50, 50, 50, 100);
        int peak = HistogramCurve.peak(histogram);
        double[] area = HistogramCurve.area(histogram, Channel.RED, peak, 255, 80);
        assertThat(peak).isEqualTo(4);
        assertThat(y(area, 50)).isZero();
        assertThat(y(area, 100)).isEqualTo(60);
        assertThat(y(area, 51)).isEqualTo(80);
        assertThat(area[2 * 50 + 2]).as("as far to the right as it is bright").isEqualTo(50);
    }

    @Test
    void aBlackFrameDoesNotPressTheRestFlat() {
        int[] levels = new int[1000];
        levels[999] = 100;
        levels[998] = 200;
        var histogram = grey(levels);
        int peak = HistogramCurve.peak(histogram);
        double[] area = HistogramCurve.area(histogram, Channel.LUMINANCE, peak, 100, 80);
        assertThat(y(area, 100)).isZero();
        assertThat(y(area, 0)).as("not above the top").isZero();
    }

    @Test
    void whatIsOnlyBlackAndWhiteIsDrawnBySharesOfAll() {
        var histogram = grey(0, 0, 0, 255);
        int peak = HistogramCurve.peak(histogram);
        double[] area = HistogramCurve.area(histogram, Channel.BLUE, peak, 100, 80);
        assertThat(y(area, 0)).isEqualTo(20);
        assertThat(y(area, 255)).isEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAreaStandsOnTheGroundAndStaysInsideItsRoom(long seed) {
        var random = new Random(seed);
        var picture = new Pixels(
                30, 20, random.ints(600).map(bits -> 0xFF000000 | bits).toArray());
        var histogram = Histogram.of(picture);
        double width = 10 + random.nextInt(500);
        double height = 10 + random.nextInt(200);
        for (var channel : Channel.values()) {
            double[] area = HistogramCurve.area(histogram, channel, HistogramCurve.peak(histogram), width, height);
            assertThat(area).hasSize(2 * (Histogram.LEVELS + 2));
            assertThat(new double[] {area[0], area[1]}).containsExactly(0, height);
            assertThat(area[area.length - 2]).isCloseTo(width, within(1e-9));
            assertThat(area[area.length - 1]).isEqualTo(height);
            for (int i = 0; i < area.length; i += 2) {
                assertThat(area[i]).isBetween(0.0, width);
                assertThat(area[i + 1]).isBetween(0.0, height);
                assertThat(area[i]).isGreaterThanOrEqualTo(i == 0 ? 0 : area[i - 2]);
            }
        }
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClippingMarksTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static int mark(int argb) {
        return ClippingMarks.of(new Pixels(1, 1, new int[] {argb})).argb()[0];
    }

    @Test
    void aColourAtItsHighestIsAHighlightAndBlackAShadow() {
        assertThat(mark(0xFFFFFFFF)).isEqualTo(ClippingMarks.HIGHLIGHT);
        assertThat(mark(0xFF00FF00)).isEqualTo(ClippingMarks.HIGHLIGHT);
        assertThat(mark(0xFF000000)).isEqualTo(ClippingMarks.SHADOW);
        assertThat(mark(0xFFFEFEFE)).isZero();
        assertThat(mark(0xFF101010)).isZero();
    }

    @Test
    void whatIsTransparentCountsAsItWasBeforeAndNothingAtAllIsNotMarked() {
        assertThat(mark(0x80800000)).as("full red, half there").isEqualTo(ClippingMarks.HIGHLIGHT);
        assertThat(mark(0x80404040)).isZero();
        assertThat(mark(0x00000000)).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itMarksAsManyAsTheHistogramCounts(long seed) {
        var random = new Random(seed);
        int[] argb = random.ints(40 * 30)
                .map(bits -> {
                    int alpha = (bits & 3) == 0 ? (bits >>> 24) : 0xFF;
                    return alpha << 24
                            | colour(bits, 2, alpha) << 16
                            | colour(bits, 9, alpha) << 8
                            | colour(bits, 16, alpha);
                })
                .toArray();
        var picture = new Pixels(40, 30, argb);
        var histogram = Histogram.of(picture);
        var marks = ClippingMarks.of(picture);
        assertThat(marks.size()).isEqualTo(picture.size());
        assertThat(count(marks, ClippingMarks.HIGHLIGHT))
                .isEqualTo(Math.round(histogram.clippedHighlights() * histogram.pixels()));
        assertThat(count(marks, ClippingMarks.SHADOW))
                .isEqualTo(Math.round(histogram.clippedShadows() * histogram.pixels()));
    }

    /// Often at one of the ends, never brighter than it may be with this alpha.
    private static int colour(int bits, int at, int alpha) {
        int value = (bits >>> at) & 0x7F;
        return value < 40 ? 0 : value > 100 ? alpha : Math.min(alpha, value * 2);
    }

    private static long count(Pixels marks, int mark) {
        return Arrays.stream(marks.argb()).filter(pixel -> pixel == mark).count();
    }
}

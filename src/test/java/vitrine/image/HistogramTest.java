package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vitrine.image.Histogram.Channel;

class HistogramTest {
    private static Histogram of(int... argb) {
        return Histogram.of(new Pixels(argb.length, 1, argb));
    }

    @Test
    void everyChannelCountsItsOwnValues() {
        var histogram = of(0xFF102030, 0xFF102040, 0xFF992040);

        assertThat(histogram.count(Channel.RED, 0x10)).isEqualTo(2);
        assertThat(histogram.count(Channel.RED, 0x99)).isEqualTo(1);
        assertThat(histogram.count(Channel.GREEN, 0x20)).isEqualTo(3);
        assertThat(histogram.count(Channel.BLUE, 0x40)).isEqualTo(2);
        assertThat(histogram.pixels()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "000000, 0",
        "FFFFFF, 255",
        "808080, 128",
        "010101, 1",
        "FF0000, 54",
        "00FF00, 182",
        "0000FF, 18",
        "FFFF00, 237"
    })
    void luminanceWeighsTheColoursAsRec709(String rgb, int luminance) {
        assertThat(of(0xFF000000 | Integer.parseInt(rgb, 16)).count(Channel.LUMINANCE, luminance))
                .isEqualTo(1);
    }

    @Test
    void greysHaveTheLuminanceTheyAre() {
        var histogram = of(IntStream.range(0, 256)
                .map(grey -> 0xFF000000 | grey * 0x010101)
                .toArray());
        assertThat(IntStream.range(0, 256).map(grey -> histogram.count(Channel.LUMINANCE, grey)))
                .containsOnly(1);
    }

    @Test
    void transparentPixelsAreLeftOut() {
        var histogram = of(0, 0x00000000, 0xFF336699);

        assertThat(histogram.pixels()).isEqualTo(1);
        assertThat(histogram.count(Channel.RED, 0)).isZero();
        assertThat(histogram.clippedShadows()).isZero();
    }

    @Test
    void translucentPixelsCountWithTheColourTheyWereMadeFrom() {
        var histogram = of(0x80800040, 0x01000100);

        assertThat(histogram.count(Channel.RED, 255)).isEqualTo(1);
        assertThat(histogram.count(Channel.BLUE, 128)).isEqualTo(1);
        assertThat(histogram.count(Channel.GREEN, 255)).isEqualTo(1);
    }

    @Test
    void premultiplyingAndBackKeepsTheColourAsFarAsTheAlphaAllows() {
        for (int alpha = 1; alpha < 256; alpha++) {
            for (int red = 0; red < 256; red += 5) {
                int premultiplied = (red * alpha + 127) / 255;
                var histogram = of(alpha << 24 | premultiplied << 16);
                int found = IntStream.range(0, 256)
                        .filter(value -> histogram.count(Channel.RED, value) == 1)
                        .findFirst()
                        .orElseThrow();
                assertThat(found).isBetween(red - 128 / alpha - 1, red + 128 / alpha + 1);
            }
        }
    }

    @Test
    void clippedSharesAreOfTheCountedPixels() {
        var histogram = of(0xFFFF0000, 0xFF00FF00, 0xFFFFFFFF, 0xFFFEFEFE, 0xFF000000, 0, 0, 0);

        assertThat(histogram.clippedHighlights()).isEqualTo(0.6, within(1e-9));
        assertThat(histogram.clippedShadows()).isEqualTo(0.2, within(1e-9));
    }

    @Test
    void aPictureOfNothingHasNoShares() {
        var histogram = of(0, 0);

        assertThat(histogram.pixels()).isZero();
        assertThat(histogram.clippedHighlights()).isZero();
        assertThat(histogram.clippedShadows()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void everyPixelIsCountedOnceInEveryChannel(Channel channel) {
        int[] argb = new Random(1).ints(50_000).map(pixel -> pixel | 0xFF000000).toArray();
        var histogram = of(argb);

        assertThat(IntStream.range(0, Histogram.LEVELS)
                        .map(value -> histogram.count(channel, value))
                        .sum())
                .isEqualTo(argb.length);
    }
}

package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.image.PixelSize;

class CompareLayoutTest {
    private static final PixelSize WIDE = new PixelSize(6000, 4000);
    private static final PixelSize HIGH = new PixelSize(4000, 6000);
    private static final double GAP = 2;
    private static final double WORDS = 30;

    record Case(List<PixelSize> photos, double width, double height) {
        CompareLayout layout() {
            return CompareLayout.of(photos, width, height, GAP, WORDS);
        }
    }

    static Stream<Case> cases() {
        return IntStream.range(0, 300).mapToObj(seed -> {
            var random = new Random(seed);
            var photos = Stream.generate(() -> new PixelSize(1 + random.nextInt(5000), 1 + random.nextInt(5000)))
                    .limit(1 + random.nextInt(6))
                    .toList();
            return new Case(photos, 500 + random.nextInt(3000), 400 + random.nextInt(2000));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void panesLieInTheWindowAndApart(Case c) {
        var layout = c.layout();
        double width = layout.pane().width();
        double height = layout.pane().height();
        for (int i = 0; i < c.photos.size(); i++) {
            var one = layout.place(i);
            assertThat(one.x()).isBetween(-1e-6, c.width - width + 1e-6);
            assertThat(one.y()).isBetween(-1e-6, c.height - height + 1e-6);
            for (int j = 0; j < i; j++) {
                var other = layout.place(j);
                boolean apart = Math.abs(one.x() - other.x()) >= width + GAP - 1e-6
                        || Math.abs(one.y() - other.y()) >= height + GAP - 1e-6;
                assertThat(apart).as("%d and %d", i, j).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noOtherRowsWouldShowThePhotosLarger(Case c) {
        double best = shown(c, c.layout().rows());
        for (int rows = 1; rows <= c.photos.size(); rows++) {
            assertThat(shown(c, rows)).as("%d rows", rows).isLessThanOrEqualTo(best * 1.000001);
        }
    }

    private static double shown(Case c, int rows) {
        int columns = Math.ceilDiv(c.photos.size(), rows);
        double width = (c.width - (columns - 1) * GAP) / columns;
        double height = (c.height - (rows - 1) * GAP) / rows - WORDS;
        return c.photos.stream()
                .mapToDouble(photo -> {
                    double zoom = Math.min(width / photo.width(), height / photo.height());
                    return photo.width() * zoom * photo.height() * zoom;
                })
                .sum();
    }

    @Test
    void twoPhotosLieAsTheirShapesAndTheWindowAskFor() {
        assertThat(CompareLayout.of(List.of(HIGH, HIGH), 1600, 900, GAP, WORDS).rows())
                .isEqualTo(1);
        assertThat(CompareLayout.of(List.of(WIDE, WIDE), 900, 1600, GAP, WORDS).rows())
                .isEqualTo(2);
        assertThat(CompareLayout.of(List.of(WIDE, WIDE), 1000, 1000, GAP, WORDS).rows())
                .isEqualTo(2);
        assertThat(CompareLayout.of(List.of(HIGH, HIGH), 1000, 1000, GAP, WORDS).rows())
                .isEqualTo(1);
    }

    @Test
    void aShorterLastRowStandsInTheMiddle() {
        var layout = CompareLayout.of(List.of(WIDE, WIDE, WIDE, WIDE, WIDE), 1602, 800, GAP, WORDS);
        assertThat(layout.rows()).isEqualTo(2);
        assertThat(layout.columns()).isEqualTo(3);
        double left = layout.place(3).x();
        double right = 1602 - layout.place(4).x() - layout.pane().width();
        assertThat(left).isCloseTo(right, within(1e-6)).isPositive();
    }
}

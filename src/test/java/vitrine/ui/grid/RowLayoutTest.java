package vitrine.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for every row and every place in it; seeded at random.
class RowLayoutTest {
    record Case(RowLayout row, double left, double right) {}

    static Stream<Case> cases() {
        return IntStream.range(0, 300).mapToObj(seed -> {
            var random = new Random(seed);
            var measures = new GridLayout.Measures(1 + random.nextInt(200), 88, 0);
            var row = new RowLayout(random.nextInt(5), random.nextInt(60), measures);
            double left = (random.nextDouble() * 1.4 - 0.2) * (row.end() + 1);
            return new Case(row, left, left + random.nextInt(2000));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsInViewIsWhatTouchesTheView(Case c) {
        var row = c.row;
        var touching = IntStream.range(row.first(), row.first() + row.count())
                .filter(i -> row.x(i) + row.measures().width() > c.left && row.x(i) < c.right)
                .boxed()
                .toList();
        var inView = IntStream.range(row.firstBeyond(c.left), row.endBefore(c.right))
                .boxed()
                .toList();
        assertThat(inView).isEqualTo(touching);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPlaceOfATileIsThatOfItsEntry(Case c) {
        var row = c.row;
        for (int i = row.first(); i < row.first() + row.count(); i++) {
            assertThat(row.at(row.x(i) + 0.01)).isEqualTo(i);
            assertThat(row.at(row.middle(i))).isEqualTo(i);
            assertThat(row.nearest(row.middle(i))).isEqualTo(i);
        }
        assertThat(row.at(row.x(row.first()) - 1)).isEqualTo(-1);
        assertThat(row.at(row.x(row.first() + row.count()) + 1)).isEqualTo(-1);
    }
}

package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The turns are the group of the square: all eight, all pairs and all triples.
class TurnTest {
    record Pair(Turn first, Turn then) {}

    static Stream<Pair> pairs() {
        return Arrays.stream(Turn.values())
                .flatMap(first -> Arrays.stream(Turn.values()).map(then -> new Pair(first, then)));
    }

    @ParameterizedTest
    @EnumSource
    void nothingBeforeOrAfterChangesNothing(Turn turn) {
        assertThat(turn.then(Turn.NONE)).isEqualTo(turn);
        assertThat(Turn.NONE.then(turn)).isEqualTo(turn);
    }

    @ParameterizedTest
    @EnumSource
    void everyTurnCanBeTakenBack(Turn turn) {
        assertThat(turn.then(turn.inverse())).isEqualTo(Turn.NONE);
        assertThat(turn.inverse().then(turn)).isEqualTo(Turn.NONE);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void itDoesNotMatterWhichTwoOfThreeAreTakenTogether(Pair pair) {
        for (var last : Turn.values()) {
            assertThat(pair.first.then(pair.then).then(last)).isEqualTo(pair.first.then(pair.then.then(last)));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsMissingLeadsToTheWhole(Pair pair) {
        assertThat(pair.first.then(pair.first.to(pair.then))).isEqualTo(pair.then);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void sidesAreSwappedWhenOneOfTwoSwapsThem(Pair pair) {
        assertThat(pair.first.then(pair.then).swapsSides()).isEqualTo(pair.first.swapsSides() ^ pair.then.swapsSides());
    }

    @Test
    void fourRightTurnsAreNoneAndThreeAreALeftOne() {
        assertThat(Turn.RIGHT.then(Turn.RIGHT)).isEqualTo(Turn.HALF);
        assertThat(Turn.HALF.then(Turn.RIGHT)).isEqualTo(Turn.LEFT);
        assertThat(Turn.LEFT.then(Turn.RIGHT)).isEqualTo(Turn.NONE);
    }

    @Test
    void bothFlipsAreAHalfTurnAndATurnBetweenTheSameFlipGoesTheOtherWay() {
        assertThat(Turn.FLIP_HORIZONTAL.then(Turn.FLIP_VERTICAL)).isEqualTo(Turn.HALF);
        assertThat(Turn.FLIP_HORIZONTAL.then(Turn.RIGHT).then(Turn.FLIP_HORIZONTAL))
                .isEqualTo(Turn.LEFT);
    }

    @Test
    void theNumbersAreThoseOfExifAndAnyOtherMeansUpright() {
        for (var turn : Turn.values()) {
            assertThat(Turn.ofExif(turn.exif())).isEqualTo(turn);
        }
        assertThat(Turn.RIGHT.exif()).isEqualTo(6);
        assertThat(Turn.LEFT.exif()).isEqualTo(8);
        assertThat(Turn.ofExif(0)).isEqualTo(Turn.NONE);
        assertThat(Turn.ofExif(9)).isEqualTo(Turn.NONE);
    }
}

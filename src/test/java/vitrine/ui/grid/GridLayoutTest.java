package vitrine.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.library.Group;
import vitrine.ui.grid.GridLayout.Measures;

class GridLayoutTest {
    private static final Measures TILE = new Measures(100, 120, 40);
    /// Room for exactly four tiles beside the margins.
    private static final double FOUR_COLUMNS = 4 * 100 + 2 * GridLayout.MARGIN;

    private static Group plain(int from, int to) {
        return new Group(new Group.Header.None(), from, to);
    }

    private static Group headed(int from, int to) {
        return new Group(new Group.Header.Of(Path.of("/photos/" + from)), from, to);
    }

    // By hand

    @Test
    void nothingTakesNoMoreThanTheMargins() {
        var layout = new GridLayout(List.of(), 500, TILE);
        assertThat(layout.size()).isZero();
        assertThat(layout.height()).isEqualTo(2 * GridLayout.MARGIN);
        assertThat(layout.at(50, 50)).isEqualTo(-1);
        assertThat(layout.firstBelow(0)).isZero();
        assertThat(layout.endAbove(1000)).isZero();
        assertThat(within(layout, 0, 0, 1000, 1000)).isEmpty();
    }

    @Test
    void rowsFillFromTheLeft() {
        var layout = new GridLayout(List.of(plain(0, 6)), FOUR_COLUMNS, TILE);
        assertThat(layout.columns()).isEqualTo(4);
        assertThat(layout.x(0)).isEqualTo(GridLayout.MARGIN);
        assertThat(layout.y(3)).isEqualTo(layout.y(0)).isEqualTo(GridLayout.MARGIN);
        assertThat(layout.x(4)).isEqualTo(layout.x(0));
        assertThat(layout.y(4)).isEqualTo(GridLayout.MARGIN + 120);
        assertThat(layout.height()).isEqualTo(2 * 120 + 2 * GridLayout.MARGIN);
    }

    @Test
    void spareWidthIsSharedByTheColumns() {
        var layout = new GridLayout(List.of(plain(0, 6)), FOUR_COLUMNS + 80, TILE);
        assertThat(layout.columns()).isEqualTo(4);
        assertThat(layout.x(0)).isEqualTo(GridLayout.MARGIN + 10);
        assertThat(layout.x(1) - layout.x(0)).isEqualTo(120);
    }

    @Test
    void aViewportTooNarrowForATileHasOneColumn() {
        for (double width : new double[] {0, 1, 30, 99}) {
            var layout = new GridLayout(List.of(plain(0, 3)), width, TILE);
            assertThat(layout.columns()).isEqualTo(1);
            assertThat(layout.y(2)).isEqualTo(GridLayout.MARGIN + 240);
        }
    }

    @Test
    void aGroupBeginsWithItsHeaderInANewRow() {
        var layout = new GridLayout(List.of(plain(0, 2), headed(2, 3), headed(3, 9)), FOUR_COLUMNS, TILE);
        assertThat(layout.hasHeader(0)).isFalse();
        assertThat(layout.hasHeader(1)).isTrue();
        assertThat(layout.headerTop(1)).isGreaterThan(layout.y(1) + 120);
        assertThat(layout.y(2)).isEqualTo(layout.headerTop(1) + 40);
        assertThat(layout.x(3)).isEqualTo(layout.x(0));
        assertThat(layout.at(layout.x(2) + 50, layout.headerTop(1) + 20))
                .as("a header is no tile")
                .isEqualTo(-1);
        assertThat(layout.groupAt(layout.headerTop(2) + 1)).isEqualTo(2);
        assertThat(layout.groupAt(-100)).isZero();
        assertThat(layout.groupAt(1e9)).isEqualTo(2);
    }

    @Test
    void theWayUpAndDownCrossesGroupsInItsColumn() {
        var layout = new GridLayout(List.of(headed(0, 6), headed(6, 12)), FOUR_COLUMNS, TILE);
        assertThat(layout.vertically(1, 1)).isEqualTo(5);
        assertThat(layout.vertically(5, 1)).as("into the next group").isEqualTo(7);
        assertThat(layout.vertically(7, -1)).isEqualTo(5);
        assertThat(layout.vertically(3, 1))
                .as("the row below is shorter: its last")
                .isEqualTo(5);
        assertThat(layout.vertically(9, -1)).as("so is the row above").isEqualTo(5);
        assertThat(layout.vertically(0, -1)).as("nothing above").isZero();
        assertThat(layout.vertically(11, 1)).as("nothing below").isEqualTo(11);
        assertThat(layout.vertically(0, 100)).isEqualTo(10);
        assertThat(layout.vertically(10, -100)).isZero();
        assertThat(layout.vertically(4, 0)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100_000})
    void theLastEntryIsWhereTheContentEnds(int size) {
        var layout = new GridLayout(List.of(plain(0, size)), 1000, TILE);
        assertThat(layout.size()).isEqualTo(size);
        assertThat(layout.y(size - 1) + 120 + GridLayout.MARGIN).isEqualTo(layout.height());
        assertThat(layout.at(layout.x(size - 1) + 50, layout.y(size - 1) + 60)).isEqualTo(size - 1);
        assertThat(layout.endAbove(layout.height())).isEqualTo(size);
        assertThat(layout.firstBelow(0)).isZero();
    }

    // Against a model that looks at every tile

    private record Case(GridLayout layout, double width, Random random) {
        double anyX() {
            return random.nextDouble() * (width + 60) - 30;
        }

        double anyY() {
            return random.nextDouble() * (layout.height() + 100) - 50;
        }
    }

    private static Case some(long seed) {
        var random = new Random(seed);
        var groups = new ArrayList<Group>();
        int size = 0;
        for (int g = random.nextInt(8); g >= 0; g--) {
            int to = size + 1 + random.nextInt(random.nextBoolean() ? 5 : 60);
            groups.add(groups.isEmpty() && random.nextBoolean() ? plain(size, to) : headed(size, to));
            size = to;
        }
        double width = 20 + random.nextInt(1200);
        var measures = new Measures(60 + random.nextInt(200), 60 + random.nextInt(250), random.nextInt(60));
        return new Case(new GridLayout(groups, width, measures), width, random);
    }

    private static List<Integer> within(GridLayout layout, double left, double top, double right, double bottom) {
        var found = new ArrayList<Integer>();
        layout.within(left, top, right, bottom, found::add);
        return found;
    }

    @Test
    void theMiddleOfEachTileIsThatTileAndNoTilesOverlap() {
        for (long seed = 0; seed < 150; seed++) {
            var layout = some(seed).layout();
            var tile = layout.measures();
            for (int i = 0; i < layout.size(); i++) {
                double x = layout.x(i);
                double y = layout.y(i);
                assertThat(layout.at(x + tile.width() / 2, y + tile.height() / 2))
                        .as("seed %d", seed)
                        .isEqualTo(i);
                assertThat(x).isGreaterThanOrEqualTo(GridLayout.MARGIN);
                assertThat(y + tile.height()).isLessThanOrEqualTo(layout.height());
                if (i > 0) {
                    boolean sameRow = y == layout.y(i - 1);
                    assertThat(sameRow ? x - layout.x(i - 1) : y - layout.y(i - 1))
                            .as("seed %d, entry %d", seed, i)
                            .isGreaterThanOrEqualTo((sameRow ? tile.width() : tile.height()) - 1e-6);
                }
            }
        }
    }

    @Test
    void aPointIsInTheTileAroundItOrInNone() {
        for (long seed = 0; seed < 150; seed++) {
            var some = some(seed);
            var layout = some.layout();
            for (int n = 0; n < 40; n++) {
                double x = some.anyX();
                double y = some.anyY();
                int expected = -1;
                for (int i = 0; i < layout.size(); i++) {
                    if (x >= layout.x(i)
                            && x <= layout.x(i) + layout.measures().width()
                            && y >= layout.y(i)
                            && y < layout.y(i) + layout.measures().height()) {
                        expected = i;
                    }
                }
                assertThat(layout.at(x, y)).as("seed %d at %s, %s", seed, x, y).isEqualTo(expected);
            }
        }
    }

    @Test
    void theRowsInViewAreExactlyThoseThatReachIntoIt() {
        for (long seed = 0; seed < 150; seed++) {
            var some = some(seed);
            var layout = some.layout();
            for (int n = 0; n < 40; n++) {
                double top = some.anyY();
                int first = 0;
                while (first < layout.size()
                        && layout.y(first) + layout.measures().height() <= top) {
                    first++;
                }
                int end = layout.size();
                while (end > 0 && layout.y(end - 1) >= top) {
                    end--;
                }
                assertThat(layout.firstBelow(top))
                        .as("seed %d below %s", seed, top)
                        .isEqualTo(first);
                assertThat(layout.endAbove(top))
                        .as("seed %d above %s", seed, top)
                        .isEqualTo(end);
            }
        }
    }

    @Test
    void aRectangleNamesExactlyTheTilesItTouches() {
        for (long seed = 0; seed < 150; seed++) {
            var some = some(seed);
            var layout = some.layout();
            for (int n = 0; n < 20; n++) {
                double x1 = some.anyX();
                double x2 = some.anyX();
                double y1 = some.anyY();
                double y2 = some.random().nextInt(4) == 0 ? y1 + 0.5 : some.anyY();
                double left = Math.min(x1, x2);
                double right = Math.max(x1, x2);
                double top = Math.min(y1, y2);
                double bottom = Math.max(y1, y2);
                var expected = new ArrayList<Integer>();
                for (int i = 0; i < layout.size(); i++) {
                    if (layout.x(i) <= right
                            && layout.x(i) + layout.measures().width() >= left
                            && layout.y(i) < bottom
                            && layout.y(i) + layout.measures().height() > top) {
                        expected.add(i);
                    }
                }
                assertThat(within(layout, left, top, right, bottom))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void downAndUpAgainIsTheSamePlaceWhereBothRowsHaveTheColumn() {
        for (long seed = 0; seed < 150; seed++) {
            var layout = some(seed).layout();
            for (int i = 0; i < layout.size(); i++) {
                for (int step : new int[] {1, -1}) {
                    int there = layout.vertically(i, step);
                    if (there == i) {
                        double edge = step > 0 ? layout.y(layout.size() - 1) : layout.y(0);
                        assertThat(layout.y(i)).as("stays only at the edge").isEqualTo(edge);
                    } else {
                        assertThat(Math.signum(layout.y(there) - layout.y(i))).isEqualTo(step);
                        assertThat(layout.x(there)).isLessThanOrEqualTo(layout.x(i));
                        if (layout.x(there) == layout.x(i)) {
                            assertThat(layout.vertically(there, -step))
                                    .as("seed %d from %d by %d", seed, i, step)
                                    .isEqualTo(i);
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyEntryIsInTheGroupThatHoldsIt() {
        var groups = List.of(plain(0, 1), headed(1, 2), headed(2, 50), headed(50, 51));
        var layout = new GridLayout(groups, 400, TILE);
        for (int i = 0; i < 51; i++) {
            var group = groups.get(layout.groupOf(i));
            assertThat(i).isGreaterThanOrEqualTo(group.from()).isLessThan(group.to());
            assertThat(layout.groupAt(layout.y(i) + 1)).isEqualTo(layout.groupOf(i));
        }
    }
}

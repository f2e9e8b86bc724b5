package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.metadata.Turn;

class TilePlanTest {
    private static final PixelSize VIEW = new PixelSize(640, 400);

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.99, 1, 1.7, 3, 8.3, 32})
    void everyPixelInViewLiesInExactlyOneTileAndFewLieOutside(double zoom) {
        var pixels = new Pixels(1500, 1100, new int[1500 * 1100]);
        for (int i = 0; i < 16; i++) {
            var source = new TilePlan.Source(pixels, Turn.ofExif(1 + i % 8));
            var transform = ViewTransform.fitted(source.size(), VIEW)
                    .zoomedTo(zoom, random.nextInt(VIEW.width()), random.nextInt(VIEW.height()))
                    .panned(random.nextInt(2000) - 1000, random.nextInt(2000) - 1000);
            var covered = new int[VIEW.width()][VIEW.height()];
            long area = 0;
            for (var tile : TilePlan.inView(source, transform)) {
                area += tile.size().area();
                assertThat(tile.size().width()).as("never a texture too large").isLessThan(2048);
                cover(covered, tile, transform);
                assertInside(tile);
            }
            assertCoveredOnce(covered, transform);
            assertThat(area).as("device px made").isLessThan((640 + 1024) * (400 + 1024));
        }
    }

    private static void assertInside(TilePlan.Tile tile) {
        assertThat(tile.x() + tile.width())
                .isLessThanOrEqualTo(tile.source().size().width());
        assertThat(tile.y() + tile.height())
                .isLessThanOrEqualTo(tile.source().size().height());
    }

    private static void cover(int[][] covered, TilePlan.Tile tile, ViewTransform transform) {
        long left = transform.left()
                + Math.round(tile.x()
                        * (double) transform.width()
                        / transform.photo().width());
        long top = transform.top()
                + Math.round(tile.y()
                        * (double) transform.height()
                        / transform.photo().height());
        for (long x = Math.max(0, left);
                x < Math.min(VIEW.width(), left + tile.size().width());
                x++) {
            for (long y = Math.max(0, top);
                    y < Math.min(VIEW.height(), top + tile.size().height());
                    y++) {
                covered[(int) x][(int) y]++;
            }
        }
    }

    private static void assertCoveredOnce(int[][] covered, ViewTransform transform) {
        for (int x = 0; x < VIEW.width(); x++) {
            for (int y = 0; y < VIEW.height(); y++) {
                boolean photo = x >= transform.left()
                        && x < transform.left() + transform.width()
                        && y >= transform.top()
                        && y < transform.top() + transform.height();
                if (covered[x][y] != (photo ? 1 : 0)) {
                    throw new AssertionError(x + "," + y + " is covered " + covered[x][y] + " times: " + transform);
                }
            }
        }
    }
}

package vitrine.ui.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.image.PixelSize;

class PagePlanTest {
    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final Rectangle2D PRINTABLE = new Rectangle2D(28, 40, 539, 762);

    private static PagePlan plan(int width, int height) {
        return PagePlan.of(WIDTH, HEIGHT, PRINTABLE, new PixelSize(width, height));
    }

    @ParameterizedTest
    @CsvSource({"6000, 4000", "4000, 6000", "100, 100", "30000, 10", "1, 5000", "1, 1"})
    void thePhotoFillsThePrintablePartInItsShapeAndMiddle(int width, int height) {
        var photo = plan(width, height).photo();
        assertThat(photo.getWidth() / photo.getHeight()).isCloseTo((double) width / height, within(1e-6 * width));
        assertThat(photo.getWidth() > PRINTABLE.getWidth() - 0.01 || photo.getHeight() > PRINTABLE.getHeight() - 0.01)
                .isTrue();
        assertThat(photo.getMinX()).isGreaterThan(PRINTABLE.getMinX() - 0.01);
        assertThat(photo.getMaxX()).isLessThan(PRINTABLE.getMaxX() + 0.01);
        assertThat(photo.getMinY()).isGreaterThan(PRINTABLE.getMinY() - 0.01);
        assertThat(photo.getMaxY()).isLessThan(PRINTABLE.getMaxY() + 0.01);
        assertThat(photo.getMinX() + photo.getMaxX())
                .isCloseTo(PRINTABLE.getMinX() + PRINTABLE.getMaxX(), within(0.01));
        assertThat(photo.getMinY() + photo.getMaxY())
                .isCloseTo(PRINTABLE.getMinY() + PRINTABLE.getMaxY(), within(0.01));
    }

    @Test
    void itIsDecodedAtThreeHundredDotsAnInch() {
        var pixels = plan(6000, 4000).pixels();
        assertThat(pixels.width()).isEqualTo((int) Math.ceil(539 / 72.0 * 300));
    }

    @Test
    void withoutAPrinterThePageIsTurnedAsThePhotoIs() {
        var wide = PagePlan.a4(new PixelSize(4000, 3000));
        assertThat(wide.width()).isGreaterThan(wide.height());
        assertThat(wide.printable().contains(wide.photo())).isTrue();
        var high = PagePlan.a4(new PixelSize(3000, 4000));
        assertThat(high.height()).isGreaterThan(high.width());
    }

    @Test
    void aPosterIsDecodedAsFarAsMemoryHolds() {
        var poster = PagePlan.of(2384, 3370, new Rectangle2D(0, 0, 2384, 3370), new PixelSize(20000, 28000));
        assertThat(poster.pixels().area()).isBetween(23_000_000L, 24_100_000L);
    }
}

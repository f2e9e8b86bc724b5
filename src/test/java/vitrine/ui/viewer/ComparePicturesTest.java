package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.image.PixelSize;

class ComparePicturesTest {
    @ParameterizedTest
    @CsvSource({"4032, 3024, 6", "6000, 4000, 3", "7000, 5000, 2", "300, 200, 6"})
    void thatManyPhotosOfThatSizeAreWhole(int width, int height, int count) {
        var photo = new PixelSize(width, height);
        assertThat(ComparePictures.closeSize(photo, count)).isEqualTo(photo);
    }

    @Test
    void togetherTheyNeverTakeMoreThanTheBound() {
        for (int count = 2; count <= 6; count++) {
            for (int side = 1000; side < 40_000; side += 977) {
                var size = ComparePictures.closeSize(new PixelSize(side, side / 2), count);
                assertThat(4 * size.area() * count).isLessThanOrEqualTo(ComparePictures.MAX_CLOSE_BYTES);
                assertThat((double) size.width() / size.height()).isBetween(1.99, 2.01);
            }
        }
    }
}

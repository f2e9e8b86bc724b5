package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilinearTest {
    /// Rounded three times to whole numbers, and weights to 256ths.
    private static final int ROUNDING = 3;

    private static Pixels random(int width, int height, long seed) {
        var random = new Random(seed);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int alpha = random.nextInt(256);
            argb[i] = (alpha << 24)
                    | (random.nextInt(alpha + 1) << 16)
                    | (random.nextInt(alpha + 1) << 8)
                    | random.nextInt(alpha + 1);
        }
        return new Pixels(width, height, argb);
    }

    /// The formula, with the middles of pixels at halves and the edge repeated.
    private static double exact(Pixels picture, double x, double y, int shift) {
        double left = Math.clamp(x - 0.5, 0, picture.width() - 1);
        double top = Math.clamp(y - 0.5, 0, picture.height() - 1);
        int column = (int) left;
        int row = (int) top;
        double upper = mean(picture, column, row, left - column, shift);
        double lower = mean(picture, column, Math.min(row + 1, picture.height() - 1), left - column, shift);
        return upper + (lower - upper) * (top - row);
    }

    private static double mean(Pixels picture, int column, int row, double weight, int shift) {
        int start = row * picture.width();
        int a = (picture.argb()[start + column] >>> shift) & 0xFF;
        int b = (picture.argb()[start + Math.min(column + 1, picture.width() - 1)] >>> shift) & 0xFF;
        return a + (b - a) * weight;
    }

    @ParameterizedTest
    @CsvSource({"40, 30, 20, 15", "41, 31, 23, 17", "10, 7, 33, 29", "1, 9, 4, 5", "9, 1, 5, 1", "300, 2, 151, 2"})
    void eachNewPixelIsTheWeighedMeanOfTheFourAroundItsPlace(int width, int height, int newWidth, int newHeight) {
        var picture = random(width, height, width * 31L + height);
        var resized = Bilinear.resize(picture, new PixelSize(newWidth, newHeight));
        for (int i = 0; i < resized.argb().length; i++) {
            int column = i % newWidth;
            int row = i / newWidth;
            double x = (column + 0.5) * width / newWidth;
            double y = (row + 0.5) * height / newHeight;
            for (int shift = 0; shift < 32; shift += 8) {
                assertThat((resized.argb()[i] >>> shift) & 0xFF)
                        .as("pixel %d, bits from %d on", i, shift)
                        .isBetween(
                                (int) Math.floor(exact(picture, x, y, shift)) - ROUNDING,
                                (int) Math.ceil(exact(picture, x, y, shift)) + ROUNDING);
            }
        }
    }

    @Test
    void noColourIsLighterThanItsAlphaAllows() {
        for (int pixel :
                Bilinear.resize(random(97, 61, 7), new PixelSize(64, 45)).argb()) {
            for (int shift = 0; shift < 24; shift += 8) {
                assertThat((pixel >> shift) & 0xFF).isLessThanOrEqualTo(pixel >>> 24);
            }
        }
    }

    @Test
    void inItsOwnSizeAPictureStaysAsItIs() {
        var picture = random(33, 21, 5);
        assertThat(Bilinear.resize(picture, picture.size()).argb()).isEqualTo(picture.argb());
    }
}

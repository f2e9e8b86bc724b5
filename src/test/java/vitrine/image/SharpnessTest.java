package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class SharpnessTest {
    private static Pixels grey(int width, int height, IntBinaryOperator light) {
        var argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | light.applyAsInt(i % width, i / width) * 0x010101;
        }
        return new Pixels(width, height, argb);
    }

    /// The mean of a square around each pixel.
    private static Pixels blurred(Pixels sharp, int radius) {
        return grey(sharp.width(), sharp.height(), (x, y) -> {
            int sum = 0;
            int count = 0;
            for (int dy = -radius; dy <= radius; dy++) {
                for (int dx = -radius; dx <= radius; dx++) {
                    int px = Math.clamp(x + dx, 0, sharp.width() - 1);
                    int py = Math.clamp(y + dy, 0, sharp.height() - 1);
                    sum += sharp.argb()[py * sharp.width() + px] & 0xff;
                    count++;
                }
            }
            return sum / count;
        });
    }

    private static Pixels scene(int side) {
        var random = new Random(7);
        var light = new int[64];
        for (int i = 0; i < light.length; i++) {
            light[i] = random.nextInt(256);
        }
        return grey(side, side, (x, y) -> light[x * 8 / side * 8 + y * 8 / side]);
    }

    @Test
    void theMoreAPictureIsBlurredTheLessSharpItIs() {
        var sharp = scene(160);
        double before = Double.MAX_VALUE;
        for (int radius = 0; radius < 5; radius++) {
            double now = Sharpness.of(radius == 0 ? sharp : blurred(sharp, radius), 160);
            assertThat(now).as("radius %d", radius).isLessThan(before * 0.9);
            before = now;
        }
    }

    @Test
    void aBlurredPictureIsLessSharpAtEveryScaleItIsLookedAt() {
        var sharp = scene(320);
        var soft = blurred(sharp, 4);
        for (int side : new int[] {80, 160, 320}) {
            assertThat(Sharpness.of(sharp, side)).isGreaterThan(1.3 * Sharpness.of(soft, side));
        }
    }

    @Test
    void anEvenPictureHasNoSharpness() {
        assertThat(Sharpness.of(grey(50, 40, (_, _) -> 130), 50)).isZero();
        assertThat(Sharpness.of(grey(50, 40, (x, _) -> 2 * x), 50))
                .as("an even slope")
                .isCloseTo(0, within(1e-9));
        assertThat(Sharpness.of(grey(2, 900, (x, _) -> 100 * x), 900)).isZero();
    }

    @Test
    void aChessboardIsAsSharpAsCanBe() {
        double most = Sharpness.of(grey(30, 30, (x, y) -> (x + y) % 2 * 255), 30);
        assertThat(most).isCloseTo(4.0 * 255 * 4 * 255, within(1.0));
    }
}

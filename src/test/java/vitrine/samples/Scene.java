package vitrine.samples;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.stream.IntStream;

/// A picture as a function of place.
@FunctionalInterface
interface Scene {
    /// @param x from 0 at the left to width / height at the right
    /// @param y from 0 at the top to 1 at the bottom
    Rgb at(double x, double y);

    /// Draws four samples a pixel.
    ///
    /// @param grain of the finished picture, in steps of 1/255; it also hides the steps of gradients
    default BufferedImage draw(int width, int height, double grain) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, height).parallel().forEach(row -> {
            var random = new Random(row * 7919L);
            var line = new int[width];
            for (int column = 0; column < width; column++) {
                var sum = Rgb.BLACK;
                for (int i = 0; i < 4; i++) {
                    var sample = at((column + 0.25 + 0.5 * (i & 1)) / height, (row + 0.25 + 0.5 * (i >> 1)) / height);
                    sum = sum.plus(clipped(sample), 0.25);
                }
                double noise = random.nextGaussian() * grain / 255;
                line[column] = part(sum.r() + noise) << 16 | part(sum.g() + noise) << 8 | part(sum.b() + noise);
            }
            synchronized (image) {
                image.setRGB(0, row, width, 1, line, 0, width);
            }
        });
        return image;
    }

    private static Rgb clipped(Rgb colour) {
        return new Rgb(Math.clamp(colour.r(), 0, 1), Math.clamp(colour.g(), 0, 1), Math.clamp(colour.b(), 0, 1));
    }

    private static int part(double value) {
        return (int) Math.clamp(Math.round(value * 255), 0L, 255L);
    }
}

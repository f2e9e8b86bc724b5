package vitrine.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures made for tests: a soft gradient with a corner of its own colour in each of three corners, so that every
/// turn and every shift shows.
final class TestPictures {
    static final int RED = 0xFFFF0000;
    static final int GREEN = 0xFF00C000;
    static final int BLUE = 0xFF0000FF;

    private TestPictures() {}

    /// Red at the top left, green at the top right, blue at the bottom left; grey else.
    static BufferedImage corners(int width, int height, boolean alpha) {
        var image =
                new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        if (!alpha) {
            graphics.setPaint(new GradientPaint(0, 0, Color.GRAY, width, height, Color.LIGHT_GRAY));
            graphics.fillRect(0, 0, width, height);
        }
        int w = width / 4;
        int h = height / 4;
        graphics.setPaint(new Color(RED, true));
        graphics.fillRect(0, 0, w, h);
        graphics.setPaint(new Color(GREEN, true));
        graphics.fillRect(width - w, 0, w, h);
        graphics.setPaint(new Color(BLUE, true));
        graphics.fillRect(0, height - h, w, h);
        graphics.dispose();
        return image;
    }

    static byte[] encode(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Waves of light and of colour, as soft as in a photo.
    static BufferedImage waves(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = (int) (128 + 90 * Math.sin(x / 23.0) * Math.cos(y / 31.0));
                int green = (int) (128 + 90 * Math.sin((x + y) / 37.0));
                int blue = (int) (128 + 90 * Math.cos(x / 41.0 - y / 19.0));
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return image;
    }

    /// A JPEG of ten scans.
    static byte[] progressive(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = JavaCodecs.writer("jpeg");
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// @param compression as writers of ImageIO name it
    /// @param tiled in tiles of 64 x 64 px, else in strips
    static byte[] compressedTiff(BufferedImage image, String compression, boolean tiled) {
        var bytes = new ByteArrayOutputStream();
        var writer = JavaCodecs.writer("tiff");
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            if (tiled) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(64, 64, 0, 0);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static int at(Pixels pixels, double x, double y) {
        int column = (int) (x * (pixels.width() - 1));
        int row = (int) (y * (pixels.height() - 1));
        return pixels.argb()[row * pixels.width() + column];
    }

    /// What is at the top left, top right, bottom left and bottom right: r, g, b, or n for a grey.
    static String cornersOf(Pixels pixels) {
        var corners = new StringBuilder();
        for (double[] place : new double[][] {{0.1, 0.1}, {0.9, 0.1}, {0.1, 0.9}, {0.9, 0.9}}) {
            int seen = at(pixels, place[0], place[1]);
            int grey = 0xFF000000 | ((seen & 0xFF) * 0x10101);
            corners.append(
                    alike(seen, RED)
                            ? 'r'
                            : alike(seen, GREEN) ? 'g' : alike(seen, BLUE) ? 'b' : alike(seen, grey) ? 'n' : '?');
        }
        return corners.toString();
    }

    /// Whether no channel of two colours is further apart than a lossy format may bring it.
    static boolean alike(int argb, int other) {
        for (int shift = 0; shift < 32; shift += 8) {
            if (Math.abs(((argb >>> shift) & 0xFF) - ((other >>> shift) & 0xFF)) > 24) {
                return false;
            }
        }
        return true;
    }

    /// Peak signal-to-noise ratio in dB of two pictures of the same size; above 30 they look the same.
    static double psnr(Pixels one, Pixels other) {
        double squares = 0;
        for (int i = 0; i < one.argb().length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                int difference = ((one.argb()[i] >> shift) & 0xFF) - ((other.argb()[i] >> shift) & 0xFF);
                squares += difference * difference;
            }
        }
        double mean = squares / (3.0 * one.argb().length);
        return mean == 0 ? 99 : 10 * Math.log10(255 * 255 / mean);
    }
}

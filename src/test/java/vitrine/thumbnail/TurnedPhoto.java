package vitrine.thumbnail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import vitrine.image.Pixels;

/// JPEG photos whose corners are red, green, blue and white when they stand upright, stored in any EXIF orientation.
final class TurnedPhoto {
    static final int RED = 0xFFE02020;
    static final int GREEN = 0xFF20C020;
    static final int BLUE = 0xFF2030D0;
    static final int WHITE = 0xFFF0F0F0;
    private static final int TIFF_BYTES = 56;

    private TurnedPhoto() {}

    /// @param width of the upright photo
    /// @param preview whether a preview a quarter as large is in the file
    static Path write(Path file, int width, int height, int orientation, boolean preview) throws IOException {
        byte[] small = preview ? jpeg(width / 4, height / 4, orientation) : new byte[0];
        return write(file, jpeg(width, height, orientation), small, orientation);
    }

    /// All blue, with the preview of 160 x 120 px from before, all red.
    static Path edited(Path file) throws IOException {
        return write(file, plain(640, 480, BLUE), plain(160, 120, RED), 1);
    }

    private static byte[] plain(int width, int height, int color) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(
                0, 0, width, height, SamplePhoto.plain(width, height, color).argb(), 0, width);
        return encode(image);
    }

    private static Path write(Path file, byte[] photo, byte[] small, int orientation) throws IOException {
        var segment = ByteBuffer.allocate(TIFF_BYTES).put("MM\0*".getBytes(StandardCharsets.US_ASCII));
        segment.putInt(8).putShort((short) 1);
        segment.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        segment.putShort((short) 0).putInt(small.length > 0 ? 26 : 0).putShort((short) 2);
        segment.putShort((short) 0x0201).putShort((short) 4).putInt(1).putInt(TIFF_BYTES);
        segment.putShort((short) 0x0202).putShort((short) 4).putInt(1).putInt(small.length);

        int length = 2 + 6 + TIFF_BYTES + small.length;
        var all = new ByteArrayOutputStream();
        all.write(photo, 0, 2);
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        all.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(segment.array());
        all.writeBytes(small);
        all.write(photo, 2, photo.length - 2);
        return Files.write(file, all.toByteArray());
    }

    private static byte[] jpeg(int width, int height, int orientation) throws IOException {
        boolean onItsSide = orientation >= 5;
        var image = onItsSide
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, stored(x, y, width, height, orientation));
            }
        }
        return encode(image);
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /// Where row 0 and column 0 belong: the table of CIPA DC-008 4.6.5.1, tag 0x0112.
    private static int stored(int x, int y, int width, int height, int orientation) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 1 -> upright(x, y, width, height);
            case 2 -> upright(right - x, y, width, height);
            case 3 -> upright(right - x, bottom - y, width, height);
            case 4 -> upright(x, bottom - y, width, height);
            case 5 -> upright(y, x, width, height);
            case 6 -> upright(right - y, x, width, height);
            case 7 -> upright(right - y, bottom - x, width, height);
            default -> upright(y, bottom - x, width, height);
        };
    }

    private static int upright(int x, int y, int width, int height) {
        if (y < height / 2) {
            return x < width / 2 ? RED : GREEN;
        }
        return x < width / 2 ? BLUE : WHITE;
    }

    /// The letters of the colours in the corners: "RGBW" when upright.
    static String corners(Pixels pixels) {
        int right = pixels.width() * 3 / 4;
        int bottom = pixels.height() * 3 / 4;
        int left = pixels.width() / 4;
        int top = pixels.height() / 4;
        return letter(pixels, left, top)
                + letter(pixels, right, top)
                + letter(pixels, left, bottom)
                + letter(pixels, right, bottom);
    }

    private static String letter(Pixels pixels, int x, int y) {
        int pixel = pixels.argb()[y * pixels.width() + x];
        boolean red = ((pixel >> 16) & 0xFF) > 120;
        boolean green = ((pixel >> 8) & 0xFF) > 120;
        boolean blue = (pixel & 0xFF) > 120;
        if (red && green && blue) {
            return "W";
        }
        return red ? "R" : green ? "G" : blue ? "B" : "?";
    }
}

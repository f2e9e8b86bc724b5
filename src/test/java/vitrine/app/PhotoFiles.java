package vitrine.app;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Photos made for tests of the whole program.
final class PhotoFiles {
    private PhotoFiles() {}

    /// Makes a photo of a soft gradient; its type follows the name's ending.
    static Path photo(Path file, int width, int height, Color colour) throws IOException {
        Files.write(file, bytes(file.toString().endsWith(".png") ? "png" : "jpg", width, height, colour));
        return file;
    }

    static byte[] bytes(String format, int width, int height, Color colour) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, colour, width, height, colour.darker()));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /// `count` equal photos "photo-1.jpg" … in `folder`, which is made.
    static Path many(Path folder, int count, int width, int height) throws IOException {
        Files.createDirectories(folder);
        var bytes = bytes("jpg", width, height, Color.ORANGE);
        for (int i = 1; i <= count; i++) {
            Files.write(folder.resolve("photo-" + i + ".jpg"), bytes);
        }
        return folder;
    }
}

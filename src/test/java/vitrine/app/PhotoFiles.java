package vitrine.app;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;

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

    /// Makes a GIF of one plain frame for each colour, which is played for ever.
    static Path moving(Path file, int millis, Color... colours) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var colour : colours) {
                var image = new BufferedImage(120, 90, BufferedImage.TYPE_BYTE_INDEXED);
                var graphics = image.createGraphics();
                graphics.setPaint(colour);
                graphics.fillRect(0, 0, 120, 90);
                graphics.dispose();
                var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
                metadata.mergeTree(metadata.getNativeMetadataFormatName(), timed(millis));
                writer.writeToSequence(new IIOImage(image, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    /// Makes a TIFF of one plain page for each colour.
    static Path pages(Path file, Color... colours) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var colour : colours) {
                var page = ImageIO.read(new ByteArrayInputStream(bytes("png", 120, 90, colour)));
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static IIOMetadataNode timed(int millis) {
        var control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(millis / 10));
        var forEver = new IIOMetadataNode("ApplicationExtension");
        forEver.setAttribute("applicationID", "NETSCAPE");
        forEver.setAttribute("authenticationCode", "2.0");
        forEver.setUserObject(new byte[] {1, 0, 0});
        var extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(forEver);
        var root = new IIOMetadataNode("javax_imageio_gif_image_1.0");
        root.appendChild(control);
        root.appendChild(extensions);
        return root;
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

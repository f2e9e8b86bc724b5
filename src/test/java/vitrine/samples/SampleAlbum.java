package vitrine.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import vitrine.image.Orientation;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.image.Scaler;
import vitrine.samples.ExifSegment.Shot;

/// Draws the album that is shown while a person has no photos of their own. Run by hand; what it draws is kept in
/// `assets/samples`. Shapes, orientations, dates and names are as different as those of real albums.
public final class SampleAlbum {
    private static final String COMPACT = "Compact";
    private static final String TELE = "Tele";

    /// @param orientation how the picture is stored; shown upright it always looks right
    private record Sample(String name, Scene scene, int width, int height, int orientation, Shot shot) {}

    private SampleAlbum() {}

    /// @param arguments the folder to draw into; then, if wanted, parts of names to draw only those
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var wanted = List.of(arguments).subList(1, arguments.length);
        for (var sample : samples()) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(sample.name::contains)) {
                var file = folder.resolve(sample.name);
                Files.createDirectories(file.getParent());
                Files.write(file, encode(sample));
                System.out.println(file + " " + Files.size(file));
            }
        }
    }

    private static List<Sample> samples() {
        return List.of(
                photo("IMG_2.jpg", DayScenes.mountainsAtDawn(), 1350, 900, 1, "2026-05-02T06:12:40", TELE),
                photo("IMG_10.jpg", DayScenes.seaAtSunset(), 1200, 900, 1, "2026-05-02T20:41:07", COMPACT),
                photo("IMG_11.jpg", DayScenes.forestInFog(), 780, 1040, 6, "2026-05-03T07:05:22", COMPACT),
                photo("IMG_12.jpg", DayScenes.lakeInTheEvening(), 1200, 800, 3, "2026-05-03T20:30:51", COMPACT),
                photo("Dunes.jpg", FieldScenes.dunes(), 1200, 900, 1, "2026-04-11T17:58:13", TELE),
                photo("Autumn hills.jpg", FieldScenes.autumnHills(), 960, 720, 1, "2025-10-18T15:22:30", TELE),
                photo("Lights.jpg", Still.bokeh(), 900, 900, 1, "2025-12-06T18:03:44", COMPACT),
                photo("云海日出.jpg", DayScenes.seaOfClouds(), 1200, 800, 1, "2026-06-21T05:14:09", TELE),
                photo(
                        "Panorama of the long lake.jpg",
                        DayScenes.longLake(),
                        2400,
                        600,
                        1,
                        "2026-05-03T10:02:18",
                        COMPACT),
                photo(
                        "Rows of lavender on the high plain in the last light of a long summer day, seen from the road"
                                + " to the old mill.jpg",
                        FieldScenes.lavender(),
                        1200,
                        800,
                        1,
                        "2026-07-09T20:52:36",
                        COMPACT),
                photo("Night/IMG_7.jpg", NightScenes.milkyWay(), 720, 1080, 8, "2026-08-12T23:48:55", TELE),
                photo("Night/IMG_8.jpg", NightScenes.aurora(), 1200, 800, 1, "2026-03-20T22:17:02", COMPACT),
                photo("Night/IMG_9.jpg", NightScenes.city(), 1280, 720, 1, "2026-01-31T17:36:48", COMPACT),
                photo("Night/IMG_15.jpg", NightScenes.moonrise(), 900, 900, 1, "2026-08-28T21:09:33", TELE),
                new Sample("Paper valley.png", Still.paperValley(), 900, 600, 1, shot("2026-02-14T12:00:00", COMPACT)),
                new Sample("Paper boat.gif", Still.paperBoat(), 480, 480, 1, shot("2026-02-15T12:00:00", COMPACT)));
    }

    private static Sample photo(
            String name, Scene scene, int width, int height, int orientation, String taken, String model) {
        return new Sample(name, scene, width, height, orientation, shot(taken, model));
    }

    private static Shot shot(String taken, String model) {
        var time = LocalDateTime.parse(taken);
        var night = time.getHour() >= 21;
        return model.equals(TELE)
                ? new Shot(time, TELE, night ? -15 : 500, 2.8, night ? 3200 : 100, night ? 24 : 135)
                : new Shot(time, COMPACT, night ? -4 : 250, night ? 1.8 : 5.6, night ? 1600 : 200, 28);
    }

    private static byte[] encode(Sample sample) throws IOException {
        var photo = sample.name.endsWith(".jpg");
        var upright = sample.scene.draw(sample.width, sample.height, photo ? 0.9 : 0);
        var bytes = new ByteArrayOutputStream();
        if (!photo) {
            ImageIO.write(upright, sample.name.substring(sample.name.length() - 3), bytes);
            return bytes.toByteArray();
        }
        // Stored as it is turned on its side by the turn that undoes the other.
        var asStored = Orientation.ofExif(
                switch (sample.orientation) {
                    case 6 -> 8;
                    case 8 -> 6;
                    default -> sample.orientation;
                });
        var pixels = asStored.applyTo(pixels(upright));
        var stored = image(pixels);
        var preview = jpeg(image(Scaler.fit(pixels, PixelSize.square(160))), 0.75f);
        var exif = new ExifSegment(sample.shot, sample.orientation, stored.getWidth(), stored.getHeight(), preview);
        var plain = jpeg(stored, 0.84f);
        bytes.write(plain, 0, 2);
        bytes.writeBytes(exif.bytes());
        int afterJfif = 4 + (((plain[4] & 255) << 8) | (plain[5] & 255)); // Exif takes the place of JFIF's segment.
        bytes.write(plain, afterJfif, plain.length - afterJfif);
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            var wish = new JPEGImageWriteParam(null);
            wish.setOptimizeHuffmanTables(true);
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(opaque(image), null, null), wish);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Pixels pixels(BufferedImage image) {
        int width = image.getWidth();
        int[] argb = opaque(image).getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return new Pixels(width, image.getHeight(), argb);
    }

    private static BufferedImage image(Pixels pixels) {
        var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        return image;
    }

    private static BufferedImage opaque(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.getGraphics().drawImage(image, 0, 0, null);
        return opaque;
    }
}

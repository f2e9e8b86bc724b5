package vitrine.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import vitrine.metadata.ExifBytes;

/// Photos for benchmarks where nobody has any: as large as those of cameras, with grain as those have, since that is
/// what decoders spend their time on; the same bytes each time.
public final class MadePhotos {
    private static final int GRAIN = 12;
    private static final int TAKEN = 0x9003;

    private MadePhotos() {}

    /// Writes one of 12 megapixels and one of 3, which is progressive, each with EXIF tags.
    ///
    /// @return their files
    public static List<Path> write(Path folder) throws IOException {
        var camera = TestPictures.encode(grained(4000, 3000), "jpeg");
        var network = TestPictures.progressive(grained(2048, 1536));
        return List.of(
                Files.write(folder.resolve("camera.jpg"), tagged(camera)),
                Files.write(folder.resolve("network.jpg"), tagged(network)));
    }

    private static byte[] tagged(byte[] jpeg) {
        byte[] block = ExifBytes.block(ByteOrder.BIG_ENDIAN, 6, TAKEN, "2026:05:02 06:12:40", 0);
        return ExifBytes.insert(jpeg, ExifBytes.segment(block, new byte[0]));
    }

    private static BufferedImage grained(int width, int height) {
        var image = TestPictures.waves(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var raster = image.getRaster();
        var random = new Random(1);
        int[] row = new int[width * 3];
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < row.length; x += 3) {
                int grain = random.nextInt(2 * GRAIN + 1) - GRAIN;
                for (int channel = x; channel < x + 3; channel++) {
                    row[channel] = Math.clamp(row[channel] + grain, 0, 0xFF);
                }
            }
            raster.setPixels(0, y, width, 1, row);
        }
        return image;
    }
}

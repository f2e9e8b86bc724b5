package vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The drawn album as it lies in `assets/samples`.
class SampleAlbumTest {
    private static final Path ALBUM = Path.of("assets/samples");
    /// Behind the JPEG's first marker, that of the segment with its length, and "Exif".
    private static final int TIFF_START = 2 + 4 + 6;

    @Test
    void theAlbumIsSmallAndHasANightInIt() throws Exception {
        long bytes = 0;
        for (var file : files()) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(1_500_000);
        assertThat(files()).hasSize(16);
        assertThat(files().stream().filter(file -> file.startsWith(ALBUM.resolve("Night"))))
                .hasSize(4);
    }

    @Test
    void everySampleIsAPicture() throws Exception {
        for (var file : files()) {
            assertThat(ImageIO.read(file.toFile())).as(file.toString()).isNotNull();
        }
    }

    @Test
    void everyPhotoSaysHowItWasTakenAndHasAPreview() throws Exception {
        var orientations = new TreeSet<Integer>();
        var months = new TreeSet<String>();
        for (var file : files()) {
            if (file.toString().endsWith(".jpg")) {
                var bytes = Files.readAllBytes(file);
                var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
                var camera = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
                var shot = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
                var small = metadata.getFirstDirectoryOfType(ExifThumbnailDirectory.class);
                assertThat(metadata.getDirectories()).noneMatch(directory -> directory.hasErrors());
                assertThat(camera.getString(ExifIFD0Directory.TAG_MAKE)).isEqualTo("Vitrine Sample");
                orientations.add(camera.getInt(ExifIFD0Directory.TAG_ORIENTATION));
                months.add(shot.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)
                        .substring(0, 7));
                assertThat(shot.getInt(ExifSubIFDDirectory.TAG_ISO_EQUIVALENT)).isBetween(100, 3200);
                int from = TIFF_START + small.getInt(ExifThumbnailDirectory.TAG_THUMBNAIL_OFFSET);
                int length = small.getInt(ExifThumbnailDirectory.TAG_THUMBNAIL_LENGTH);
                var preview = ImageIO.read(new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, from + length)));
                assertThat(Math.max(preview.getWidth(), preview.getHeight())).isEqualTo(160);
            }
        }
        assertThat(orientations).containsExactly(1, 3, 6, 8);
        assertThat(months).hasSizeGreaterThan(6);
    }

    private static List<Path> files() throws Exception {
        try (var files = Files.walk(ALBUM)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

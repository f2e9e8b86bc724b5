package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.RealPhotos;

/// Photos as cameras wrote them, turned in every way; and damaged ones.
class RealOrientationTest {
    @TempDir
    private Path folder;

    @Test
    void everyPhotoIsTurnedInEveryWayWithoutATouchToItsPicture()
            throws IOException, MetadataWriteException, ImageProcessingException {
        try (var photos = Files.list(RealPhotos.folder("jpeg"))) {
            for (var photo : (Iterable<Path>) photos::iterator) {
                byte[] original = Files.readAllBytes(photo);
                var file = Files.write(folder.resolve("a.jpg"), original);
                for (int orientation = 1; orientation <= 8; orientation++) {
                    turn(file, original, orientation);
                }
            }
        }
    }

    private static void turn(Path file, byte[] original, int orientation)
            throws IOException, MetadataWriteException, ImageProcessingException {
        var change = OrientationWriter.write(file, orientation);

        byte[] written = Files.readAllBytes(file);
        assertThat(ExifScan.readFile(file).orientation()).isEqualTo(orientation);
        var tags = ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
        var tag = tags == null ? null : tags.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        assertThat(tag == null ? 1 : tag).isEqualTo(orientation);
        assertThat(picture(written)).isEqualTo(picture(original));

        OrientationWriter.undo(change);
        assertThat(Files.readAllBytes(file)).isEqualTo(original);
    }

    /// The first start of scan and all behind it.
    private static byte[] picture(byte[] photo) {
        var bytes = ByteWindow.bigEndian(photo);
        int at = 2;
        while (bytes.u8(at + 1) != 0xDA) {
            assertThat(bytes.u8(at)).isEqualTo(0xFF);
            at += 2 + bytes.u16(at + 2);
        }
        return Arrays.copyOfRange(photo, at, photo.length);
    }

    @Test
    void everyDamagedFileIsTurnedOrRefused() throws IOException {
        var file = folder.resolve("a.jpg");
        try (var photos = Files.list(RealPhotos.folder("damaged"))) {
            for (var photo : (Iterable<Path>) photos::iterator) {
                // Not copied: the collection may be read-only.
                Files.write(file, Files.readAllBytes(photo));
                try {
                    OrientationWriter.undo(OrientationWriter.write(file, 6));
                } catch (MetadataWriteException refused) {
                    assertThat(refused.reason()).isNotNull();
                }
                assertThat(Files.mismatch(photo, file)).isEqualTo(-1);
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.metadata.ExifBytes;
import vitrine.metadata.ExifScan;
import vitrine.metadata.PhotoHeader;

@ExtendWith(FxRuntime.class)
class EmbeddedPreviewTest {
    private static final PixelSize BOX = PixelSize.square(256);

    @TempDir
    private Path folder;

    private static byte[] jpeg(int width, int height) {
        return TestPictures.encode(TestPictures.corners(width, height, false), "jpg");
    }

    /// A picture of 3:2 in a frame of 160 x 120.
    private static byte[] framed(Color bars) {
        var frame = new BufferedImage(160, 120, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = frame.createGraphics();
        graphics.setColor(bars);
        graphics.fillRect(0, 0, 160, 120);
        graphics.drawImage(TestPictures.corners(160, 106, false), 0, 7, null);
        graphics.dispose();
        return TestPictures.encode(frame, "jpg");
    }

    private Optional<Picture> preview(byte[] photo, byte[] preview, int orientation) throws IOException {
        byte[] exif = ExifBytes.block(ByteOrder.BIG_ENDIAN, orientation, 0x9003, "2024:05:17 13:45:09", preview.length);
        var file = Files.write(folder.resolve("a.jpg"), ExifBytes.insert(photo, ExifBytes.segment(exif, preview)));
        return EmbeddedPreview.read(file, ExifScan.readFile(file), BOX, new ColorProfiles());
    }

    @Test
    void aPreviewOfThePhotosShapeIsTakenAsItIs() throws IOException {
        assertThat(preview(ExifBytes.jpegHead(4000, 3000), jpeg(160, 120), 1)).hasValueSatisfying(picture -> {
            assertThat(picture.pixels().size()).isEqualTo(new PixelSize(160, 120));
            assertThat(picture.fullSize()).isEqualTo(new PixelSize(4000, 3000));
        });
    }

    @Test
    void itStandsUprightWithThePhoto() throws IOException {
        assertThat(preview(ExifBytes.jpegHead(4000, 3000), jpeg(160, 120), 6)).hasValueSatisfying(picture -> {
            assertThat(picture.pixels().size()).isEqualTo(new PixelSize(120, 160));
            assertThat(picture.fullSize()).isEqualTo(new PixelSize(3000, 4000));
            assertThat(TestPictures.alike(TestPictures.at(picture.pixels(), 0.9, 0.1), TestPictures.RED))
                    .isTrue();
        });
    }

    @Test
    void blackBarsAreCutAway() throws IOException {
        assertThat(preview(ExifBytes.jpegHead(6000, 4000), framed(Color.BLACK), 1))
                .hasValueSatisfying(picture -> {
                    assertThat(picture.pixels().size()).isEqualTo(new PixelSize(160, 106));
                    assertThat(TestPictures.alike(TestPictures.at(picture.pixels(), 0.1, 0.1), TestPictures.RED))
                            .isTrue();
                });
    }

    @Test
    void aPreviewOfAnotherShapeIsRefused() throws IOException {
        assertThat(preview(ExifBytes.jpegHead(6000, 4000), framed(Color.WHITE), 1))
                .isEmpty();
        assertThat(preview(ExifBytes.jpegHead(3000, 4000), jpeg(160, 120), 1)).isEmpty();
        assertThat(preview(ExifBytes.jpegHead(4000, 1000), jpeg(160, 120), 1)).isEmpty();
    }

    @Test
    void aDamagedPreviewIsNone() throws IOException {
        assertThat(preview(ExifBytes.jpegHead(4000, 3000), new byte[500], 1)).isEmpty();
        assertThat(preview(ExifBytes.jpegHead(4000, 3000), ExifBytes.jpegHead(160, 120), 1))
                .isEmpty();
    }

    @Test
    void aPreviewThatIsNotInTheFileIsNone() throws IOException {
        var file = Files.write(folder.resolve("a.jpg"), jpeg(40, 30));
        for (long offset : new long[] {1, 1_000_000, Long.MAX_VALUE}) {
            var header = new PhotoHeader(40, 30, 1, null, new PhotoHeader.Preview(offset, 100_000, false));
            assertThat(EmbeddedPreview.read(file, header, BOX, new ColorProfiles()))
                    .isEmpty();
        }
        var header = new PhotoHeader(40, 30, 1, null, new PhotoHeader.Preview(1, Integer.MAX_VALUE, false));
        assertThat(EmbeddedPreview.read(file, header, BOX, new ColorProfiles())).isEmpty();
        assertThat(EmbeddedPreview.read(folder, header, BOX, new ColorProfiles()))
                .isEmpty();
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of more pixels than are shown, in a process with as little memory as the program gives it.
class LargeForeignPictureTest {
    @RegisterExtension
    static final DecoderProcesses PROCESSES = new DecoderProcesses();

    @TempDir
    Path folder;

    private Picture largest(String name, byte[] bytes) throws Exception {
        return PROCESSES.decoder().decodeLargest(Files.write(folder.resolve(name), bytes));
    }

    @Test
    void stripesOnePixelWideBecomeGrey() throws Exception {
        int width = 11_648;
        int height = 8736;
        byte[] stripes = new byte[width / Byte.SIZE * height];
        Arrays.fill(stripes, (byte) 0b01010101);
        var picture = largest("a.tif", new TiffBytes(width, height, TiffBytes.BLACK_IS_ZERO, stripes, 1).end());
        assertThat(picture.fullSize()).isEqualTo(new PixelSize(width, height));
        assertThat(picture.pixels().size()).isEqualTo(new PixelSize(width / 2, height / 2));
        assertThat(picture.pixels().argb()[width] & 0xFF).isCloseTo(127, within(2));
    }

    @Test
    void lightIsHalvedRowByRow() throws Exception {
        var file = new ByteArrayOutputStream();
        file.writeBytes("#?RADIANCE\n\n-Y 8192 +X 16384\n".getBytes(StandardCharsets.US_ASCII));
        byte[] row = packedRow(16_384);
        for (int y = 0; y < 8192; y++) {
            file.writeBytes(row);
        }
        var picture = largest("a.hdr", file.toByteArray());
        assertThat(picture.fullSize()).isEqualTo(new PixelSize(16_384, 8192));
        assertThat(picture.pixels().size()).isEqualTo(new PixelSize(8192, 4096));
    }

    /// One light in all pixels.
    private static byte[] packedRow(int width) {
        var row = new ByteArrayOutputStream();
        row.writeBytes(new byte[] {2, 2, (byte) (width >> 8), (byte) width});
        for (int plane = 0; plane < 4; plane++) {
            for (int left = width; left > 0; left -= 127) {
                row.write(128 + Math.min(left, 127));
                row.write(128);
            }
        }
        return row.toByteArray();
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.FxRuntime;
import vitrine.metadata.ExifBytes;

/// JPEGs of four inks, in the three ways in which they are stored, show what the profile says of each mixture.
@ExtendWith(FxRuntime.class)
class CmykDecodingTest {
    /// The table's colours are in steps of 0.4 and 1, and the file has losses.
    private static final double BOUND = 4;

    private static final int NONE = -1;
    private static final int SIDE = 32;

    private final PictureDecoder decoder = new PictureDecoder();

    @TempDir
    private Path folder;

    /// The 16 mixtures of full and no ink on paper: like ideal inks, but no darker than L* 12.
    private static double[][] mixtures() {
        double[][] labs = new double[16][];
        for (int i = 0; i < labs.length; i++) {
            boolean black = (i & 1) != 0;
            int red = black || (i & 8) != 0 ? 0x20 : 0xFF;
            int green = black || (i & 4) != 0 ? 0x20 : 0xFF;
            int blue = black || (i & 2) != 0 ? 0x20 : 0xFF;
            labs[i] = ColorFormulas.lab((red << 16) | (green << 8) | blue);
        }
        return labs;
    }

    /// What should be seen of a colour on paper: the darkest mixture is as black as the screen can be.
    private static int shown(double[] lab) {
        double[] darkest = ColorFormulas.xyz(new double[] {mixtures()[15][0], 0, 0});
        double[] xyz = ColorFormulas.xyz(lab);
        for (int k = 0; k < 3; k++) {
            xyz[k] = (xyz[k] - darkest[k]) / (1 - darkest[k] / ColorFormulas.D50[k]);
        }
        return ColorFormulas.toSrgb(xyz);
    }

    /// A JPEG of one mixture with Adobe's mark, or [#NONE], and what is to be in front of that.
    static byte[] jpeg(int mixture, int transform, byte[] segments) {
        int[] stored = new int[4];
        for (int i = 0; i < 4; i++) {
            boolean full = (mixture >> (3 - i) & 1) != 0;
            stored[i] = full == (transform == NONE) ? 255 : 0;
        }
        if (transform == 2) {
            // What Adobe's programs take for red, green and blue is the inks that are missing, inverted again.
            double red = 255 - stored[0];
            double green = 255 - stored[1];
            double blue = 255 - stored[2];
            double luma = 0.299 * red + 0.587 * green + 0.114 * blue;
            stored[0] = (int) Math.round(luma);
            stored[1] = Math.clamp(Math.round((blue - luma) / 1.772 + 128), 0, 255);
            stored[2] = Math.clamp(Math.round((red - luma) / 1.402 + 128), 0, 255);
        }
        byte[] jpeg = encoded(stored);
        return ExifBytes.insert(transform == NONE ? jpeg : ExifBytes.insert(jpeg, IccBytes.adobe(transform)), segments);
    }

    private static byte[] encoded(int[] samples) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIDE, SIDE, 4, null);
        for (int i = 0; i < SIDE * SIDE; i++) {
            raster.setPixel(i % SIDE, i / SIDE, samples);
        }
        var bytes = new ByteArrayOutputStream();
        var writer = JavaCodecs.writer("jpeg");
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private int decoded(byte[] jpeg, int side) throws IOException, DecodeException {
        var file = Files.write(folder.resolve("a.jpg"), jpeg);
        var pixels = decoder.decode(file, PixelSize.square(side)).pixels();
        assertThat(pixels.size()).isEqualTo(PixelSize.square(side));
        return TestPictures.at(pixels, 0.5, 0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {NONE, 0, 2})
    void eachMixtureIsShownAsTheProfileSays(int transform) throws Exception {
        byte[] profile = IccBytes.segments(IccBytes.cmyk(mixtures()));
        for (int i = 0; i < 16; i++) {
            for (int side : new int[] {SIDE, 16, 5}) {
                int seen = decoded(jpeg(i, transform, profile), side);
                assertThat(ColorFormulas.deltaE(seen, shown(mixtures()[i])))
                        .as("mixture %d at %d: %x for %x", i, side, seen, shown(mixtures()[i]))
                        .isLessThan(BOUND);
            }
        }
    }

    @Test
    void theDarkestInksAreBlack() throws Exception {
        int seen = decoded(jpeg(15, 0, IccBytes.segments(IccBytes.cmyk(mixtures()))), SIDE);

        assertThat(ColorFormulas.lab(seen)[0]).isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {NONE, 0, 2})
    void withoutAProfileInksAreWhatTheirNamesSay(int transform) throws Exception {
        for (byte[] segments : new byte[][] {{}, IccBytes.segments(new byte[500])}) {
            assertThat(TestPictures.alike(decoded(jpeg(0, transform, segments), SIDE), 0xFFFFFFFF))
                    .isTrue();
            assertThat(TestPictures.alike(decoded(jpeg(1, transform, segments), SIDE), 0xFF000000))
                    .isTrue();
            assertThat(TestPictures.alike(decoded(jpeg(4, transform, segments), SIDE), 0xFFFF00FF))
                    .isTrue();
        }
    }
}

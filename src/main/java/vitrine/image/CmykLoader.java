package vitrine.image;

import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vitrine.metadata.ColorTags.Channels;

/// The four inks of a JPEG by ImageIO, and from them sRGB pixels by the picture's profile. JavaFX's loader makes RGB of
/// them itself, after which no profile helps, and takes some for transparency.
final class CmykLoader {
    private static final int INKS = 4;

    private CmykLoader() {}

    /// Empty when ImageIO cannot read them.
    ///
    /// @param step every how many pixels one is taken; more than 1 only to fit into memory
    /// @param wanted what is loaded is halved as often as it stays no smaller than this
    static Optional<Pixels> load(byte[] file, Channels channels, CmykProfile profile, int step, PixelSize wanted) {
        var reader = JavaCodecs.jpegReader();
        try (var input = new MemoryCacheImageInputStream(ProfileFreeJpeg.open(file))) {
            reader.setInput(input, true, true);
            var every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            var raster = reader.readRaster(0, every);
            if (!isInterleaved(raster)) {
                return Optional.empty();
            }
            byte[] stored = ((DataBufferByte) raster.getDataBuffer()).getData();
            var size = new PixelSize(raster.getWidth(), raster.getHeight());
            int halvings = Scaler.halvings(size, wanted);
            byte[] inks = averaged(stored, size, halvings);
            unpack(inks, channels);
            return Optional.of(
                    profile.inks().toSrgb(inks, new PixelSize(size.width() >> halvings, size.height() >> halvings)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /// Four bytes for each pixel, one pixel behind the other.
    private static boolean isInterleaved(Raster raster) {
        return raster.getDataBuffer() instanceof DataBufferByte
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && model.getNumBands() == INKS
                && model.getPixelStride() == INKS
                && model.getScanlineStride() == INKS * raster.getWidth();
    }

    /// Each pixel the mean of a square of pixels; what is over at the edges is left out.
    private static byte[] averaged(byte[] samples, PixelSize size, int halvings) {
        if (halvings == 0) {
            return samples;
        }
        int side = 1 << halvings;
        int width = size.width() >> halvings;
        int height = size.height() >> halvings;
        byte[] means = new byte[width * height * INKS];
        int[] sums = new int[width * INKS];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 1 << (2 * halvings - 1));
            for (int row = y * side; row < (y + 1) * side; row++) {
                int from = row * size.width() * INKS;
                for (int i = 0; i < width * side * INKS; i++) {
                    sums[(i >> (halvings + 2)) * INKS + (i & 3)] += samples[from + i] & 0xFF;
                }
            }
            for (int i = 0; i < sums.length; i++) {
                means[y * sums.length + i] = (byte) (sums[i] >> (2 * halvings));
            }
        }
        return means;
    }

    /// From what is stored to inks, in place. Source: Adobe Technical Note 5116, for the transform; that the inks are
    /// inverted is the habit of all programs that write the mark.
    private static void unpack(byte[] samples, Channels channels) {
        switch (channels) {
            case INVERTED_CMYK -> {
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (byte) ~samples[i];
                }
            }
            case INVERTED_YCCK -> {
                for (int i = 0; i < samples.length; i += INKS) {
                    int y = samples[i] & 0xFF;
                    int cb = (samples[i + 1] & 0xFF) - 128;
                    int cr = (samples[i + 2] & 0xFF) - 128;
                    samples[i] = clipped(y + 1.402 * cr);
                    samples[i + 1] = clipped(y - 0.344136 * cb - 0.714136 * cr);
                    samples[i + 2] = clipped(y + 1.772 * cb);
                    samples[i + 3] = (byte) ~samples[i + 3];
                }
            }
            case UNKNOWN, GREY, RGB, CMYK -> {}
        }
    }

    private static byte clipped(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}

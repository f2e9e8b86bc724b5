package vitrine.image.formats;

import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferFloat;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferShort;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.List;

/// The samples of a picture, brought to 8 bits each, straight out of its arrays: AWT's own ways to ask for pixels take
/// many times as long. Samples of floating point are light from 0 to 1 in the picture's own curve.
final class RasterSamples {
    private static final int MOST_8 = 0xFF;
    private static final int MOST_16 = 0xFFFF;

    private final Raster raster;

    /// Empty when the arrays are of a kind for which AWT must be asked.
    private final List<Band> bands;

    /// The greatest value of each band; 255 where it is an index and to be left alone.
    private final int[] most;

    /// Fills every so many places of `target`, until its end, from an array.
    private interface Samples {
        void copy(int from, int stride, int[] target, int first, int step);
    }

    /// @param start of the first row, in the array
    private record Band(Samples samples, int start, int pixelStride, int rowStride) {}

    /// @param colors knows how many bits of an array's numbers are used; samples of a palette are indexes, and left as
    /// they are
    RasterSamples(Raster raster, ColorModel colors) {
        this.raster = raster;
        boolean indexed = colors instanceof IndexColorModel;
        bands = indexed && raster.getTransferType() != DataBuffer.TYPE_BYTE ? List.of() : bands(raster, colors);
        most = new int[raster.getNumBands()];
        var model = raster.getSampleModel();
        Arrays.setAll(most, band -> indexed ? MOST_8 : (int) ((1L << Math.min(model.getSampleSize(band), 31)) - 1));
    }

    /// How many there are for each pixel.
    int count() {
        return most.length;
    }

    /// @param samples for all of the row's samples, one pixel behind the other
    void row(int y, int[] samples) {
        if (bands.isEmpty()) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, samples);
            to8Bits(samples);
            return;
        }
        for (int i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            band.samples.copy(band.start + y * band.rowStride, band.pixelStride, samples, i, bands.size());
        }
    }

    private void to8Bits(int[] samples) {
        for (int i = 0; i < samples.length; i++) {
            long full = most[i % most.length];
            if (full != MOST_8) {
                samples[i] = (int) ((samples[i] * (long) MOST_8 + full / 2) / full);
            }
        }
    }

    private static List<Band> bands(Raster raster, ColorModel colors) {
        if (!(raster.getSampleModel() instanceof ComponentSampleModel model)) {
            return List.of();
        }
        var bands = new Band[model.getNumBands()];
        for (int i = 0; i < bands.length; i++) {
            int bank = model.getBankIndices()[i];
            int start = raster.getDataBuffer().getOffsets()[bank]
                    + model.getOffset(
                            raster.getMinX() - raster.getSampleModelTranslateX(),
                            raster.getMinY() - raster.getSampleModelTranslateY(),
                            i);
            bands[i] = new Band(
                    samples(raster.getDataBuffer(), bank, most(raster, colors, i)),
                    start,
                    model.getPixelStride(),
                    model.getScanlineStride());
        }
        return List.of(bands);
    }

    /// The greatest value of a band. Arrays have room for more bits than a file may have, and only the colours tell.
    private static long most(Raster raster, ColorModel colors, int band) {
        boolean isIndex = colors instanceof IndexColorModel;
        int bits = isIndex || band >= colors.getNumComponents()
                ? raster.getSampleModel().getSampleSize(band)
                : colors.getComponentSize(band);
        return (1L << bits) - 1;
    }

    private static Samples samples(DataBuffer buffer, int bank, long most) {
        return switch (buffer) {
            case DataBufferByte bytes -> of8(bytes.getData(bank), most);
            case DataBufferUShort shorts -> of16(shorts.getData(bank), most);
            case DataBufferShort shorts -> of16(shorts.getData(bank), most);
            case DataBufferInt ints -> of32(ints.getData(bank), most);
            case DataBufferFloat floats -> ofFloats(floats.getData(bank));
            default -> ofOthers(buffer, bank);
        };
    }

    private static Samples of8(byte[] array, long most) {
        return (from, stride, target, first, step) -> {
            for (int to = first, at = from; to < target.length; to += step, at += stride) {
                int sample = array[at] & MOST_8;
                target[to] = most == MOST_8 ? sample : to8Bits(sample, most);
            }
        };
    }

    private static Samples of16(short[] array, long most) {
        return (from, stride, target, first, step) -> {
            for (int to = first, at = from; to < target.length; to += step, at += stride) {
                int sample = array[at] & MOST_16;
                // Divided by 257, rounded.
                target[to] = most == MOST_16 ? (sample * MOST_8 + 32_895) >>> 16 : to8Bits(sample, most);
            }
        };
    }

    private static Samples of32(int[] array, long most) {
        return (from, stride, target, first, step) -> {
            for (int to = first, at = from; to < target.length; to += step, at += stride) {
                target[to] = to8Bits(Integer.toUnsignedLong(array[at]), most);
            }
        };
    }

    private static int to8Bits(long sample, long most) {
        return (int) ((Math.min(sample, most) * MOST_8 + most / 2) / most);
    }

    private static Samples ofFloats(float[] array) {
        return (from, stride, target, first, step) -> {
            for (int to = first, at = from; to < target.length; to += step, at += stride) {
                target[to] = Math.round(Math.clamp(array[at], 0, 1) * MOST_8);
            }
        };
    }

    private static Samples ofOthers(DataBuffer buffer, int bank) {
        return (from, stride, target, first, step) -> {
            for (int to = first, at = from; to < target.length; to += step, at += stride) {
                target[to] = (int) Math.round(Math.clamp(buffer.getElemDouble(bank, at), 0, 1) * MOST_8);
            }
        };
    }
}

package vitrine.image.formats;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.LoadedRows;
import vitrine.image.PixelSize;

/// Pixels as libopenjp2 brings them: each channel by itself, with as many bits as it has, and maybe with fewer pixels
/// than the others.
///
/// @param size of the largest channel, which is that of the picture
/// @param colors one channel of grey, or three
/// @param isMultiplied whether they are multiplied with alpha already
/// @param inLuma whether they are light and two differences of colour from it
record OpenJpegRows(
        PixelSize size, List<Plane> colors, @Nullable Plane alpha, boolean isMultiplied, boolean inLuma)
        implements LoadedRows {
    private static final int OPAQUE = 0xFF;

    /// OPJ_CLRSPC_SYCC; OPJ_CLRSPC_CMYK.
    private static final int LUMA = 3;

    private static final int INKS = 5;

    /// What a channel is for, in a box "cdef": alpha, or alpha that the colours are multiplied with.
    /// Source: ISO/IEC 15444-1, I.5.3.6.
    private static final int ALPHA = 1;

    private static final int MULTIPLIED = 2;

    /// One channel.
    ///
    /// @param bits of each number
    /// @param isSigned whether its numbers are around 0
    /// @param use what it is for, by its number
    record Plane(MemorySegment numbers, PixelSize size, int bits, boolean isSigned, int use) {
        boolean isAlpha() {
            return use == ALPHA || use == MULTIPLIED;
        }

        /// Of a pixel in a picture of `whole`, with 8 bits.
        int at(int x, int y, PixelSize whole) {
            long column = (long) x * size.width() / whole.width();
            long row = (long) y * size.height() / whole.height();
            long number = numbers.getAtIndex(JAVA_INT, row * size.width() + column);
            if (isSigned) {
                number += 1L << (bits - 1);
            }
            long most = (1L << bits) - 1;
            return (int) (Math.clamp(number, 0, most) * OPAQUE / most);
        }
    }

    static OpenJpegRows of(Plane[] planes, int space) throws DecodeException {
        if (space == INKS) {
            throw new DecodeException(Reason.UNSUPPORTED, "JPEG 2000 (CMYK)");
        }
        for (var plane : planes) {
            if (plane.bits < 1 || plane.bits > Integer.SIZE) {
                throw new DecodeException(Reason.DAMAGED, plane.bits + " bits");
            }
        }
        int count = planes.length < 3 ? 1 : 3;
        var alpha = Arrays.stream(planes)
                .skip(count)
                .filter(Plane::isAlpha)
                .findFirst()
                .orElse(null);
        boolean isMultiplied = alpha != null && alpha.use == MULTIPLIED;
        boolean inLuma = space == LUMA && count == 3;
        return new OpenJpegRows(planes[0].size, List.of(planes).subList(0, count), alpha, isMultiplied, inLuma);
    }

    @Override
    public void copy(int y, int rows, int[] argb) {
        for (int i = 0; i < rows; i++) {
            for (int x = 0; x < size.width(); x++) {
                argb[i * size.width() + x] = pixel(x, y + i);
            }
        }
    }

    private int pixel(int x, int y) {
        int first = colors.getFirst().at(x, y, size);
        int opacity = alpha == null ? OPAQUE : alpha.at(x, y, size);
        if (colors.size() == 1) {
            return packed(opacity, first, first, first);
        }
        int second = colors.get(1).at(x, y, size);
        int third = colors.get(2).at(x, y, size);
        return inLuma ? ofLuma(opacity, first, second - 128, third - 128) : packed(opacity, first, second, third);
    }

    /// Source: ITU-T T.871, 7.
    private int ofLuma(int opacity, int luma, int blueness, int redness) {
        return packed(
                opacity,
                clamped(luma + 1.402 * redness),
                clamped(luma - 0.344136 * blueness - 0.714136 * redness),
                clamped(luma + 1.772 * blueness));
    }

    private static int clamped(double value) {
        return Math.clamp(Math.round(value), 0, OPAQUE);
    }

    private int packed(int alpha, int red, int green, int blue) {
        return (alpha << 24) | (weighed(red, alpha) << 16) | (weighed(green, alpha) << 8) | weighed(blue, alpha);
    }

    private int weighed(int color, int alpha) {
        if (isMultiplied) {
            return Math.min(color, alpha);
        }
        return (color * alpha + OPAQUE / 2) / OPAQUE;
    }
}

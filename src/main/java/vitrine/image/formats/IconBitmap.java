package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// A bitmap that is not compressed, in a file of icons: rows from below, each of whole groups of four bytes.
///
/// @param bits for each pixel
/// @param palette where it lies in the file
/// @param paletteBytes for each of its colours
/// @param colors how many it has
/// @param rows where the lowest lies in the file
record IconBitmap(
        MemorySegment file, int width, int height, int bits, long palette, int paletteBytes, int colors, long rows) {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final int OPAQUE = 0xFF << 24;
    private static final int MOST_BITS_OF_PALETTE = 8;

    /// Icons have some ten thousand pixels; these are taken all at once.
    private static final int MOST_PIXELS = 4 << 20;

    /// This bitmap, if it can be read to its end.
    ///
    /// @throws IOException when it is none, or not all there
    IconBitmap checked() throws IOException {
        boolean known = switch (bits) {
            case 1, 4, 8, 16, 24, 32 -> true;
            default -> false;
        };
        if (!known || width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new IOException("no bitmap of an icon");
        }
        long paletteEnd = bits > MOST_BITS_OF_PALETTE ? 0 : palette + (long) colors * paletteBytes;
        if (paletteEnd > file.byteSize() || end() > file.byteSize()) {
            throw new IOException("an icon that is cut off");
        }
        return this;
    }

    private static long rowBytes(int width, int bits) {
        return ((long) width * bits + 31) / 32 * 4;
    }

    /// Where the bitmap ends.
    long end() {
        return rows + height * rowBytes(width, bits);
    }

    /// Row by row from above, not multiplied with alpha; opaque where the file tells no alpha.
    int[] argb() {
        int[] argb = new int[width * height];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                argb[at] = argb(x, y);
            }
        }
        return argb;
    }

    private int argb(int x, int y) {
        long row = row(y);
        return switch (bits) {
            case 16 -> fiveBitsEach(file.get(SHORT, row + 2L * x));
            case 24 -> OPAQUE | rgb(row + 3L * x);
            case 32 -> byteAt(row + 4L * x + 3) << 24 | rgb(row + 4L * x);
            default -> {
                int index = index(x, y);
                yield index < colors ? OPAQUE | rgb(palette + (long) index * paletteBytes) : OPAQUE;
            }
        };
    }

    /// The number of a pixel's colour in the palette.
    int index(int x, int y) {
        int bit = x * bits;
        int shift = Byte.SIZE - bits - bit % Byte.SIZE;
        return byteAt(row(y) + bit / Byte.SIZE) >> shift & (1 << bits) - 1;
    }

    private long row(int y) {
        return rows + (height - 1 - y) * rowBytes(width, bits);
    }

    private int rgb(long at) {
        return byteAt(at + 2) << 16 | byteAt(at + 1) << 8 | byteAt(at);
    }

    private static int fiveBitsEach(int rgb) {
        return OPAQUE | wide(rgb >> 10) << 16 | wide(rgb >> 5) << 8 | wide(rgb);
    }

    private static int wide(int five) {
        return (five & 0x1F) * 0xFF / 0x1F;
    }

    private int byteAt(long at) {
        return file.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }
}

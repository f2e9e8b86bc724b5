package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ImageFormat;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.metadata.Os2Icon;

/// The pixels of an icon that is a bitmap with a mask, which hides what is not part of the picture.
/// Sources: Microsoft's BITMAPINFOHEADER; BITMAPFILEHEADER2 of OS/2.
final class IconPixels {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int SHORTEST_HEADER_BYTES = 40;
    private static final int COMPRESSION = 16;
    private static final int MOST_BITS_OF_PALETTE = 8;
    private static final int BITS_WITH_ALPHA = 32;
    private static final int OPAQUE = 0xFF;

    private final PixelSize size;
    private final int[] argb;

    private IconPixels(PixelSize size, int[] argb) {
        this.size = size;
        this.argb = argb;
    }

    /// @param icon its bytes, from its header on
    /// @throws DecodeException when it is as no icon should be
    /// @throws IOException when it is damaged
    static Pixels ofWindows(MemorySegment icon) throws DecodeException, IOException {
        if (icon.byteSize() < SHORTEST_HEADER_BYTES) {
            throw new IOException("an icon that is cut off");
        }
        int header = icon.get(INT, 0);
        if (header < SHORTEST_HEADER_BYTES || icon.get(INT, COMPRESSION) != 0) {
            throw new DecodeException(Reason.UNSUPPORTED, ImageFormat.ICO.displayName());
        }
        int width = icon.get(INT, 4);
        int height = icon.get(INT, 8) / 2; // With the mask.
        int bits = icon.get(SHORT, 14);
        int told = icon.get(INT, 32);
        int colors = told == 0 && bits <= MOST_BITS_OF_PALETTE ? 1 << bits : told;
        long rows = header + 4 * Integer.toUnsignedLong(colors);
        var bitmap = new IconBitmap(icon, width, height, bits, header, 4, colors, rows).checked();
        var pixels = new IconPixels(new PixelSize(width, height), bitmap.argb());
        if (bits == BITS_WITH_ALPHA && pixels.hasAlpha()) {
            return pixels.premultiplied();
        }
        var mask = new IconBitmap(icon, width, height, 1, 0, 4, 0, bitmap.end());
        return pixels.masked(mask.end() <= icon.byteSize() ? mask : null);
    }

    /// @throws IOException when it is damaged
    static Pixels ofOs2(MemorySegment file, Os2Icon icon) throws IOException {
        var size = new PixelSize(icon.width(), icon.height());
        var mask = os2(file, icon.mask());
        int count = size.width() * size.height();
        if (icon.colors() == icon.mask()) {
            return new IconPixels(size, Arrays.copyOfRange(mask.argb(), count, 2 * count)).masked(mask);
        }
        var colors = os2(file, icon.colors());
        if (mask.bits() != 1 || colors.width() != size.width() || colors.height() != size.height()) {
            throw new IOException("the mask of another icon");
        }
        return new IconPixels(size, colors.argb()).masked(mask);
    }

    private static IconBitmap os2(MemorySegment file, int at) throws IOException {
        int start = at + Os2Icon.FILE_HEADER_BYTES;
        int header = file.get(INT, start);
        boolean isShort = header == Os2Icon.SHORT_HEADER_BYTES;
        int bits = file.get(SHORT, start + (isShort ? 10 : 14));
        return new IconBitmap(
                        file,
                        isShort ? file.get(SHORT, start + 4) : file.get(INT, start + 4),
                        isShort ? file.get(SHORT, start + 6) : file.get(INT, start + 8),
                        bits,
                        (long) start + header,
                        isShort ? 3 : 4,
                        bits <= MOST_BITS_OF_PALETTE ? 1 << bits : 0,
                        Integer.toUnsignedLong(file.get(INT, at + 10)))
                .checked();
    }

    private boolean hasAlpha() {
        return Arrays.stream(argb).anyMatch(color -> color >>> 24 != 0);
    }

    private Pixels premultiplied() {
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            argb[i] = alpha << 24
                    | weighed(argb[i] >> 16, alpha) << 16
                    | weighed(argb[i] >> 8, alpha) << 8
                    | weighed(argb[i], alpha);
        }
        return new Pixels(size.width(), size.height(), argb);
    }

    private static int weighed(int color, int alpha) {
        return ((color & OPAQUE) * alpha + OPAQUE / 2) / OPAQUE;
    }

    /// @param mask its highest rows say what is hidden; without one nothing is
    private Pixels masked(@Nullable IconBitmap mask) {
        for (int y = 0, at = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++, at++) {
                argb[at] = mask != null && mask.index(x, y) != 0 ? 0 : OPAQUE << 24 | argb[at];
            }
        }
        return new Pixels(size.width(), size.height(), argb);
    }
}

package vitrine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import vitrine.image.DecodeException.Reason;

/// The pixels of a BMP whose header says by masks which of their bits are which colour, and which are alpha. JavaFX's
/// loader knows only the oldest of these headers, which have no alpha; programs that keep alpha write later ones.
/// Source: BITMAPINFOHEADER, BITMAPV4HEADER and BITMAPV5HEADER of Windows.
///
/// @param start of the first row that is stored
/// @param bits of a pixel, 16 or 32
/// @param fromBelow whether the first row is the lowest
record BmpBitFields(
        ByteBuffer file,
        PixelSize size,
        int start,
        int bits,
        boolean fromBelow,
        Field red,
        Field green,
        Field blue,
        Field alpha)
        implements LoadedRows {
    private static final int START = 10;
    private static final int HEAD_BYTES = 14;
    private static final int HEIGHT = 22;
    private static final int BITS = 28;
    private static final int COMPRESSION = 30;
    private static final int RED = 54;
    private static final int GREEN = 58;
    private static final int BLUE = 62;
    private static final int ALPHA = 66;
    private static final int END_OF_MASKS = 70;

    /// BI_BITFIELDS; BI_ALPHABITFIELDS.
    private static final int FIELDS = 3;

    private static final int ALPHA_FIELDS = 6;

    /// The first header that holds a mask for alpha; in shorter ones other things follow.
    private static final int HEADER_WITH_ALPHA = 56;

    private static final int OPAQUE = 0xFF;

    /// Which bits of a pixel are a colour, or alpha.
    ///
    /// @param none what it is where there are none
    record Field(int mask, int none) {
        /// With 8 bits.
        int of(int pixel) {
            if (mask == 0) {
                return none;
            }
            int shift = Integer.numberOfTrailingZeros(mask);
            long most = Integer.toUnsignedLong(mask) >>> shift;
            long value = Integer.toUnsignedLong(pixel & mask) >>> shift;
            return (int) ((value * OPAQUE + most / 2) / most);
        }
    }

    /// Empty of a BMP without masks.
    ///
    /// @param size that its header tells
    /// @throws DecodeException when the pixels are not all there
    static Optional<BmpBitFields> of(byte[] bytes, PixelSize size) throws DecodeException {
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int compression = bytes.length < END_OF_MASKS ? 0 : file.getInt(COMPRESSION);
        if (compression != FIELDS && compression != ALPHA_FIELDS) {
            return Optional.empty();
        }
        boolean hasAlpha = compression == ALPHA_FIELDS || file.getInt(HEAD_BYTES) >= HEADER_WITH_ALPHA;
        var fields = new BmpBitFields(
                file,
                size,
                file.getInt(START),
                file.getShort(BITS),
                file.getInt(HEIGHT) > 0,
                new Field(file.getInt(RED), 0),
                new Field(file.getInt(GREEN), 0),
                new Field(file.getInt(BLUE), 0),
                new Field(hasAlpha ? file.getInt(ALPHA) : 0, OPAQUE));
        fields.refuseDamage();
        return Optional.of(fields);
    }

    private void refuseDamage() throws DecodeException {
        boolean known = bits == Short.SIZE || bits == Integer.SIZE;
        if (!known || start < HEAD_BYTES || start + rowBytes() * size.height() > file.limit()) {
            throw new DecodeException(Reason.DAMAGED, "not all of its pixels are there");
        }
    }

    /// A multiple of four.
    private long rowBytes() {
        return ((long) size.width() * bits / Byte.SIZE + 3) & ~3L;
    }

    @Override
    public void copy(int y, int rows, int[] argb) {
        for (int i = 0; i < rows; i++) {
            long row = fromBelow ? size.height() - 1L - y - i : y + i;
            copyRow((int) (start + row * rowBytes()), argb, i * size.width());
        }
    }

    private void copyRow(int from, int[] argb, int to) {
        for (int x = 0; x < size.width(); x++) {
            int pixel = bits == Integer.SIZE ? file.getInt(from + 4 * x) : file.getShort(from + 2 * x) & 0xFFFF;
            int straight = alpha.of(pixel) << 24 | red.of(pixel) << 16 | green.of(pixel) << 8 | blue.of(pixel);
            argb[to + x] = StraightColors.premultiplied(straight);
        }
    }
}

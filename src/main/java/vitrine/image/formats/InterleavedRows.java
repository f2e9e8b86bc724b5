package vitrine.image.formats;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import vitrine.image.LoadedRows;

/// Pixels in native memory: a byte for red, for green, for blue and, of four channels, for alpha.
///
/// @param stride from row to row, in bytes
/// @param channels 3 or 4
/// @param premultiplied whether the colours are multiplied with alpha already
record InterleavedRows(MemorySegment plane, long stride, int width, int channels, boolean premultiplied)
        implements LoadedRows {
    private static final int OPAQUE = 0xFF;

    @Override
    public void copy(int y, int rows, int[] argb) {
        byte[] row = new byte[width * channels];
        for (int i = 0; i < rows; i++) {
            MemorySegment.copy(plane, JAVA_BYTE, (y + i) * stride, row, 0, row.length);
            if (channels == 3) {
                copyOpaque(row, argb, i * width);
            } else {
                copy(row, argb, i * width);
            }
        }
    }

    private void copyOpaque(byte[] row, int[] argb, int to) {
        int at = 0;
        for (int x = 0; x < width; x++) {
            argb[to + x] = (OPAQUE << 24) | (row[at] & 0xFF) << 16 | (row[at + 1] & 0xFF) << 8 | (row[at + 2] & 0xFF);
            at += 3;
        }
    }

    private void copy(byte[] row, int[] argb, int to) {
        int at = 0;
        for (int x = 0; x < width; x++) {
            int alpha = row[at + 3] & 0xFF;
            argb[to + x] = alpha << 24
                    | weighed(row[at], alpha) << 16
                    | weighed(row[at + 1], alpha) << 8
                    | weighed(row[at + 2], alpha);
            at += 4;
        }
    }

    private int weighed(byte color, int alpha) {
        int value = color & 0xFF;
        // What is premultiplied cannot be more than alpha, whatever a file says.
        return premultiplied ? Math.min(value, alpha) : (value * alpha + OPAQUE / 2) / OPAQUE;
    }
}

package vitrine.image.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import vitrine.image.LoadedRows;

/// The rows of a Radiance picture, one after the other: four bytes for each pixel, the strengths of red, green and blue
/// and what power of two they share; either as they are, or each of the four packed for itself.
final class HdrRows implements LoadedRows {
    private static final int LEAST_PACKED = 8;
    private static final int MOST_PACKED = 0x7FFF;
    private static final int RUN = 128;

    private final MappedInput input;
    private final int width;
    private final ToneMapping tones;
    private final byte[] row;

    /// @param input at the first row
    HdrRows(MappedInput input, int width, ToneMapping tones) {
        this.input = input;
        this.width = width;
        this.tones = tones;
        row = new byte[4 * width];
    }

    /// Rows can only be had in their order.
    @Override
    public void copy(int y, int rows, int[] argb) {
        try {
            for (int i = 0; i < rows; i++) {
                readRow();
                for (int x = 0; x < width; x++) {
                    argb[i * width + x] = tones.shown(row[x], row[x + width], row[x + 2 * width], row[x + 3 * width]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readRow() throws IOException {
        long start = input.getStreamPosition();
        boolean packed = width >= LEAST_PACKED
                && width <= MOST_PACKED
                && input.readUnsignedShort() == 0x0202
                && input.readUnsignedShort() == width;
        if (packed) {
            for (int plane = 0; plane < 4; plane++) {
                unpack(plane * width, (plane + 1) * width);
            }
            return;
        }
        input.seek(start);
        for (int x = 0; x < width; x++) {
            for (int plane = 0; plane < 4; plane++) {
                row[plane * width + x] = input.readByte();
            }
        }
    }

    private void unpack(int from, int end) throws IOException {
        int at = from;
        while (at < end) {
            int count = input.readUnsignedByte();
            boolean run = count > RUN;
            int length = run ? count - RUN : count;
            if (length == 0 || length > end - at) {
                throw new IOException("a row that is longer than the picture is wide");
            }
            if (run) {
                Arrays.fill(row, at, at + length, input.readByte());
            } else {
                input.readFully(row, at, length);
            }
            at += length;
        }
    }
}

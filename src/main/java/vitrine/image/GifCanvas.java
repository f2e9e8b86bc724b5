package vitrine.image;

import java.util.Arrays;

/// The screen of a GIF, on which its frames are drawn over each other.
final class GifCanvas {
    /// The rows of an interlaced frame come in four passes.
    private static final int[] PASS_START = {0, 4, 2, 1};

    private static final int[] PASS_STEP = {8, 8, 4, 2};

    private static final int OPAQUE = 0xFF000000;
    private static final int PALETTE = 256;

    private final GifFile gif;
    private final PixelSize size;
    private final int[] argb;

    /// Begins transparent.
    GifCanvas(GifFile gif) {
        this.gif = gif;
        size = gif.canvas();
        argb = new int[Math.toIntExact(size.area())];
    }

    /// A copy of the canvas as it is now.
    Pixels snapshot() {
        return new Pixels(size.width(), size.height(), argb.clone());
    }

    /// The canvas itself, for who draws no more.
    Pixels finished() {
        return new Pixels(size.width(), size.height(), argb);
    }

    void clear() {
        Arrays.fill(argb, 0);
    }

    /// Makes the place of the frame transparent.
    void clear(GifFrame frame) {
        var place = place(frame);
        for (int y = 0; y < place.height; y++) {
            int at = place.row(y);
            Arrays.fill(argb, at, at + place.width, 0);
        }
    }

    /// What is in the place of the frame, for [#restore].
    int[] save(GifFrame frame) {
        var place = place(frame);
        int[] saved = new int[place.width * place.height];
        for (int y = 0; y < place.height; y++) {
            System.arraycopy(argb, place.row(y), saved, y * place.width, place.width);
        }
        return saved;
    }

    void restore(GifFrame frame, int[] saved) {
        var place = place(frame);
        for (int y = 0; y < place.height; y++) {
            System.arraycopy(saved, y * place.width, argb, place.row(y), place.width);
        }
    }

    private Place place(GifFrame frame) {
        return new Place(
                Math.min(frame.left(), size.width()),
                frame.top(),
                Math.clamp(size.width() - frame.left(), 0, frame.width()),
                Math.clamp(size.height() - frame.top(), 0, frame.height()),
                size.width());
    }

    /// The part of a frame that is on the canvas.
    private record Place(int left, int top, int width, int height, int canvasWidth) {
        /// Where in the canvas its row `y` begins.
        int row(int y) {
            return (top + y) * canvasWidth + left;
        }
    }

    /// Draws the frame as far as it can be read.
    ///
    /// @return whether there was any of it
    boolean draw(GifFrame frame) {
        if (!frame.isBelievable(size)) {
            return false;
        }
        int[] colours = colours(frame);
        var pixels = new GifLzw(gif.bytes(), frame.data());
        byte[] row = new byte[frame.width()];
        var place = place(frame);
        boolean any = false;
        for (int y : rows(frame)) {
            int count = pixels.read(row, row.length);
            any |= count > 0;
            if (y < place.height) {
                drawRow(row, Math.min(count, place.width), place.row(y), colours);
            }
            if (count < row.length) {
                break;
            }
        }
        return any;
    }

    /// The rows in the order in which the file has them.
    private static int[] rows(GifFrame frame) {
        int[] rows = new int[frame.height()];
        if (frame.interlaced()) {
            int filled = 0;
            for (int pass = 0; pass < PASS_START.length; pass++) {
                for (int y = PASS_START[pass]; y < rows.length; y += PASS_STEP[pass]) {
                    rows[filled++] = y;
                }
            }
        } else {
            Arrays.setAll(rows, y -> y);
        }
        return rows;
    }

    private void drawRow(byte[] row, int count, int to, int[] colours) {
        for (int x = 0; x < count; x++) {
            int colour = colours[row[x] & 0xFF];
            if (colour != 0) {
                argb[to + x] = colour;
            }
        }
    }

    /// Opaque colours, and 0 for what leaves the canvas as it is: the transparent index and those without a colour. In
    /// a file without any palette all have one, shades of grey.
    private int[] colours(GifFrame frame) {
        int[] colours = new int[PALETTE];
        byte[] file = gif.bytes();
        for (int i = 0; i < frame.colours(); i++) {
            int at = frame.palette() + 3 * i;
            colours[i] = OPAQUE | (file[at] & 0xFF) << 16 | (file[at + 1] & 0xFF) << 8 | (file[at + 2] & 0xFF);
        }
        if (frame.colours() == 0) {
            Arrays.setAll(colours, grey -> OPAQUE | grey << 16 | grey << 8 | grey);
        }
        if (frame.transparent() >= 0) {
            colours[frame.transparent()] = 0;
        }
        return colours;
    }
}

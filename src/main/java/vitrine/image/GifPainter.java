package vitrine.image;

import java.util.Arrays;
import java.util.List;

/// Draws the frames of a GIF.
final class GifPainter implements ComposedPicture.Painter {
    /// The rows of an interlaced frame come in four passes.
    private static final int[] PASS_START = {0, 4, 2, 1};

    private static final int[] PASS_STEP = {8, 8, 4, 2};

    private static final int OPAQUE = 0xFF000000;
    private static final int PALETTE = 256;

    private final byte[] file;
    private final List<GifFrame> frames;

    GifPainter(GifFile gif) {
        file = gif.bytes();
        frames = gif.frames();
    }

    @Override
    public void draw(int index, FrameCanvas canvas) {
        draw(frames.get(index), canvas);
    }

    /// Draws the frame as far as it can be read.
    ///
    /// @return whether there was any of it
    boolean draw(GifFrame frame, FrameCanvas canvas) {
        if (!frame.isBelievable(canvas.size())) {
            return false;
        }
        int[] colours = colours(frame);
        var pixels = new GifLzw(file, frame.data());
        byte[] row = new byte[frame.width()];
        var visible = canvas.visible(frame.place());
        boolean any = false;
        for (int y : rows(frame)) {
            int count = pixels.read(row, row.length);
            any |= count > 0;
            if (y < visible.height()) {
                drawRow(row, Math.min(count, visible.width()), canvas, canvas.index(visible, y), colours);
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

    private static void drawRow(byte[] row, int count, FrameCanvas canvas, int to, int[] colours) {
        int[] argb = canvas.argb();
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

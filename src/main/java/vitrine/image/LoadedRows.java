package vitrine.image;

/// A picture that a loader holds in a form of its own, out of which rows of pixels can be had.
@FunctionalInterface
public interface LoadedRows {
    /// At least this many rows are taken over at once.
    int BAND = 64;

    /// Copies whole rows, as premultiplied ARGB, to the start of `argb`.
    void copy(int y, int rows, int[] argb);

    /// Takes the pixels over band by band and halves each at once: a large picture is in memory in one form only.
    ///
    /// @param size of the picture that is held
    /// @param wanted it is halved as often as it stays no smaller than this
    default Pixels halved(PixelSize size, PixelSize wanted) {
        int halvings = Scaler.halvings(size, wanted);
        if (halvings == 0) {
            return band(0, size.width(), size.height());
        }
        int width = size.width() >> halvings;
        int height = size.height() >> halvings;
        int[] argb = new int[Math.multiplyExact(width, height)];
        int step = Math.max(BAND >> halvings, 1);
        for (int row = 0; row < height; row += step) {
            int rows = Math.min(step, height - row);
            int from = row << halvings;
            int to = row + rows == height ? size.height() : (row + rows) << halvings;
            var band = Scaler.scale(band(from, size.width(), to - from), new PixelSize(width, rows));
            System.arraycopy(band.argb(), 0, argb, row * width, width * rows);
        }
        return new Pixels(width, height, argb);
    }

    private Pixels band(int y, int width, int height) {
        int[] argb = new int[Math.multiplyExact(width, height)];
        copy(y, height, argb);
        return new Pixels(width, height, argb);
    }
}

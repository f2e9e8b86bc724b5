package vitrine.image;

/// Brings pictures to size by bilinear interpolation: each new pixel is the weighed mean of the four around its place
/// in the old picture. Pixels are premultiplied, so edges have no fringes. Two colours are reckoned with in one number,
/// each in sixteen bits of it. Pure, for any thread.
final class Bilinear {
    /// Every second of the four bytes of a pixel.
    private static final int EVEN = 0x00FF00FF;

    private static final int ODD = 0xFF00FF00;

    /// Half of a 256th, for both colours.
    private static final int HALF = 0x00800080;

    /// Places between pixels are counted in 65,536ths, weights in 256ths.
    private static final int FRACTION = 16;

    private final Pixels picture;
    private final int[] columns;
    private final int[] weights;

    private Bilinear(Pixels picture, int width) {
        this.picture = picture;
        columns = new int[width];
        weights = new int[width];
        for (int x = 0; x < width; x++) {
            long place = place(x, picture.width(), width);
            columns[x] = (int) (place >> FRACTION);
            weights[x] = weight(place);
        }
    }

    /// The whole picture in exactly this size. What is more than twice as large has pixels that nobody looks at.
    static Pixels resize(Pixels picture, PixelSize size) {
        return new Bilinear(picture, size.width()).rows(size.height());
    }

    private Pixels rows(int height) {
        int width = columns.length;
        int[] argb = new int[Math.multiplyExact(width, height)];
        int[] upper = new int[width];
        int[] lower = new int[width];
        int held = -2;
        for (int y = 0; y < height; y++) {
            long place = place(y, picture.height(), height);
            int row = (int) (place >> FRACTION);
            if (row != held) {
                if (row == held + 1) {
                    int[] spare = upper;
                    upper = lower;
                    lower = spare;
                } else {
                    take(row, upper);
                }
                take(Math.min(row + 1, picture.height() - 1), lower);
                held = row;
            }
            mix(upper, lower, weight(place), argb, y * width);
        }
        return new Pixels(width, height, argb);
    }

    /// One row of the old picture in the new width.
    private void take(int row, int[] into) {
        int[] argb = picture.argb();
        int start = row * picture.width();
        int last = start + picture.width() - 1;
        for (int x = 0; x < into.length; x++) {
            int at = start + columns[x];
            into[x] = mixed(argb[at], argb[Math.min(at + 1, last)], weights[x]);
        }
    }

    private static void mix(int[] upper, int[] lower, int weight, int[] argb, int start) {
        for (int x = 0; x < upper.length; x++) {
            argb[start + x] = mixed(upper[x], lower[x], weight);
        }
    }

    /// @param weight of `b`, of 256
    private static int mixed(int a, int b, int weight) {
        int rest = 256 - weight;
        int even = (a & EVEN) * rest + (b & EVEN) * weight + HALF;
        int odd = ((a >>> 8) & EVEN) * rest + ((b >>> 8) & EVEN) * weight + HALF;
        return ((even >>> 8) & EVEN) | (odd & ODD);
    }

    /// Where the middle of a new pixel lies among the middles of the old ones, in 65,536ths.
    private static long place(int index, int from, int to) {
        long place = ((((2L * index + 1) * from) << FRACTION) / to - (1L << FRACTION)) / 2;
        return Math.clamp(place, 0, (long) (from - 1) << FRACTION);
    }

    private static int weight(long place) {
        return (int) (place >> (FRACTION - 8)) & 0xFF;
    }
}

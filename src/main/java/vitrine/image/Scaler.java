package vitrine.image;

import vitrine.metadata.Turn;

/// Brings pictures to size. [Bilinear] looks at four pixels for each new one, so a picture more than twice too large is
/// halved first until that is enough: as fast as one careless step and free of its jagged edges.
public final class Scaler {
    private Scaler() {}

    /// The whole picture inside `box`, in its own shape; a smaller one stays as it is.
    public static Pixels fit(Pixels picture, PixelSize box) {
        return scale(picture, picture.size().within(box));
    }

    /// The middle of the picture in exactly this size; a smaller one is enlarged.
    public static Pixels fill(Pixels picture, PixelSize exactly) {
        double shape = (double) exactly.width() / exactly.height();
        int width = Math.clamp(Math.round(picture.height() * shape), 1, picture.width());
        int height = Math.clamp(Math.round(picture.width() / shape), 1, picture.height());
        return scale(
                crop(picture, (picture.width() - width) / 2, (picture.height() - height) / 2, width, height), exactly);
    }

    /// A piece of the picture brought to a size; enlarged more than twice, each of its pixels is a clear square.
    ///
    /// @param x left edge of the piece, in px; `y`, `width` and `height` likewise
    public static Pixels part(Pixels picture, int x, int y, int width, int height, PixelSize size) {
        var piece = crop(picture, x, y, width, height);
        return size.width() > 2L * width || size.height() > 2L * height ? squares(piece, size) : scale(piece, size);
    }

    private static Pixels squares(Pixels picture, PixelSize size) {
        int[] argb = new int[Math.multiplyExact(size.width(), size.height())];
        for (int y = 0; y < size.height(); y++) {
            int row = (int) ((2L * y + 1) * picture.height() / (2L * size.height())) * picture.width();
            for (int x = 0; x < size.width(); x++) {
                argb[y * size.width() + x] =
                        picture.argb()[row + (int) ((2L * x + 1) * picture.width() / (2L * size.width()))];
            }
        }
        return new Pixels(size.width(), size.height(), argb);
    }

    /// A piece of the picture as it is after `turn`, without turning all of it.
    ///
    /// @param x left edge of the piece in the turned picture, in px; `y`, `width` and `height` likewise
    public static Pixels part(Pixels picture, Turn turn, int x, int y, int width, int height, PixelSize size) {
        boolean swaps = turn.swapsSides();
        int wide = swaps ? height : width;
        int high = swaps ? width : height;
        int left = swaps ? y : x;
        int top = swaps ? x : y;
        var orientation = Orientation.of(turn);
        return orientation.applyTo(part(
                picture,
                turn.mirrorsX() ? picture.width() - left - wide : left,
                turn.mirrorsY() ? picture.height() - top - high : top,
                wide,
                high,
                orientation.applyTo(size)));
    }

    static Pixels crop(Pixels picture, int x, int y, int width, int height) {
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        int[] argb = new int[Math.multiplyExact(width, height)];
        for (int row = 0; row < height; row++) {
            System.arraycopy(picture.argb(), (y + row) * picture.width() + x, argb, row * width, width);
        }
        return new Pixels(width, height, argb);
    }

    /// How often both sides of `size` can be halved and still reach `wanted`.
    public static int halvings(PixelSize size, PixelSize wanted) {
        int halvings = 0;
        while (size.width() >> (halvings + 1) >= wanted.width() && size.height() >> (halvings + 1) >= wanted.height()) {
            halvings++;
        }
        return halvings;
    }

    /// The whole picture in exactly this size.
    public static Pixels scale(Pixels picture, PixelSize target) {
        var scaled = picture;
        while (!scaled.size().equals(target)) {
            var step = new PixelSize(step(scaled.width(), target.width()), step(scaled.height(), target.height()));
            scaled = Bilinear.resize(scaled, step);
        }
        return scaled;
    }

    private static int step(int side, int target) {
        return side > 2L * target ? side / 2 : target;
    }
}

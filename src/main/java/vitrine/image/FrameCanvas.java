package vitrine.image;

import java.util.Arrays;

/// The canvas on which the frames of a moving picture are drawn over each other: premultiplied ARGB.
final class FrameCanvas {
    private static final int OPAQUE = 0xFF;

    private final PixelSize size;
    private final int[] argb;

    /// Begins transparent.
    FrameCanvas(PixelSize size) {
        this.size = size;
        argb = new int[Math.toIntExact(size.area())];
    }

    PixelSize size() {
        return size;
    }

    /// The pixels themselves, to draw on.
    int[] argb() {
        return argb;
    }

    /// A copy of the canvas as it is now.
    Pixels snapshot() {
        return new Pixels(size.width(), size.height(), argb.clone());
    }

    /// The canvas itself, for who draws no more.
    Pixels finished() {
        return new Pixels(size.width(), size.height(), argb);
    }

    /// The part of a frame that is on the canvas.
    FramePlace visible(FramePlace place) {
        return place.within(size);
    }

    /// Where in [#argb] the row `y` of a visible part begins.
    int index(FramePlace visible, int y) {
        return (visible.top() + y) * size.width() + visible.left();
    }

    void clear() {
        Arrays.fill(argb, 0);
    }

    /// Makes the place transparent.
    void clear(FramePlace place) {
        var visible = visible(place);
        for (int y = 0; y < visible.height(); y++) {
            int at = index(visible, y);
            Arrays.fill(argb, at, at + visible.width(), 0);
        }
    }

    /// What is in the place, for [#restore].
    int[] save(FramePlace place) {
        var visible = visible(place);
        int[] saved = new int[visible.width() * visible.height()];
        for (int y = 0; y < visible.height(); y++) {
            System.arraycopy(argb, index(visible, y), saved, y * visible.width(), visible.width());
        }
        return saved;
    }

    void restore(FramePlace place, int[] saved) {
        var visible = visible(place);
        for (int y = 0; y < visible.height(); y++) {
            System.arraycopy(saved, y * visible.width(), argb, index(visible, y), visible.width());
        }
    }

    /// Puts a picture of the place instead of what was there.
    void replace(FramePlace place, Pixels picture) {
        var visible = visible(place);
        for (int y = 0; y < visible.height(); y++) {
            System.arraycopy(picture.argb(), y * picture.width(), argb, index(visible, y), visible.width());
        }
    }

    /// Lays a picture of the place over what was there.
    void blend(FramePlace place, Pixels picture) {
        var visible = visible(place);
        for (int y = 0; y < visible.height(); y++) {
            int from = y * picture.width();
            int to = index(visible, y);
            for (int x = 0; x < visible.width(); x++) {
                argb[to + x] = over(picture.argb()[from + x], argb[to + x]);
            }
        }
    }

    private static int over(int pixel, int below) {
        int through = OPAQUE - (pixel >>> 24);
        return switch (through) {
            case 0 -> pixel;
            case OPAQUE -> below;
            default ->
                pixel
                        + (weighed(below >>> 24, through) << 24)
                        + (weighed(below >> 16, through) << 16)
                        + (weighed(below >> 8, through) << 8)
                        + weighed(below, through);
        };
    }

    /// At most `weight`, so that the sum with a premultiplied colour stays a byte.
    private static int weighed(int color, int weight) {
        return ((color & 0xFF) * weight + OPAQUE / 2) / OPAQUE;
    }
}

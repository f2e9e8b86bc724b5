package vitrine.image;

/// Where on the canvas a frame lies; it may reach over the canvas, and may be of no size.
record FramePlace(int left, int top, int width, int height) {
    boolean covers(PixelSize canvas) {
        return left == 0 && top == 0 && width >= canvas.width() && height >= canvas.height();
    }

    boolean isInside(PixelSize canvas) {
        return left >= 0
                && top >= 0
                && width > 0
                && height > 0
                && (long) left + width <= canvas.width()
                && (long) top + height <= canvas.height();
    }

    FramePlace within(PixelSize canvas) {
        return new FramePlace(
                Math.min(left, canvas.width()),
                Math.min(top, canvas.height()),
                Math.clamp((long) canvas.width() - left, 0, width),
                Math.clamp((long) canvas.height() - top, 0, height));
    }
}

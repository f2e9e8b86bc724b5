package vitrine.image;

/// What a GIF says about one of its frames, and where in the file its colours and pixels are.
///
/// @param left column of the canvas where the frame begins; it may reach over the canvas
/// @param transparent the index that leaves the canvas as it is, or -1
/// @param palette where the colours begin, red green blue
/// @param colours how many there are; 0 when the file has none for this frame
/// @param data where the compressed pixels begin
record GifFrame(
        int left,
        int top,
        int width,
        int height,
        boolean interlaced,
        int delayMillis,
        Disposal disposal,
        int transparent,
        int palette,
        int colours,
        int data)
        implements MovingFrame {
    /// A frame should not be larger than the canvas; a little is forgiven, a claim of gigabytes is not.
    private static final long SPARE_PIXELS = 1_000_000;

    boolean isBelievable(PixelSize canvas) {
        return (long) width * height <= canvas.area() + SPARE_PIXELS;
    }

    @Override
    public FramePlace place() {
        return new FramePlace(left, top, width, height);
    }

    @Override
    public boolean hides() {
        return transparent < 0;
    }
}

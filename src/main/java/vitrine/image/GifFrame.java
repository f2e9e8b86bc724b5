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
        int data) {
    /// A frame should not be larger than the canvas; a little is forgiven, a claim of gigabytes is not.
    private static final long SPARE_PIXELS = 1_000_000;

    /// What happens to the place of a frame when its time is over.
    enum Disposal {
        KEEP,
        /// It becomes transparent, as in browsers; the background colour of the file is ignored by all of them.
        CLEAR,
        /// What was there before the frame comes back.
        RESTORE;

        /// Some programs write 4 for 3, following an early text of the specification.
        static Disposal ofCode(int code) {
            return switch (code) {
                case 2 -> CLEAR;
                case 3, 4 -> RESTORE;
                default -> KEEP;
            };
        }
    }

    boolean isBelievable(PixelSize canvas) {
        return (long) width * height <= canvas.area() + SPARE_PIXELS;
    }

    boolean covers(PixelSize canvas) {
        return left == 0 && top == 0 && width >= canvas.width() && height >= canvas.height();
    }
}

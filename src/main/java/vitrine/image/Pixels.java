package vitrine.image;

/// An upright sRGB picture: `width * height` premultiplied ARGB pixels, row by row from the top left. Nobody changes
/// the array once the picture is made, so it may cross threads.
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; wrapped, not copied, on its way to the screen.
public record Pixels(int width, int height, int[] argb) {
    public Pixels {
        if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(width + " x " + height + " is not " + argb.length + " pixels");
        }
    }

    public PixelSize size() {
        return new PixelSize(width, height);
    }

    /// Memory held, in bytes.
    public long bytes() {
        return 4L * argb.length;
    }
}

package vitrine.image;

/// A size in pixels; both sides are at least 1.
public record PixelSize(int width, int height) {
    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("not a size: " + width + " x " + height);
        }
    }

    public static PixelSize square(int side) {
        return new PixelSize(side, side);
    }

    /// Width and height exchanged.
    @SuppressWarnings("ArgumentSelectionDefectChecker") // Exchanging them is the point.
    public PixelSize turned() {
        return new PixelSize(height, width);
    }

    public long area() {
        return (long) width * height;
    }

    /// The largest size of this shape inside `box`, never larger than this and never less than 1 px.
    public PixelSize within(PixelSize box) {
        if (width <= box.width && height <= box.height) {
            return this;
        }
        double scale = Math.min((double) box.width / width, (double) box.height / height);
        return new PixelSize(
                Math.clamp(Math.round(width * scale), 1, box.width),
                Math.clamp(Math.round(height * scale), 1, box.height));
    }
}

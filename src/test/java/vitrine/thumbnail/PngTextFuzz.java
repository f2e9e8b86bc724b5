package vitrine.thumbnail;

/// The texts in a thumbnail of the shared cache.
public final class PngTextFuzz {
    private PngTextFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        PngText.parse(data).ifPresent(png -> {
            if (png.width() < 1 || png.height() < 1) {
                throw new AssertionError("a whole PNG without a size");
            }
        });
    }
}

package vitrine.metadata;

/// The fast look at the first bytes of JPEG, PNG, WebP, GIF and BMP files, and at EXIF inside them.
public final class ExifScanFuzz {
    private ExifScanFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        var header = ExifScan.read(data);
        if (header.orientation() < 1 || header.orientation() > 8) {
            throw new AssertionError("orientation " + header.orientation());
        }
        if (header.width() < 0 || header.height() < 0) {
            throw new AssertionError("size " + header.width() + " x " + header.height());
        }
        var preview = header.preview();
        if (preview != null && (preview.offset() < 0 || preview.length() < 0)) {
            throw new AssertionError("preview " + preview);
        }
    }
}

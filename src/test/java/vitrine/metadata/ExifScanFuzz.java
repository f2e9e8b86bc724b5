package vitrine.metadata;

/// The fast look at the first bytes of JPEG, PNG, WebP, GIF and BMP files, and at EXIF inside them.
public final class ExifScanFuzz {
    private ExifScanFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        HeaderCheck.makesSense(ExifScan.read(data));
    }
}

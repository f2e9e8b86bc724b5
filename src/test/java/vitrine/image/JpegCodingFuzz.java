package vitrine.image;

/// How a JPEG is coded, and of how many scans, which decides who decodes it.
public final class JpegCodingFuzz {
    private JpegCodingFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        JpegCoding.of(data);
        int bits = JpegCoding.precision(data);
        if (bits < Byte.MIN_VALUE || bits > Byte.MAX_VALUE) {
            throw new AssertionError("precision " + bits);
        }
    }
}

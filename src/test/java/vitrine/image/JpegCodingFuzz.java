package vitrine.image;

import java.lang.foreign.MemorySegment;

/// How a JPEG is coded, and of how many scans, which decides who decodes it.
public final class JpegCodingFuzz {
    private JpegCodingFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        JpegCoding.of(data);
        int bits = JpegCoding.precision(MemorySegment.ofArray(data)).orElse(0);
        int channels = JpegCoding.channels(MemorySegment.ofArray(data)).orElse(0);
        if (bits < 0 || bits > 0xFF || channels < 0 || channels > 0xFF) {
            throw new AssertionError("precision " + bits + ", channels " + channels);
        }
    }
}

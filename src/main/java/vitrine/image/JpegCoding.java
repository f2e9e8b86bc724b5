package vitrine.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.OptionalInt;

/// How a JPEG codes its picture, as far as it decides who can decode it. Source: ITU-T T.81, table B.1.
public enum JpegCoding {
    /// With 8 bits, by Huffman codes: what nearly all are.
    USUAL,
    /// Every value as it was, with up to 16 bits.
    LOSSLESS,
    /// With 12 bits.
    TWELVE_BITS,
    /// By arithmetic coding, which was patented for long.
    ARITHMETIC;

    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int TWELVE = 12;

    /// Of a file without a frame: as usual.
    static JpegCoding of(byte[] jpeg) {
        long frame = frame(MemorySegment.ofArray(jpeg));
        return frame < 0 ? USUAL : of(jpeg[(int) frame + 1] & 0xFF, jpeg[(int) frame + 4]);
    }

    /// How many bits each value has; empty for a file without a frame.
    ///
    /// @param jpeg all of it: what stands before the frame may be of any length
    public static OptionalInt precision(MemorySegment jpeg) {
        long frame = frame(jpeg);
        return frame < 0 ? OptionalInt.empty() : OptionalInt.of(unsigned(jpeg, frame + 4));
    }

    /// How many channels its pixels have; empty for a file without a frame.
    public static OptionalInt channels(MemorySegment jpeg) {
        long frame = frame(jpeg);
        return frame < 0 || frame + 9 >= jpeg.byteSize()
                ? OptionalInt.empty()
                : OptionalInt.of(unsigned(jpeg, frame + 9));
    }

    /// Where the first frame starts, or -1. Looks only at the markers before it.
    private static long frame(MemorySegment jpeg) {
        long at = 2;
        while (at + 4 < jpeg.byteSize() && unsigned(jpeg, at) == 0xFF) {
            int marker = unsigned(jpeg, at + 1);
            if (JpegScans.isFrame(marker)) {
                return at;
            }
            at += marker == 0xFF ? 1 : 2 + (unsigned(jpeg, at + 2) << 8 | unsigned(jpeg, at + 3));
        }
        return -1;
    }

    private static int unsigned(MemorySegment jpeg, long at) {
        return jpeg.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }

    private static JpegCoding of(int marker, int precision) {
        if (marker > FIRST_FRAME + 8 && marker <= LAST_FRAME) {
            return ARITHMETIC;
        }
        boolean lossless = (marker & 3) == 3;
        return lossless ? LOSSLESS : precision == TWELVE ? TWELVE_BITS : USUAL;
    }
}

package vitrine.image;

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
        int frame = frame(jpeg);
        return frame < 0 ? USUAL : of(jpeg[frame + 1] & 0xFF, jpeg[frame + 4]);
    }

    /// How many bits each value has; 8 in a file without a frame.
    public static int precision(byte[] jpeg) {
        int frame = frame(jpeg);
        return frame < 0 ? Byte.SIZE : jpeg[frame + 4];
    }

    /// Where the first frame starts, or -1. Looks only at the markers before it.
    private static int frame(byte[] jpeg) {
        int at = 2;
        while (at + 4 < jpeg.length && jpeg[at] == (byte) 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (JpegScans.isFrame(marker)) {
                return at;
            }
            at += marker == 0xFF ? 1 : 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        return -1;
    }

    private static JpegCoding of(int marker, int precision) {
        if (marker > FIRST_FRAME + 8 && marker <= LAST_FRAME) {
            return ARITHMETIC;
        }
        boolean lossless = (marker & 3) == 3;
        return lossless ? LOSSLESS : precision == TWELVE ? TWELVE_BITS : USUAL;
    }
}

package vitrine.image;

/// The compressed pixels of one GIF frame, given out as indices into its palette. Own code, because ImageIO's reader
/// gets valid files wrong: first blocks of less than four bytes, two clear codes in a row, a transparent index that
/// the palette does not reach.
final class GifLzw {
    private static final int MOST_CODES = 4096;
    private static final int WIDEST = 12;
    private static final int NONE = -1;

    private final byte[] file;
    private int at;
    private int leftInBlock;
    private int bits;
    private int bitCount;

    private final int clear;
    private final int firstWidth;
    private int width;

    /// The next code to be given a meaning: all that of `prefix`, and `suffix` after it.
    private int next;

    private final short[] prefix = new short[MOST_CODES];
    private final byte[] suffix = new byte[MOST_CODES];
    private int previous = NONE;
    private byte first;

    /// What the last code means, at the end of the array; from `pending` on it is not given out yet.
    private final byte[] string = new byte[MOST_CODES + 1];

    private int pending = string.length;
    private boolean ended;

    /// @param data where the frame's data begins: with the size of the first codes
    GifLzw(byte[] file, int data) {
        this.file = file;
        int size = data < file.length ? file[data] & 0xFF : 0;
        at = data + 1;
        ended = size < 1 || size > 8;
        clear = 1 << size;
        firstWidth = size + 1;
        reset();
    }

    private void reset() {
        width = firstWidth;
        next = clear + 2;
        previous = NONE;
    }

    /// Puts the next `count` pixels into `row`.
    ///
    /// @return how many there were: fewer at the end, or where the data makes no sense any more
    int read(byte[] row, int count) {
        int filled = 0;
        while (filled < count && (pending < string.length || nextString())) {
            int length = Math.min(count - filled, string.length - pending);
            System.arraycopy(string, pending, row, filled, length);
            pending += length;
            filled += length;
        }
        return filled;
    }

    private boolean nextString() {
        int code = ended ? NONE : nextCode();
        while (code == clear) {
            reset();
            code = nextCode();
        }
        int known = previous == NONE ? clear - 1 : next;
        if (code == NONE || code == clear + 1 || code > known) {
            ended = true;
            return false;
        }
        pending = string.length;
        int rest = code;
        if (code == next) {
            string[--pending] = first;
            rest = previous;
        }
        while (rest > clear) {
            string[--pending] = suffix[rest];
            rest = prefix[rest];
        }
        first = (byte) rest;
        string[--pending] = first;
        if (previous != NONE && next < MOST_CODES) {
            learn();
        }
        previous = code;
        return true;
    }

    private void learn() {
        prefix[next] = (short) previous;
        suffix[next] = first;
        next++;
        if (next == 1 << width && width < WIDEST) {
            width++;
        }
    }

    private int nextCode() {
        while (bitCount < width) {
            int value = nextByte();
            if (value == NONE) {
                return NONE;
            }
            bits |= value << bitCount;
            bitCount += 8;
        }
        int code = bits & ((1 << width) - 1);
        bits >>>= width;
        bitCount -= width;
        return code;
    }

    private int nextByte() {
        if (leftInBlock == 0 && at < file.length) {
            leftInBlock = file[at++] & 0xFF;
        }
        if (leftInBlock == 0 || at >= file.length) {
            return NONE;
        }
        leftInBlock--;
        return file[at++] & 0xFF;
    }
}

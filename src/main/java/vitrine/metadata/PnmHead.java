package vitrine.metadata;

/// What the text at the start of a PNM or PAM picture says. Source: the manuals of Netpbm, ppm(5) and pam(5).
final class PnmHead {
    private static final int MOST_DIGITS = 9;
    private static final int KIND = 1;
    private static final int TEXT = 2;

    private final ByteWindow bytes;
    private int at = TEXT;

    private PnmHead(ByteWindow bytes) {
        this.bytes = bytes;
    }

    static boolean opens(ByteWindow bytes) {
        int kind = bytes.u8(KIND);
        return bytes.u8(0) == 'P' && kind >= '1' && kind <= '7' && Character.isWhitespace(bytes.u8(TEXT));
    }

    /// @param bytes the first of the file
    static PhotoHeader read(ByteWindow bytes) {
        if (bytes.u8(KIND) == '7') {
            return lines(bytes.text(TEXT, bytes.length() - TEXT));
        }
        var head = new PnmHead(bytes);
        long width = head.number();
        return PhotoHeader.ofSize(width, head.number());
    }

    /// The next number, if it is whole.
    private long number() {
        skipGaps();
        long number = 0;
        int digits = 0;
        for (; digits <= MOST_DIGITS && isDigit(bytes.u8(at)); digits++) {
            number = 10 * number + bytes.u8(at++) - '0';
        }
        boolean ends = Character.isWhitespace(bytes.u8(at)) || bytes.u8(at) == '#';
        return digits > 0 && ends ? number : ByteWindow.NONE;
    }

    /// Blanks, and comments to the ends of their lines.
    private void skipGaps() {
        boolean comment = false;
        for (int next = bytes.u8(at); comment || next == '#' || Character.isWhitespace(next); next = bytes.u8(at)) {
            if (next < 0) {
                return;
            }
            comment = next != '\n' && next != '\r' && (comment || next == '#');
            at++;
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /// A name and a value on each line; of two of a name the last one counts.
    private static PhotoHeader lines(String text) {
        long width = 0;
        long height = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            if (line.startsWith("ENDHDR")) {
                return PhotoHeader.ofSize(width, height);
            }
            var stripped = line.strip();
            if (stripped.startsWith("WIDTH ")) {
                width = value(stripped);
            } else if (stripped.startsWith("HEIGHT ")) {
                height = value(stripped);
            }
        }
        return PhotoHeader.UNKNOWN;
    }

    private static long value(String line) {
        var value = line.substring(line.indexOf(' ')).strip();
        boolean number = !value.isEmpty()
                && value.length() <= MOST_DIGITS
                && value.chars().allMatch(PnmHead::isDigit);
        return number ? Long.parseLong(value) : ByteWindow.NONE;
    }
}

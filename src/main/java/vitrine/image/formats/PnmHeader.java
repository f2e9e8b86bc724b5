package vitrine.image.formats;

import java.io.IOException;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;

/// What a PNM or PAM picture says before its rows. Source: the manuals of Netpbm, pbm(5) to pam(5).
///
/// @param kind 1 to 7, as in the first two letters of the file
/// @param channels of each pixel
/// @param most the value of a sample at its brightest
/// @param isInk whether the first four channels are inks, which programs beside Netpbm write
record PnmHeader(int kind, int width, int height, int channels, int most, boolean isInk) {
    static final int PLAIN_BITS = 1;
    static final int PLAIN_GREY = 2;
    static final int PLAIN_RGB = 3;
    static final int BITS = 4;
    static final int RGB = 6;
    static final int PAM = 7;

    private static final int MOST_HEAD_BYTES = 64 * 1024;
    private static final int MOST_CHANNELS = 5;
    private static final int LARGEST_BYTE = 0xFF;
    private static final int LARGEST_MOST = 0xFFFF;
    private static final int INKS = 4;

    /// Reads up to the first row.
    ///
    /// @throws DecodeException when there are more channels than anybody knows colours for
    static PnmHeader read(MappedInput input) throws DecodeException, IOException {
        input.seek(1);
        int kind = input.read() - '0';
        var header = kind == PAM ? lines(input) : numbers(input, kind);
        if (kind < PLAIN_BITS || kind > PAM || header.channels < 1 || header.most < 1 || header.most > LARGEST_MOST) {
            throw new IOException("P" + kind + " of " + header.channels + " channels of 0 to " + header.most);
        }
        if (header.channels > MOST_CHANNELS) {
            throw new DecodeException(Reason.UNSUPPORTED, "PNM (" + header.channels + " channels)");
        }
        return header;
    }

    /// How many bytes all rows have in the file; where they are text, at least.
    long bytes() {
        return switch (kind) {
            case PLAIN_BITS -> (long) width * height;
            case PLAIN_GREY, PLAIN_RGB -> 2L * width * height * channels - 1;
            default -> (long) rowBytes() * height;
        };
    }

    /// How many bytes a row has in the file; none where it is text.
    int rowBytes() {
        return switch (kind) {
            case PLAIN_BITS, PLAIN_GREY, PLAIN_RGB -> 0;
            case BITS -> (width + 7) / 8;
            default -> width * channels * (most > LARGEST_BYTE ? 2 : 1);
        };
    }

    private static PnmHeader numbers(MappedInput input, int kind) throws IOException {
        int width = number(input);
        int height = number(input);
        int most = kind == PLAIN_BITS || kind == BITS ? 1 : number(input);
        return new PnmHeader(kind, width, height, kind == PLAIN_RGB || kind == RGB ? 3 : 1, most, false);
    }

    /// A name and a value on each line. What the channels are for may be left out, and follows from their number.
    private static PnmHeader lines(MappedInput input) throws IOException {
        int width = 0;
        int height = 0;
        int channels = 0;
        int most = 0;
        boolean saysInk = false;
        for (var line = input.line(MOST_HEAD_BYTES); !line.startsWith("ENDHDR"); line = input.line(MOST_HEAD_BYTES)) {
            var words = line.strip().split("\\s+", 2);
            switch (words[0]) {
                case "WIDTH" -> width = value(words);
                case "HEIGHT" -> height = value(words);
                case "DEPTH" -> channels = value(words);
                case "MAXVAL" -> most = value(words);
                case "TUPLTYPE" -> saysInk |= words.length > 1 && words[1].startsWith("CMYK");
                default -> {}
            }
        }
        return new PnmHeader(PAM, width, height, channels, most, saysInk && channels >= INKS);
    }

    private static int value(String[] words) throws IOException {
        if (words.length < 2) {
            throw new IOException("no number after " + words[0]);
        }
        try {
            return Integer.parseInt(words[1].strip());
        } catch (NumberFormatException e) {
            throw new IOException("no number after " + words[0], e);
        }
    }

    /// The number that comes next, with the one character behind it.
    static int number(MappedInput input) throws IOException {
        int next = next(input);
        while (Character.isWhitespace(next)) {
            next = next(input);
        }
        long number = 0;
        boolean isEmpty = true;
        for (; next >= '0' && next <= '9' && number <= Integer.MAX_VALUE; next = next(input)) {
            number = 10 * number + next - '0';
            isEmpty = false;
        }
        if (isEmpty || number > Integer.MAX_VALUE || !(next < 0 || Character.isWhitespace(next))) {
            throw new IOException("no number at " + input.getStreamPosition());
        }
        return (int) number;
    }

    /// The next character, or -1 at the end; the end of a line for a comment.
    static int next(MappedInput input) {
        int next = input.read();
        if (next == '#') {
            while (next >= 0 && next != '\n' && next != '\r') {
                next = input.read();
            }
        }
        return next;
    }
}

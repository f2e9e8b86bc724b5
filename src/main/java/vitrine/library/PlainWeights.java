package vitrine.library;

import java.util.Arrays;

/// What decides between two names first, in the order that is the same in every language: a row of bytes that compares,
/// without sign, as the names do. Ranks: punctuation, numbers, ASCII letters, all other characters by their code. Made
/// in one pass over a table, since a start in a large folder makes a hundred thousand of them while nothing has been
/// compiled yet. Lives on one thread.
final class PlainWeights {
    /// Of ASCII characters; 0 for digits.
    private static final byte[] RANKS = new byte[0x80];

    /// Stands before each number: above all punctuation, below all letters.
    private static final byte NUMBER = 0x60;

    static {
        for (char c = 0; c < RANKS.length; c++) {
            RANKS[c] = (byte) (NaturalOrder.isDigit(c) ? 0 : NaturalOrder.isLetter(c) ? lower(c) : punctuation(c));
        }
    }

    private String name = "";
    private byte[] weights = {};
    private int length;

    static byte[] of(String name) {
        var row = new PlainWeights();
        row.fill(name);
        return Arrays.copyOf(row.weights, row.length);
    }

    /// Of the last name; only the first [#length], until the next one is taken.
    byte[] bytes() {
        return weights;
    }

    int length() {
        return length;
    }

    /// Takes another name.
    void fill(String another) {
        name = another;
        length = 0;
        if (weights.length < 3 * name.length()) {
            weights = new byte[3 * name.length()];
        }
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i);
            byte rank = c < RANKS.length ? RANKS[c] : 0;
            if (rank != 0) {
                weights[length++] = rank;
                i++;
            } else if (c < RANKS.length) {
                i = number(i);
            } else {
                character(Character.toLowerCase(c));
                i++;
            }
        }
    }

    /// A number is its count of digits, then its digits, without leading zeros: so longer numbers are larger. No name
    /// of a file has more than 255 digits.
    private int number(int from) {
        int end = NaturalOrder.digitsEnd(name, from);
        int start = NaturalOrder.zerosEnd(name, from, end);
        weights[length++] = NUMBER;
        weights[length++] = (byte) Math.min(end - start, 0xFF);
        for (int i = start; i < end; i++) {
            weights[length++] = (byte) name.charAt(i);
        }
        return end;
    }

    /// Three bytes, the first above all of ASCII.
    private void character(char c) {
        weights[length++] = (byte) (0x80 | c >>> 12);
        weights[length++] = (byte) (c >>> 6 & 0x3F);
        weights[length++] = (byte) (c & 0x3F);
    }

    private static int lower(char letter) {
        return letter | 0x20;
    }

    /// Ranks 1 to 0x44: path separator, dot, then the rest of ASCII in its order.
    static char punctuation(char c) {
        if (c == '/') {
            return 1;
        }
        if (c == '.') {
            return 2;
        }
        int gap = c < '0' ? -3 : c <= '@' ? 7 : c <= '`' ? 0x21 : 0x3B;
        return (char) (c - gap);
    }
}

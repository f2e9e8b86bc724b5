package vitrine.library;

import java.nio.ByteBuffer;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Orders names as people expect: digit runs count as numbers ("img2" before "img10"), letters follow the language,
/// upper and lower case stand together, punctuation comes before digits and digits before letters; "a.jpg" comes
/// before "a (1).jpg". A name is turned once into a [Key], and keys compare quickly.
///
/// Names that count the same are told apart by case (lower first), then by leading zeros ("img2" before "img02"), and
/// at last by the plain string, so that different names never compare equal.
///
/// Java's [Collator] takes microseconds per key and tens of milliseconds to load; for names of ASCII letters in a
/// language that sorts those plainly, [#forNames] gives an order that needs none and puts ASCII names in exactly the
/// same order. Keys of the two must not be compared with each other.
///
/// May be used from any thread.
public final class NaturalOrder {
    private static final Set<String> PLAIN_LANGUAGES =
            Set.of("", "en", "zh", "de", "fr", "it", "pt", "nl", "ja", "ko", "ru");
    /// Stands before each number: above all punctuation, below all letters.
    private static final char NUMBER = 0x60;
    /// Lifts the weights of a collator above [#NUMBER] and punctuation.
    private static final int LETTERS = 0x100;
    /// The least value in [Key#second].
    private static final char LEAST = 1;

    private static final char UPPER = 2;

    private final Locale locale;
    private final boolean plain;
    /// Made when first needed; guarded by this.
    private @Nullable Collator collator;

    /// The order of `locale` for all names.
    public NaturalOrder(Locale locale) {
        this(locale, false);
    }

    private NaturalOrder(Locale locale, boolean plain) {
        this.locale = locale;
        this.plain = plain;
    }

    /// The same in every language, by character code, case aside.
    static NaturalOrder plain() {
        return new NaturalOrder(Locale.ROOT, true);
    }

    /// What is to be used for a set of names: a cheap order when all are ASCII and the language allows it, else this.
    public NaturalOrder forNames(boolean allAscii) {
        return allAscii && PLAIN_LANGUAGES.contains(locale.getLanguage()) ? new NaturalOrder(locale, true) : this;
    }

    public static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// `things` in the order of their names.
    public <T> List<T> sorted(Collection<T> things, Function<T, String> name) {
        record Named<T>(Key key, T thing) {}
        var order = forNames(things.stream().allMatch(thing -> isAscii(name.apply(thing))));
        var named = new ArrayList<Named<T>>(things.size());
        for (var thing : things) {
            named.add(new Named<>(order.key(name.apply(thing)), thing));
        }
        named.sort(Comparator.comparing(Named::key));
        return named.stream().map(Named::thing).toList();
    }

    /// Whether [PlainWeights] decide first between the names.
    boolean isPlain() {
        return plain;
    }

    public Key key(String name) {
        return plain ? new Key(PlainWeights.of(name), null, name) : collatedKey(name);
    }

    private Key collatedKey(String name) {
        var first = new StringBuilder(name.length() + 8);
        var second = new StringBuilder();
        var zeros = new StringBuilder();
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i);
            if (isDigit(c)) {
                i = number(name, i, first, zeros);
            } else if (isLetter(c)) {
                int end = lettersEnd(name, i);
                collatedLetters(name.substring(i, end), first, second);
                i = end;
            } else {
                first.append(PlainWeights.punctuation(c));
                i++;
            }
        }
        return new Key(bytes(first), trimmed(second.append(zeros)), name);
    }

    /// Two bytes of each weight, as they are: some are no characters that an encoding would know.
    private static byte[] bytes(CharSequence weights) {
        var bytes = ByteBuffer.allocate(2 * weights.length());
        weights.chars().forEach(weight -> bytes.putChar((char) weight));
        return bytes.array();
    }

    /// A number is its count of digits, then its digits, without leading zeros: so longer numbers are larger.
    private static int number(String name, int from, StringBuilder first, StringBuilder zeros) {
        int end = digitsEnd(name, from);
        int start = zerosEnd(name, from, end);
        first.append(NUMBER).append((char) Math.min(end - start, Character.MAX_VALUE));
        first.append(name, start, end);
        zeros.append(zeros(start - from));
        return end;
    }

    /// What decides between plain names that are the same but for case and leading zeros.
    private static String plainSecond(String name) {
        var second = new StringBuilder();
        var zeros = new StringBuilder();
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i);
            if (isDigit(c)) {
                int end = digitsEnd(name, i);
                zeros.append(zeros(zerosEnd(name, i, end) - i));
                i = end;
            } else {
                if (isLetter(c)) {
                    second.append(c == Character.toLowerCase(c) ? LEAST : UPPER);
                }
                i++;
            }
        }
        return trimmed(second.append(zeros));
    }

    private static char zeros(int count) {
        return (char) Math.min(count + LEAST, Character.MAX_VALUE);
    }

    private static String trimmed(StringBuilder second) {
        int length = second.length();
        while (length > 0 && second.charAt(length - 1) == LEAST) {
            length--;
        }
        return second.substring(0, length);
    }

    private static int lettersEnd(String name, int from) {
        int end = from + 1;
        while (end < name.length() && isLetter(name.charAt(end))) {
            end++;
        }
        return end;
    }

    static int digitsEnd(String name, int from) {
        int end = from + 1;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Where a number begins behind its leading zeros; its last digit counts even if it is one.
    static int zerosEnd(String name, int from, int end) {
        int start = from;
        while (start < end - 1 && name.charAt(start) == '0') {
            start++;
        }
        return start;
    }

    /// A collation key is a row of 16-bit weights: those of the letters, 0, those of the accents, 0, those of the case.
    /// Letters of the whole name decide before accents and case of any part of it do.
    private void collatedLetters(String letters, StringBuilder first, StringBuilder second) {
        var weights = collator().getCollationKey(letters).toByteArray();
        boolean primary = true;
        for (int i = 0; i + 1 < weights.length; i += 2) {
            int weight = (weights[i] & 0xFF) << 8 | (weights[i + 1] & 0xFF);
            primary &= weight != 0;
            if (primary) {
                first.append((char) Math.min(weight + LETTERS, Character.MAX_VALUE));
            } else {
                second.append((char) weight);
            }
        }
    }

    private synchronized Collator collator() {
        var made = collator;
        if (made == null) {
            made = Collator.getInstance(locale);
            // macOS hands over names with accents as characters of their own
            made.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            made.setStrength(Collator.TERTIARY);
            collator = made;
        }
        return made;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    }

    /// A name made ready to compare with others of the same order.
    public static final class Key implements Comparable<Key> {
        private final byte[] first;
        /// Null for plain names, where it is worked out when it is needed, which is rare.
        private final @Nullable String second;

        private final String name;

        private Key(byte[] first, @Nullable String second, String name) {
            this.first = first;
            this.second = second;
            this.name = name;
        }

        /// A row of bytes that decides first, compared without sign.
        byte[] weights() {
            return first;
        }

        private String second() {
            return second == null ? plainSecond(name) : second;
        }

        @Override
        public int compareTo(Key other) {
            int order = Arrays.compareUnsigned(first, other.first);
            if (order == 0) {
                order = second().compareTo(other.second());
            }
            return order == 0 ? name.compareTo(other.name) : order;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

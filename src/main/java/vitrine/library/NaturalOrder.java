package vitrine.library;

import java.text.Collator;
import java.util.ArrayList;
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

    public Key key(String name) {
        var first = new StringBuilder(name.length() + 8);
        var second = new StringBuilder();
        var zeros = new StringBuilder();
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i);
            if (isDigit(c)) {
                i = number(name, i, first, zeros);
            } else if (isLetter(c)) {
                int end = i + 1;
                while (end < name.length() && isLetter(name.charAt(end))) {
                    end++;
                }
                if (plain) {
                    plainLetters(name, i, end, first, second);
                } else {
                    collatedLetters(name.substring(i, end), first, second);
                }
                i = end;
            } else {
                first.append(punctuation(c));
                i++;
            }
        }
        second.append(zeros);
        int length = second.length();
        while (length > 0 && second.charAt(length - 1) == LEAST) {
            length--;
        }
        return new Key(first.toString(), second.substring(0, length), name);
    }

    /// A number is its count of digits, then its digits, without leading zeros: so longer numbers are larger.
    private static int number(String name, int from, StringBuilder first, StringBuilder zeros) {
        int end = from + 1;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        int start = from;
        while (start < end - 1 && name.charAt(start) == '0') {
            start++;
        }
        first.append(NUMBER).append((char) Math.min(end - start, Character.MAX_VALUE));
        first.append(name, start, end);
        zeros.append((char) Math.min(start - from + LEAST, Character.MAX_VALUE));
        return end;
    }

    private static void plainLetters(String name, int from, int end, StringBuilder first, StringBuilder second) {
        for (int i = from; i < end; i++) {
            char c = name.charAt(i);
            char lower = Character.toLowerCase(c);
            first.append(lower);
            second.append(c == lower ? LEAST : UPPER);
        }
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

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    }

    /// Ranks 1 to 0x44: path separator, dot, then the rest of ASCII in its order.
    private static char punctuation(char c) {
        if (c == '/') {
            return 1;
        }
        if (c == '.') {
            return 2;
        }
        int gap = c < '0' ? -3 : c <= '@' ? 7 : c <= '`' ? 0x21 : 0x3B;
        return (char) (c - gap);
    }

    /// A name made ready to compare with others of the same order.
    public static final class Key implements Comparable<Key> {
        private final String first;
        private final String second;
        private final String name;

        private Key(String first, String second, String name) {
            this.first = first;
            this.second = second;
            this.name = name;
        }

        @Override
        public int compareTo(Key other) {
            int order = first.compareTo(other.first);
            if (order == 0) {
                order = second.compareTo(other.second);
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

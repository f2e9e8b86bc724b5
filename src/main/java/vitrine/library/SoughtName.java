package vitrine.library;

import java.text.Normalizer;
import java.util.Locale;

/// Names as they are compared with what somebody types.
public final class SoughtName {
    private SoughtName() {}

    /// A name, or what is typed of one: in lower case, and with accents in their letters, as keyboards write them.
    /// Names that come from a Mac have them behind.
    public static String of(String name) {
        var composed = NaturalOrder.isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
        return composed.toLowerCase(Locale.ROOT);
    }
}

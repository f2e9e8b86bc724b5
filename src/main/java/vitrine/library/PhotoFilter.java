package vitrine.library;

import java.util.Locale;
import java.util.Set;

/// Which photos are shown.
///
/// @param text part of the name, any case; empty lets all pass
/// @param types file name endings in lower case without the dot ("jpg"); empty lets all pass
public record PhotoFilter(String text, Set<String> types) {
    public static final PhotoFilter ALL = new PhotoFilter("", Set.of());

    public PhotoFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        types = Set.copyOf(types);
    }

    public boolean isAll() {
        return text.isEmpty() && types.isEmpty();
    }
}

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
        text = SoughtName.of(text.strip());
        types = Set.copyOf(types);
    }

    public boolean isAll() {
        return text.isEmpty() && types.isEmpty();
    }

    /// The ending by which [#types] knows a file: lower case, without the dot; empty when there is none.
    public static String type(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Whether a file of this name is shown.
    public boolean letsFile(String name) {
        return lets(name, type(name));
    }

    boolean lets(String name, String type) {
        return (types.isEmpty() || types.contains(type)) && letsText(name);
    }

    boolean letsText(String name) {
        return text.isEmpty() || SoughtName.of(name).contains(text);
    }
}

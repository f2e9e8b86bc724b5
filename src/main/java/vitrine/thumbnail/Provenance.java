package vitrine.thumbnail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// From which state of which file an entry of the cache was made, as the keys in its PNG tell.
/// Source: freedesktop.org Thumbnail Managing Standard 0.9.0, "Thumbnail Attributes".
final class Provenance {
    static final String URI = "Thumb::URI";
    static final String MTIME = "Thumb::MTime";
    static final String SIZE = "Thumb::Size";
    static final String SOFTWARE = "Software";
    static final String VITRINE = "Vitrine";
    /// Milliseconds, because a photo that is turned twice in a second changes neither its size nor [#MTIME].
    static final String MODIFIED = "Vitrine::Modified";

    private Provenance() {}

    static Map<String, String> keys(SourceFile source) {
        var keys = new LinkedHashMap<String, String>();
        keys.put(URI, source.key().uri());
        keys.put(MTIME, Long.toString(seconds(source)));
        keys.put(SIZE, Long.toString(source.bytes()));
        keys.put(SOFTWARE, VITRINE);
        keys.put(MODIFIED, Long.toString(source.modified()));
        return keys;
    }

    /// Whether an entry with these `keys` was made from `source` as it is now.
    static boolean matches(Map<String, String> keys, SourceFile source) {
        String mtime = keys.get(MTIME);
        return source.key().uri().equals(keys.get(URI))
                && mtime != null
                && isNumber(withoutFraction(mtime), seconds(source))
                && isAbsentOr(keys.get(SIZE), source.bytes())
                && isAbsentOr(keys.get(MODIFIED), source.modified());
    }

    private static long seconds(SourceFile source) {
        return Math.floorDiv(source.modified(), 1000L);
    }

    /// Some programs write `1732300000.25`.
    private static String withoutFraction(String seconds) {
        int point = seconds.indexOf('.');
        return point < 0 ? seconds : seconds.substring(0, point);
    }

    private static boolean isAbsentOr(@Nullable String text, long expected) {
        return text == null || isNumber(text, expected);
    }

    private static boolean isNumber(String text, long expected) {
        return text.strip().equals(Long.toString(expected));
    }
}

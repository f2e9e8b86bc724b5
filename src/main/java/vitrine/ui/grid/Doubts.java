package vitrine.ui.grid;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vitrine.thumbnail.Rendition;

/// Wanted files that are kept as they were at another time than the listing says. A further look tells who is right: a
/// file that is found as before was listed wrongly, and need not be looked at for that again. Lives on the JavaFX
/// thread.
final class Doubts {
    /// What the listing says of each.
    private Map<Path, Long> listed = new HashMap<>();

    /// Looks that were begun before there was a doubt, and so cannot settle it.
    private final Set<Rendition> tooEarly = new HashSet<>();

    /// @param now all that there are, by what the listing says
    /// @param begun looks that have not brought their result yet
    void are(Map<Path, Long> now, Collection<Rendition> begun) {
        var before = listed;
        listed = now;
        tooEarly.retainAll(begun);
        for (var rendition : begun) {
            var doubt = now.get(rendition.path());
            if (doubt != null && !doubt.equals(before.get(rendition.path()))) {
                tooEarly.add(rendition);
            }
        }
    }

    /// What the listing says of a file that was found as before, if `look` can tell; else `otherwise`.
    long settledBy(Rendition look, long otherwise) {
        return tooEarly.contains(look) ? otherwise : listed.getOrDefault(look.path(), otherwise);
    }
}

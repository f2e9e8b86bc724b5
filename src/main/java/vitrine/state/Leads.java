package vitrine.state;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.library.Listing;
import vitrine.library.Location;

/// Knows at which entry the person was in the folders that they left, and to which they are to be led in the open one.
/// Lives on the JavaFX thread.
final class Leads {
    private final Map<Location, Path> left = new HashMap<>();
    private @Nullable Path wanted;

    void leave(@Nullable Location place, @Nullable Path lead) {
        if (place != null && lead != null) {
            left.put(place, lead);
        }
    }

    /// Where the person was in `place`; in the folder `from`, where they come from, when they never were.
    @Nullable
    Path in(Location place, @Nullable Location from) {
        var lead = left.get(place);
        return lead != null || from == null ? lead : from.folder();
    }

    void want(@Nullable Path lead) {
        wanted = lead;
    }

    /// The place of the entry to lead to, as soon as it is listed; told once. Else -1.
    int due(Listing listing) {
        int place = wanted == null ? -1 : listing.indexOf(wanted);
        if (place >= 0) {
            wanted = null;
        }
        return place;
    }
}

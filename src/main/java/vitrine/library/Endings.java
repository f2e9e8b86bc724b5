package vitrine.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The endings of the names in a folder, each asked about once: there are thousands of names and a few endings. Lives
/// on one thread.
final class Endings {
    /// What all names that end so have in common.
    static final class Ending {
        /// With its dot, if it has one.
        private final String spelled;

        /// As [PhotoFilter#type] tells it.
        final String type;

        /// What [ShotNames#part] tells; for other files that are photos in spite of it, a picture.
        final ShotPart part;

        final boolean isPhoto;
        final boolean isOfShot;
        private int files;

        private Ending(String spelled, String type, Optional<ShotPart> part) {
            this.spelled = spelled;
            this.type = type;
            this.part = part.orElse(ShotPart.PICTURE);
            isOfShot = part.isPresent();
            isPhoto = isOfShot && this.part.hasTile();
        }

        void add(int more) {
            files += more;
        }
    }

    private final ShotNames names;
    private final Map<String, Ending> known = new HashMap<>();
    /// Most names end as the one before.
    private @Nullable Ending last;

    Endings(ShotNames names) {
        this.names = names;
    }

    Ending of(String name) {
        int dot = name.lastIndexOf('.');
        int length = dot < 0 ? 0 : name.length() - dot;
        if (last == null || last.spelled.length() != length || !name.endsWith(last.spelled)) {
            last = known.computeIfAbsent(name.substring(name.length() - length), spelled -> ask(spelled, name));
        }
        return last;
    }

    private Ending ask(String spelled, String name) {
        return new Ending(spelled, PhotoFilter.type(name), names.part(name));
    }

    /// How many files there are of each type that are shown by themselves.
    SortedMap<String, Integer> types() {
        var types = new TreeMap<String, Integer>();
        for (var ending : known.values()) {
            if (ending.files > 0 && ending.part.hasTile()) {
                types.merge(ending.type, ending.files, Integer::sum);
            }
        }
        return types;
    }
}

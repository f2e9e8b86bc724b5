package vitrine.library;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The endings of the names in a folder, each asked about once: there are thousands of names and a few endings. Lives
/// on the [Arranger]'s worker.
final class Endings {
    /// What all names that end so have in common.
    static final class Ending {
        /// As [PhotoFilter#type] tells it.
        final String type;

        final ShotPart part;
        private int files;

        private Ending(String type, ShotPart part) {
            this.type = type;
            this.part = part;
        }

        void add(int more) {
            files += more;
        }
    }

    private final ShotNames names;
    private final Map<String, Ending> known = new HashMap<>();

    Endings(ShotNames names) {
        this.names = names;
    }

    Ending of(String name) {
        int dot = name.lastIndexOf('.');
        var spelled = dot < 0 ? "" : name.substring(dot);
        var ending = known.get(spelled);
        if (ending == null) {
            ending = new Ending(PhotoFilter.type(name), names.part(name).orElse(ShotPart.PICTURE));
            known.put(spelled, ending);
        }
        return ending;
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

package vitrine.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What other programs did in the open folder, gathered until it was quiet for a moment.
public sealed interface FolderChange {
    /// @param present entries that are new or changed, as they are now
    /// @param gone paths that no longer exist
    record Some(List<Entry> present, Set<Path> gone) implements FolderChange {
        /// Photos that went and came under another name at the same time: of the same size and date, and only one of
        /// the kind, since the system does not say.
        ///
        /// @param before what was listed until now
        /// @return new paths by old ones
        public Map<Path, Path> renamed(Listing before) {
            var come = gone.isEmpty() ? Map.<Facts, List<Path>>of() : come(before);
            var renamed = new HashMap<Path, Path>();
            for (var old : gone) {
                var then = before.photo(old);
                var same = then == null || !then.attributesKnown()
                        ? List.<Path>of()
                        : come.getOrDefault(Facts.of(then), List.of());
                if (same.size() == 1) {
                    renamed.put(old, same.getFirst());
                }
            }
            return renamed;
        }

        /// What was not listed before, so that a whole folder of renamed photos costs one look at each.
        private Map<Facts, List<Path>> come(Listing before) {
            var come = new HashMap<Facts, List<Path>>();
            for (var entry : present) {
                if (entry instanceof Photo now && now.attributesKnown() && before.indexOf(now.path()) < 0) {
                    come.computeIfAbsent(Facts.of(now), _ -> new ArrayList<>(1)).add(now.path());
                }
            }
            return come;
        }

        /// By which a photo is known again under another name.
        private record Facts(long bytes, long modified) {
            static Facts of(Photo photo) {
                return new Facts(photo.bytes(), photo.modified());
            }
        }
    }

    /// Too much happened to say what: look at the folder again.
    record Overflow() implements FolderChange {}

    /// The open folder itself is gone or can no longer be read.
    record Lost() implements FolderChange {}
}

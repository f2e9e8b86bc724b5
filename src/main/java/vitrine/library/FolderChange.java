package vitrine.library;

import java.nio.file.Path;
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
            var renamed = new HashMap<Path, Path>();
            for (var old : gone) {
                var then = before.photo(old);
                var same = present.stream()
                        .filter(entry -> then != null
                                && entry instanceof Photo now
                                && before.indexOf(now.path()) < 0
                                && isSameFile(then, now))
                        .toList();
                if (same.size() == 1) {
                    renamed.put(old, same.getFirst().path());
                }
            }
            return renamed;
        }

        private static boolean isSameFile(Photo then, Photo now) {
            return then.attributesKnown() && now.attributesKnown() && !then.differsFrom(now);
        }
    }

    /// Too much happened to say what: look at the folder again.
    record Overflow() implements FolderChange {}

    /// The open folder itself is gone or can no longer be read.
    record Lost() implements FolderChange {}
}

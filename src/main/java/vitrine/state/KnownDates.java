package vitrine.state;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vitrine.library.Photo;

/// When the photos of one walk were taken, as far as they were asked. Used by one [TakenDates] reading after another,
/// of which one that was cancelled may still be at work.
final class KnownDates {
    /// Change times of the photos that were asked, so that an edited file is asked again.
    private final Map<Path, Long> asked = new HashMap<>();
    private final Map<Path, LocalDateTime> taken = new HashMap<>();
    private boolean told;

    /// Which of these are to be asked.
    synchronized List<Photo> missing(List<Photo> photos) {
        return photos.stream().filter(this::isMissing).toList();
    }

    private boolean isMissing(Photo photo) {
        var before = asked.get(photo.path());
        if (before == null || !photo.attributesKnown()) {
            return before == null;
        }
        if (before == Photo.UNKNOWN) {
            asked.put(photo.path(), photo.modified()); // It was asked before its attributes were read.
            return false;
        }
        return before != photo.modified();
    }

    /// Whether somebody was told of dates, though there may have been none.
    synchronized boolean isTold() {
        return told;
    }

    /// Takes the answers of photos that were asked.
    ///
    /// @param found dates of those that have one
    /// @return all dates
    synchronized Map<Path, LocalDateTime> tell(List<Photo> photos, Map<Path, LocalDateTime> found) {
        for (var photo : photos) {
            asked.put(photo.path(), photo.modified());
            taken.remove(photo.path());
        }
        taken.putAll(found);
        told = true;
        return Map.copyOf(taken);
    }
}

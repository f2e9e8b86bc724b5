package vitrine.state;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import vitrine.library.Arranger;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.metadata.ExifScan;

/// Reads when photos were taken, once an arrangement needs it: in the background, only for the photos not yet asked,
/// and handed to the [Arranger] in one piece, so that the grid is ordered once. Commands belong to the JavaFX thread.
public final class TakenDates extends Service<Void> {
    private final Arranger arranger;
    /// Change times of the photos that were asked, so that an edited file is asked again.
    private final Map<Path, Long> asked = new HashMap<>();
    /// All dates found, for the arranger wants all of them each time.
    private final Map<Path, LocalDateTime> taken = new HashMap<>();
    private boolean told;
    private Listing listing = Listing.empty(new Location(Path.of(""), false));
    private boolean needed;
    private List<Photo> missing = List.of();
    private long walk;

    public TakenDates(Executor executor, Arranger arranger) {
        this.arranger = arranger;
        setExecutor(executor);
    }

    /// Looks whether `listing` lacks dates, and begins to read them once its walk has ended.
    ///
    /// @param walk the number of the walk that the listing belongs to
    /// @param needed whether the arrangement asked for needs dates
    public void update(Listing listing, long walk, boolean needed) {
        if (walk != this.walk || !listing.location().equals(this.listing.location())) {
            cancel();
            asked.clear();
            taken.clear();
            told = false;
            this.walk = walk;
        }
        this.listing = listing;
        this.needed = needed;
        if (needed) {
            readMissing();
        } else {
            cancel();
        }
    }

    private void readMissing() {
        if (needed && listing.complete() && !isRunning()) {
            missing = listing.photos().stream().filter(this::isMissing).toList();
            if (!missing.isEmpty() || !told) {
                restart();
            }
        }
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

    @Override
    protected Task<Void> createTask() {
        return new Reading(walk, missing, taken);
    }

    private final class Reading extends Task<Void> {
        private final long number;
        private final List<Photo> photos;
        private final Map<Path, LocalDateTime> found;

        Reading(long number, List<Photo> photos, Map<Path, LocalDateTime> earlier) {
            this.number = number;
            this.photos = photos;
            found = new HashMap<>(earlier);
        }

        @Override
        @SuppressWarnings("NullAway") // A Void has no other value.
        protected Void call() {
            for (int i = 0; i < photos.size() && !isCancelled(); i++) {
                read(photos.get(i).path());
                updateProgress(i + 1, photos.size());
            }
            if (!isCancelled()) {
                arranger.dates(number, Map.copyOf(found));
            }
            return null;
        }

        /// Counts only for the walk it was made for: another may have begun before the JavaFX thread hears of the end.
        @Override
        protected void succeeded() {
            if (number == walk) {
                photos.forEach(photo -> asked.put(photo.path(), photo.modified()));
                taken.clear();
                taken.putAll(found);
                told = true;
            }
            readMissing(); // A listing that came meanwhile had to wait.
        }

        private void read(Path photo) {
            found.remove(photo);
            try {
                var date = ExifScan.readFile(photo).taken();
                if (date != null) {
                    found.put(photo, date);
                }
            } catch (IOException unreadable) {
                // It counts by its file date, like every photo that does not say when it was taken.
            }
        }
    }
}

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
import org.jspecify.annotations.Nullable;
import vitrine.library.Arranger;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.metadata.ExifScan;

/// Reads when photos were taken, once an arrangement needs it: in the background, only for the photos not yet asked,
/// and handed to the [Arranger] in one piece, so that the grid is ordered once. Commands belong to the JavaFX thread.
/// Which photos were not asked yet is found out in the background too, so its progress is -1 until some are.
public final class TakenDates extends Service<Void> {
    private final Arranger arranger;
    private KnownDates known = new KnownDates();
    private Listing listing = Listing.empty(new Location(Path.of(""), false));
    /// The last listing whose photos all were, or are being, asked.
    private @Nullable Listing asked;
    private boolean needed;
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
            known = new KnownDates();
            asked = null;
            this.walk = walk;
        }
        this.listing = listing;
        this.needed = needed;
        if (needed) {
            readMissing();
        } else {
            cancel();
            asked = null;
        }
    }

    private void readMissing() {
        if (needed && listing.complete() && !isRunning() && !listing.equals(asked)) {
            asked = listing;
            reset(); // Not restart(), which would interrupt the thread of a reading that has ended just now.
            start();
        }
    }

    @Override
    protected Task<Void> createTask() {
        return new Reading(walk, listing.photos(), known);
    }

    private final class Reading extends Task<Void> {
        private final long number;
        private final List<Photo> photos;
        private final KnownDates dates;
        private final Map<Path, LocalDateTime> found = new HashMap<>();

        Reading(long number, List<Photo> photos, KnownDates dates) {
            this.number = number;
            this.photos = photos;
            this.dates = dates;
        }

        @Override
        @SuppressWarnings("NullAway") // A Void has no other value.
        protected Void call() {
            var missing = dates.missing(photos);
            for (int i = 0; i < missing.size() && !isCancelled(); i++) {
                updateProgress(i, missing.size());
                read(missing.get(i).path());
            }
            if (!isCancelled() && (!missing.isEmpty() || !dates.isTold())) {
                arranger.dates(number, dates.tell(missing, found));
            }
            return null;
        }

        @Override
        protected void succeeded() {
            readMissing(); // A listing that came meanwhile had to wait.
        }

        @Override
        protected void cancelled() {
            asked = null;
        }

        @Override
        protected void failed() {
            asked = null;
        }

        private void read(Path photo) {
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

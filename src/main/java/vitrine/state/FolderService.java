package vitrine.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import vitrine.library.Arrangement;
import vitrine.library.Arranger;
import vitrine.library.AttributePass;
import vitrine.library.Entry;
import vitrine.library.Folder;
import vitrine.library.FolderScan;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.library.ShotNames;
import vitrine.loading.Watched;

/// Walks the open folder in the background and hands what it finds to the [Arranger] while it goes: first all names,
/// then the attributes of the photos. Commands belong to the JavaFX thread, the walk to the executor.
public final class FolderService extends Service<FolderScan.LeftOut> {
    private final Arranger arranger;
    private final ShotNames names;
    private final Wait beforeAttributes;
    private final ReadOnlyObjectWrapper<FolderScan.LeftOut> leftOut =
            new ReadOnlyObjectWrapper<>(FolderScan.LeftOut.NOTHING);
    private final ReadOnlyObjectWrapper<Set<Path>> namedAsPhotos = new ReadOnlyObjectWrapper<>(Set.of());
    private @Nullable Location location;
    private FolderScan.Follower follower = (_, _) -> {};
    private boolean showHidden;
    private boolean again;
    private boolean againWanted;
    private boolean attributesWanted;
    private boolean cutShort;
    private long walk;
    private @Nullable Walk current;

    /// Keeps who calls it waiting.
    @FunctionalInterface
    public interface Wait {
        void await() throws InterruptedException;
    }

    /// The same as below; attributes are read as soon as all names are known.
    public FolderService(Executor executor, Arranger arranger, ShotNames names) {
        this(executor, arranger, names, () -> {});
    }

    /// @param executor where folders are walked
    /// @param names tells photos from other files
    /// @param beforeAttributes while the processors have better to do than to read attributes that no order needs;
    ///     called on `executor`
    public FolderService(Executor executor, Arranger arranger, ShotNames names, Wait beforeAttributes) {
        this.arranger = arranger;
        this.beforeAttributes = beforeAttributes;
        this.names = names;
        setExecutor(executor);
        runningProperty().subscribe(running -> {
            if (!running) {
                ended();
            }
        });
        valueProperty().subscribe(told -> {
            if (told != null) { // Between two walks of a folder it is null.
                leftOut.set(told);
            }
        });
    }

    private void ended() {
        var found = current == null || current.isCancelled() ? Set.<Path>of() : Set.copyOf(current.namedAsPhotos);
        if (!found.isEmpty()) {
            namedAsPhotos.set(Stream.concat(namedAsPhotos.get().stream(), found.stream())
                    .collect(Collectors.toUnmodifiableSet()));
        }
        if (againWanted || !found.isEmpty()) {
            lookAgain();
        }
    }

    /// Folders of the open tree that by their names could be photos: found out when the attributes are read. The
    /// tree is then walked again, now with what is in them; changes are told right before that.
    public ReadOnlyObjectProperty<Set<Path>> namedAsPhotosProperty() {
        return namedAsPhotos.getReadOnlyProperty();
    }

    /// From the next walk on it is told which folders of a tree are walked; on the executor.
    void setFollower(FolderScan.Follower follower) {
        this.follower = follower;
    }

    /// Looks at files as the walk does.
    public FolderScan scan(boolean showHidden) {
        return new FolderScan(names, showHidden, namedAsPhotos.get());
    }

    /// What the last walk of the open folder left out, of those that have found all that is there.
    public ReadOnlyObjectProperty<FolderScan.LeftOut> leftOutProperty() {
        return leftOut.getReadOnlyProperty();
    }

    /// Begins to walk `location`; a walk that is still going on is cancelled and its late batches are dropped.
    ///
    /// @return the number of this walk
    public long open(Location location, Arrangement arrangement, boolean showHidden) {
        this.location = location;
        this.showHidden = showHidden;
        again = false;
        againWanted = false;
        attributesWanted = arrangement.needsAttributes();
        cutShort = false;
        leftOut.set(FolderScan.LeftOut.NOTHING);
        namedAsPhotos.set(Set.of());
        walk++;
        arranger.open(location, arrangement, walk);
        restart();
        return walk;
    }

    /// Walks the open folder once more and shows the difference; after the walk that is going on, if there is one.
    public void lookAgain() {
        if (location == null) {
            return;
        }
        againWanted = isRunning();
        if (!againWanted) {
            again = true;
            cutShort = false;
            reset();
            start(); // To restart would interrupt the thread of the walk before, which may be about to end.
        }
    }

    /// The same at once, in place of a walk that is going on, from now on with what is hidden or without.
    public void lookAgain(boolean showHidden) {
        this.showHidden = showHidden;
        cancel();
        lookAgain();
    }

    /// Whether a walk was cancelled before it had found all, or before another one that was to follow it: something may
    /// be there that is not listed.
    public boolean isCutShort() {
        return cutShort;
    }

    @Override
    public boolean cancel() {
        if (isRunning()) {
            cutShort = againWanted || current == null || !current.foundAll;
        }
        againWanted = false;
        return super.cancel();
    }

    /// As it is, not wrapped: who watches over the thread asks it how the walk does.
    @Override
    protected void executeTask(Task<FolderScan.LeftOut> task) {
        getExecutor().execute(task);
    }

    @Override
    protected Task<FolderScan.LeftOut> createTask() {
        if (location == null) {
            throw new IllegalStateException("no folder to walk");
        }
        var before = attributesWanted ? (Wait) () -> {} : beforeAttributes;
        current = new Walk(walk, location, scan(showHidden), follower, again, before);
        return current;
    }

    /// Its message is empty, or the folder while its disk does not answer.
    private final class Walk extends Task<FolderScan.LeftOut> implements Watched {
        private final long number;
        private final Location place;
        private final FolderScan scan;
        private final FolderScan.Follower follower;
        private final boolean compare;
        private final AtomicLong answers = new AtomicLong();
        private final Wait before;
        private final Set<Path> namedAsPhotos = ConcurrentHashMap.newKeySet();
        private volatile boolean silent;
        private volatile boolean foundAll;

        Walk(long number, Location place, FolderScan scan, FolderScan.Follower follower, boolean compare, Wait before) {
            this.number = number;
            this.place = place;
            this.scan = scan;
            this.follower = follower;
            this.compare = compare;
            this.before = before;
        }

        @Override
        protected FolderScan.LeftOut call() throws IOException, InterruptedException {
            try {
                return find();
            } finally {
                arranger.list(number);
            }
        }

        private FolderScan.LeftOut find() throws IOException, InterruptedException {
            updateProgress(-1, -1);
            if (compare) {
                arranger.rescanning(number);
            }
            var found = new ArrayList<Entry>();
            var leftOut = scan.walk(
                    place,
                    batch -> {
                        found.addAll(batch);
                        if (!compare) {
                            arranger.add(number, batch);
                        }
                    },
                    this::answered,
                    follower);
            if (isCancelled()) {
                throw new InterruptedException("walk of " + place); // Another look may have begun.
            }
            updateValue(leftOut); // Before a listing tells that it is complete, not when all sizes are read.
            if (compare) {
                arranger.rescan(number, found);
            }
            foundAll = true;
            arranger.walked(number);
            before.await();
            readAttributes(unknown(found));
            return leftOut;
        }

        private void readAttributes(List<Photo> photos) throws InterruptedException {
            var done = new int[1];
            new AttributePass(scan)
                    .read(
                            photos,
                            change -> {
                                arranger.looked(number, change);
                                noteFolders(change.present());
                                done[0] +=
                                        change.present().size() + change.gone().size();
                                updateProgress(done[0], photos.size());
                            },
                            this::answered);
        }

        private void noteFolders(List<Entry> looks) {
            if (place.recursive()) {
                for (var look : looks) {
                    if (look instanceof Folder folder) {
                        namedAsPhotos.add(folder.path());
                    }
                }
            }
        }

        private void answered() {
            answers.incrementAndGet();
            if (silent) {
                tell(false);
            }
        }

        @Override
        public long heartbeats() {
            return answers.get();
        }

        @Override
        public void writtenOff() {
            // What is opened next has the substitute, and this walk is cancelled then.
        }

        @Override
        public void silent() {
            tell(true);
            arranger.list(number);
        }

        private synchronized void tell(boolean nowSilent) {
            if (nowSilent != silent) {
                silent = nowSilent;
                updateMessage(silent ? place.folder().toString() : "");
            }
        }

        private static List<Photo> unknown(List<Entry> entries) {
            var photos = new ArrayList<Photo>(entries.size());
            for (var entry : entries) {
                if (entry instanceof Photo photo && !photo.attributesKnown()) {
                    photos.add(photo);
                }
            }
            return photos;
        }
    }
}

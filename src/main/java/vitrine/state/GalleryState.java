package vitrine.state;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;
import vitrine.library.Arrangement;
import vitrine.library.Arranger;
import vitrine.library.Entry;
import vitrine.library.FolderChange;
import vitrine.library.FolderScan;
import vitrine.library.FolderWatch.Coverage;
import vitrine.library.Listing;
import vitrine.library.Location;

/// The open folder: what it shows, how it is arranged, what is chosen, where the person came from.
/// Lives on the JavaFX thread.
public final class GalleryState {
    private final FolderService walks;
    private final Arranger arranger;
    private final TakenDates dates;
    private final CurrentWatch watch;

    private final ReadOnlyObjectWrapper<@Nullable Location> location = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Listing> listing =
            new ReadOnlyObjectWrapper<>(Listing.empty(new Location(Path.of(""), false)));
    private final ReadOnlyObjectWrapper<@Nullable FolderProblem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Arrangement> arrangement;
    private final Standpoint standpoint = new Standpoint();
    private final History<Location> history = new History<>();
    private boolean showHidden;
    private long walk;

    /// @param live begins to watch a location for changes by others, and stops watching the one before
    public GalleryState(
            FolderService walks, Arranger arranger, LiveFolder live, TakenDates dates, Arrangement arrangement) {
        this.walks = walks;
        this.arranger = arranger;
        this.dates = dates;
        watch = new CurrentWatch(live, this::changed);
        this.arrangement = new ReadOnlyObjectWrapper<>(arrangement);
        walks.setOnFailed(_ -> failed(walks.getException()));
        walks.namedAsPhotosProperty().subscribe(this::watchToo);
    }

    // Properties

    /// Null until the first folder is opened.
    public ReadOnlyObjectProperty<@Nullable Location> locationProperty() {
        return location.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    public Listing listing() {
        return listing.get();
    }

    public ReadOnlyObjectProperty<@Nullable FolderProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How much of the open folder is watched for changes by others: all, until the watch says otherwise.
    public ReadOnlyObjectProperty<Coverage> coverageProperty() {
        return watch.coverageProperty();
    }

    /// What the person asked for; the listing follows as soon as it can.
    public ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    /// Whether the folder is being walked.
    public ReadOnlyBooleanProperty walkingProperty() {
        return walks.runningProperty();
    }

    /// Empty, or the folder while its walk waits for a disk that has not answered for a while.
    public ReadOnlyStringProperty silentFolderProperty() {
        return walks.messageProperty();
    }

    /// Whether the walk was stopped before its end. One that came to its end is not walking either, some time before
    /// the listing tells so.
    public boolean isStopped() {
        return walks.getState() == Worker.State.CANCELLED;
    }

    /// Whether a walk was stopped so early that not all that is there may be listed.
    public boolean isCutShort() {
        return walks.isCutShort();
    }

    /// What the last walk of the open folder that found all did not hand over.
    public ReadOnlyObjectProperty<FolderScan.LeftOut> leftOutProperty() {
        return walks.leftOutProperty();
    }

    /// From 0 to 1, or -1 while nobody knows how much there is.
    public ReadOnlyDoubleProperty walkProgressProperty() {
        return walks.progressProperty();
    }

    /// Whether dates are being read, for an arrangement that needs them.
    public ReadOnlyBooleanProperty datingProperty() {
        return dates.runningProperty();
    }

    /// From 0 to 1, or -1 until dates are known to be missing.
    public ReadOnlyDoubleProperty datingProgressProperty() {
        return dates.progressProperty();
    }

    public Selection selection() {
        return standpoint.selection();
    }

    /// The chosen entries in their order. The selection may be told of before the listing it belongs to is; what is
    /// beyond its end is none.
    public Stream<Entry> selected() {
        var shown = listing();
        return selection().indices().stream()
                .filter(index -> index < shown.size())
                .mapToObj(shown::entry);
    }

    /// The files of the chosen entries: of a folded stack all members.
    public Stream<Path> selectedFiles() {
        var shown = listing();
        return selection().indices().stream()
                .filter(index -> index < shown.size())
                .boxed()
                .flatMap(index -> shown.filesOf(index).stream())
                .map(Entry::path);
    }

    /// The entry the person is at, or null.
    public @Nullable Path leadPath() {
        return standpoint.lead(listing());
    }

    /// The new path of a photo that another program has renamed, told while the listing that shows it so is news.
    Optional<Path> renamed(Path photo) {
        return standpoint.renamed(photo, listing());
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return history.canGoBackProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return history.canGoForwardProperty();
    }

    // Commands

    /// Called with the place of the entry that the person was led to: the folder left, the photo opened.
    public void onArrival(IntConsumer arrival) {
        standpoint.onArrival(arrival);
    }

    public void open(Location place) {
        open(place, null);
    }

    /// Opens a folder and leads to one of its entries as soon as that is listed.
    public void open(Location place, @Nullable Path lead) {
        history.visit(place);
        show(place, lead);
    }

    /// Chooses these, and nothing else, as soon as they are listed; unless the person chooses meanwhile.
    public void choose(Collection<Path> paths) {
        standpoint.choose(paths, listing());
    }

    public void back() {
        arriveAt(history.back());
    }

    public void forward() {
        arriveAt(history.forward());
    }

    /// To the parent folder, with the lead on the folder that was left.
    public void up() {
        var place = location.get();
        if (place != null && place.folder().getParent() != null) {
            open(new Location(place.folder().getParent(), place.recursive()), place.folder());
        }
    }

    /// Looks at the folder again; what is listed and chosen stays as far as it is still there. What could not be
    /// watched is tried once more: the system's watches may have been in use by another program.
    public void reload() {
        var place = location.get();
        if (place != null && isListed()) {
            if (!watch.coversAll()) {
                watch(place);
            }
            walks.lookAgain();
        } else {
            begin();
        }
    }

    /// Whether all is listed, so that another look need only show what is new.
    private boolean isListed() {
        return listing.get().complete() && problem.get() == null;
    }

    private void begin() {
        var place = location.get();
        if (place != null) {
            show(place, leadPath());
        }
    }

    public void setRecursive(boolean recursive) {
        var place = location.get();
        if (place != null && place.recursive() != recursive) {
            open(new Location(place.folder(), recursive), leadPath());
        }
    }

    public void setShowHidden(boolean show) {
        if (showHidden == show) {
            return;
        }
        showHidden = show;
        var place = location.get();
        if (place != null && isListed()) {
            watch(place);
            walks.lookAgain(show);
        } else {
            begin();
        }
    }

    /// Whether the files of one shot are one from now on.
    public void setStacked(boolean stacked) {
        arrange(arrangement.get().withStacked(stacked));
    }

    /// Opens the stack at a place, so that each member has a tile, or makes one of them again.
    public void toggleStack(int index) {
        var stack = listing().stack(index);
        if (stack != null && stack.canOpen()) {
            arranger.openStack(walk, stack.shown().path(), !stack.open());
        }
    }

    /// Stops what goes on in the background; what was found stays. True when there was something to stop.
    public boolean stop() {
        boolean busy = walks.isRunning() || dates.isRunning();
        walks.cancel();
        dates.cancel();
        return busy;
    }

    public void arrange(Arrangement wanted) {
        var before = arrangement.get();
        if (!wanted.equals(before)) {
            arrangement.set(wanted);
            arranger.arrange(wanted);
            if (!wanted.ordersAs(before)) {
                findOutFor(wanted);
            }
            dates.update(listing.get(), walk, wanted.needsDates());
        }
    }

    /// An order that needs to know all photos would be waited for without end where a walk was stopped before it did.
    private void findOutFor(Arrangement wanted) {
        boolean needsAll = wanted.needsAttributes() || wanted.needsDates();
        if (needsAll && isStopped() && problem.get() == null) {
            walks.lookAgain();
        }
    }

    /// The arranger has a newer listing.
    public void show(Listing newer) {
        if (!newer.location().equals(location.get())) {
            return;
        }
        var older = listing.get();
        standpoint.leaving();
        listing.set(newer);
        standpoint.arrive(older, newer);
        dates.update(newer, walk, arrangement.get().needsDates());
    }

    private void arriveAt(@Nullable Location place) {
        if (place != null) {
            show(place, standpoint.leadIn(place, location.get()));
        }
    }

    private void show(Location place, @Nullable Path lead) {
        boolean elsewhere = !place.equals(location.get());
        standpoint.go(location.get(), listing(), lead);
        problem.set(null);
        location.set(place);
        if (!place.equals(location.get())) {
            return; // Who heard of it went on to another place.
        }
        if (elsewhere) {
            standpoint.chooseNothing();
            listing.set(Listing.empty(place));
            watch.leave();
        }
        watch(place);
        walk = walks.open(place, arrangement.get(), showHidden);
    }

    private void watch(Location place) {
        walks.setFollower(watch.begin(place, walks.scan(showHidden)));
    }

    /// Folders of the open tree that nobody had taken for folders.
    private void watchToo(Set<Path> found) {
        var place = location.get();
        if (place != null && !found.isEmpty()) {
            watch(place);
        }
    }

    private void changed(FolderChange change) {
        switch (change) {
            case FolderChange.Some some -> {
                standpoint.take(some, listing());
                arranger.change(walk, some);
            }
            case FolderChange.Overflow() -> walks.lookAgain();
            case FolderChange.Lost() -> {
                var place = location.get();
                if (place != null) {
                    walks.cancel();
                    problem.set(new FolderProblem(FolderProblem.Kind.MISSING, place.folder(), ""));
                }
            }
        }
    }

    private void failed(Throwable cause) {
        var place = location.get();
        if (place != null) {
            problem.set(FolderProblem.of(cause, place.folder()));
        }
    }
}

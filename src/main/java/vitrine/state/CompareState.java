package vitrine.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vitrine.library.Entry;
import vitrine.library.Listing;
import vitrine.library.Photo;

/// Which photos are shown side by side. A photo opened large lies over the comparison and leads back to it; when it
/// ends, everything is as it was before. Lives on the JavaFX thread.
public final class CompareState {
    public static final int FEWEST = 2;
    public static final int MOST = 6;

    private final GalleryState gallery;
    private final ViewerState viewer;
    private final long since;
    private final ReadOnlyObjectWrapper<List<Path>> photos = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper inFront = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private Listing listing;
    private Consumer<Predicate<Path>> change = _ -> {};
    private @Nullable ChosenEntries before;
    private boolean fromViewer;

    /// @param since when the program began, in milliseconds since 1970
    public CompareState(GalleryState gallery, ViewerState viewer, long since) {
        this.gallery = gallery;
        this.viewer = viewer;
        this.since = since;
        listing = gallery.listing();
        inFront.bind(Bindings.createBooleanBinding(() -> isOpen() && !viewer.isOpen(), photos, viewer.photoProperty()));
        photos.subscribe(this::weigh);
        viewer.photoProperty().subscribe(this::weigh);
        viewer.revisionProperty().subscribe(this::weigh);
        // As in the viewer: the selection changes with every listing, and only then do indices mean the same to both.
        gallery.selection().revisionProperty().subscribe(() -> {
            relist(gallery.listing());
            weigh();
        });
        gallery.locationProperty().subscribe((_, _) -> end());
    }

    // Properties

    /// The photos compared, in the order of their panes; empty while there is no comparison.
    public ReadOnlyObjectProperty<List<Path>> photosProperty() {
        return photos.getReadOnlyProperty();
    }

    public List<Path> photos() {
        return photos.get();
    }

    public boolean isOpen() {
        return !photos.get().isEmpty();
    }

    /// Whether the comparison is what the person sees: no photo lies over it.
    public ReadOnlyBooleanProperty inFrontProperty() {
        return inFront.getReadOnlyProperty();
    }

    /// The pane that the keys mean, from 0.
    public ReadOnlyIntegerProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    public Optional<Path> activePhoto() {
        return isOpen() ? Optional.of(photos.get().get(active.get())) : Optional.empty();
    }

    /// Counts up when photos may have gone, come or changed.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Whether [#toggle] has something to do.
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// Whether another program took a photo away.
    public boolean isGone(Path photo) {
        return listing.complete()
                && listing.indexOf(photo) < 0
                && gallery.arrangementProperty().get().filter().isAll();
    }

    /// The next photo of the listing after the active one (before it when `step` is -1) that is not compared yet.
    public Optional<Path> candidate(int step) {
        var entries = listing.photos();
        int folders = listing.folders().size();
        // Where the active photo is gone, its neighbours in the comparison say where in the listing this is.
        int from = activePhoto()
                .map(listing::indexOf)
                .filter(index -> index >= 0)
                .or(() -> photos.get().stream().map(listing::indexOf).max(Integer::compare))
                .orElse(-1);
        for (int i = from - folders + step; from >= 0 && i >= 0 && i < entries.size(); i += step) {
            var path = entries.get(i).path();
            if (!photos.get().contains(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    // Commands

    /// Calls `another` too when files may have changed during a comparison, with what says whether one has: what was
    /// made of it is worth nothing.
    public void onChange(Consumer<Predicate<Path>> another) {
        change = change.andThen(another);
    }

    /// Compares what is chosen, or the photo shown large with the next one; ends a comparison.
    public void toggle() {
        var large = viewer.photoProperty().get();
        if (inFront.get()) {
            close();
        } else if (isOpen() && large != null) {
            bringBack(large);
        } else if (large != null) {
            beginFrom(large);
        } else {
            begin(chosenPhotos());
        }
    }

    private void beginFrom(Path large) {
        var next = viewer.neighbour(1).map(Photo::path);
        var other = next.or(() -> viewer.neighbour(-1).map(Photo::path));
        if (other.isPresent()) {
            begin(next.isPresent() ? List.of(large, other.get()) : List.of(other.get(), large));
            activate(photos.get().indexOf(large));
            fromViewer = true;
            viewer.close();
        }
    }

    private void begin(List<Path> compared) {
        if (compared.size() >= FEWEST && compared.size() <= MOST) {
            before = ChosenEntries.of(gallery);
            fromViewer = false;
            show(compared, 0);
        }
    }

    /// The photo that lies over the comparison takes its place in it.
    private void bringBack(Path large) {
        if (photos.get().contains(large)) {
            activate(photos.get().indexOf(large));
        } else {
            replaceActive(large);
        }
        viewer.close();
    }

    /// Back to where the comparison began, with the same photos chosen.
    public void close() {
        var preferred = preferred();
        if (!fromViewer && before != null) {
            before.chooseAgain(gallery);
        }
        end();
        if (fromViewer) {
            preferred.ifPresent(viewer::open);
        }
    }

    /// The active photo, or another one when that was taken away: no key leads on from a photo that was never there.
    private Optional<Path> preferred() {
        return Stream.concat(activePhoto().stream(), photos.get().stream())
                .filter(photo -> !isGone(photo))
                .findFirst();
    }

    private void end() {
        show(List.of(), 0);
    }

    public void activate(int pane) {
        if (pane >= 0 && pane < photos.get().size()) {
            active.set(pane);
        }
    }

    /// To another pane, around from the last to the first.
    public void cycle(int steps) {
        if (isOpen()) {
            active.set(Math.floorMod(active.get() + steps, photos.get().size()));
        }
    }

    /// The active photo and the next one change places; the photo stays the active one.
    public void swap() {
        if (isOpen()) {
            int next = (active.get() + 1) % photos.get().size();
            var swapped = new ArrayList<>(photos.get());
            Collections.swap(swapped, active.get(), next);
            show(swapped, next);
        }
    }

    /// Takes the active photo out of the comparison, not from the disk. False when too few would be left.
    public boolean remove() {
        if (photos.get().size() <= FEWEST) {
            return false;
        }
        var fewer = new ArrayList<>(photos.get());
        fewer.remove(active.get());
        show(fewer, Math.min(active.get(), fewer.size() - 1));
        return true;
    }

    /// Another photo in the place of the active one, see [#candidate]. False when there is none.
    public boolean replace(int step) {
        var candidate = candidate(step);
        candidate.ifPresent(this::replaceActive);
        return candidate.isPresent();
    }

    private void replaceActive(Path photo) {
        var replaced = new ArrayList<>(photos.get());
        replaced.set(active.get(), photo);
        show(replaced, active.get());
    }

    /// Shows the active photo large, if it is still there; closing it leads back here.
    public void open() {
        activePhoto().filter(photo -> !isGone(photo)).ifPresent(viewer::open);
    }

    private void show(List<Path> compared, int pane) {
        // Nobody must see an active pane that there is not.
        if (pane < photos.get().size()) {
            active.set(pane);
        }
        photos.set(List.copyOf(compared));
        active.set(pane);
    }

    // What changes meanwhile

    private void weigh() {
        boolean inViewer = viewer.isOpen();
        possible.set(isOpen()
                || (inViewer
                        ? viewer.neighbour(1).isPresent()
                                || viewer.neighbour(-1).isPresent()
                        : isFew(chosenPhotos().size())));
    }

    private static boolean isFew(int count) {
        return count >= FEWEST && count <= MOST;
    }

    private List<Path> chosenPhotos() {
        return gallery.selected()
                .filter(Photo.class::isInstance)
                .map(Entry::path)
                .limit(MOST + 1L)
                .toList();
    }

    private void relist(Listing newer) {
        var older = listing;
        listing = newer;
        if (isOpen() && !newer.equals(older)) {
            change.accept(file -> newer.isChanged(file, older, since));
            revision.set(revision.get() + 1);
        }
    }
}

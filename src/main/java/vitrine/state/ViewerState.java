package vitrine.state;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vitrine.library.Listing;
import vitrine.library.Photo;

/// Which photo is shown large, and which come before and after it. Lives on the JavaFX thread.
public final class ViewerState {
    /// Whether the person wanted to go on where there is no further photo.
    public enum Edge {
        NONE,
        BEFORE_FIRST,
        AFTER_LAST
    }

    private final GalleryState gallery;
    private final long since;
    private final ReadOnlyObjectWrapper<@Nullable Path> photo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Edge> edge = new ReadOnlyObjectWrapper<>(Edge.NONE);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private Listing listing;
    private Consumer<Predicate<Path>> change = _ -> {};
    private int lastPlace = -1;
    private final ReadOnlyObjectWrapper<@Nullable SlideOrder> order = new ReadOnlyObjectWrapper<>();
    private boolean forwards = true;
    private boolean gone;

    /// @param since when the program began, in milliseconds since 1970
    public ViewerState(GalleryState gallery, long since) {
        this.gallery = gallery;
        this.since = since;
        listing = gallery.listing();
        // The selection changes with every listing, and only then do indices mean the same to both.
        gallery.selection().revisionProperty().subscribe(() -> relist(gallery.listing()));
    }

    // Properties

    /// The photo shown large, or null while the grid is shown.
    public ReadOnlyObjectProperty<@Nullable Path> photoProperty() {
        return photo.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return photo.get() != null;
    }

    /// Whether another program took the photo shown away. The keys lead to those that stood beside it.
    public boolean isGone() {
        return gone;
    }

    public ReadOnlyObjectProperty<Edge> edgeProperty() {
        return edge.getReadOnlyProperty();
    }

    /// The order of the slideshow that goes on, or null while the photos are gone through as they are listed.
    public ReadOnlyObjectProperty<@Nullable SlideOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /// Counts up when the place of the photo, its neighbours or whether it is there may have changed.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Place among the photos of the listing, from 0; -1 while its folder is still being listed, and when it is gone.
    public int place() {
        return place(photo.get(), gallery.listing());
    }

    private static int place(@Nullable Path path, Listing listing) {
        int index = path == null ? -1 : listing.indexOf(path);
        return index < 0 ? -1 : index - listing.folders().size();
    }

    /// How many photos there are to go through.
    public int count() {
        return gallery.listing().photos().size();
    }

    /// Whether the person goes through the photos forwards.
    public boolean forwards() {
        return forwards;
    }

    /// The photo `steps` further (negative: back), if there is one.
    public Optional<Photo> neighbour(int steps) {
        var path = photo.get();
        int place = gone ? lastPlace : place();
        if (path == null || place < 0) {
            return Optional.empty();
        }
        // Where one that is gone was, now stands the one after it.
        int onwards = steps - (gone && steps > 0 ? 1 : 0);
        var photos = gallery.listing().photos();
        var slides = order.get();
        if (slides != null) {
            return slides.from(photos, path, place, onwards);
        }
        int target = place + onwards;
        return target >= 0 && target < photos.size() ? Optional.of(photos.get(target)) : Optional.empty();
    }

    // Commands

    /// Calls `another` too when files may have changed while a photo is shown, with what says whether one has: what was
    /// made of it is worth nothing.
    public void onChange(Consumer<Predicate<Path>> another) {
        change = change.andThen(another);
    }

    public void open(Path path) {
        lastPlace = -1;
        turnTo(path);
    }

    /// Back to the grid, with the lead on the photo that was shown.
    public void close() {
        turnTo(null);
    }

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    /// Goes `steps` photos on, or to the end card when there are not so many.
    public void goOn(int steps) {
        step(steps);
    }

    /// Goes through the photos in the order of a slideshow from now on; null: as they are listed.
    public void setOrder(@Nullable SlideOrder slides) {
        order.set(slides);
        revision.set(revision.get() + 1); // There are other neighbours.
    }

    public void first() {
        forwards = true;
        gallery.listing().photos().stream().findFirst().map(Photo::path).ifPresent(this::turnTo);
    }

    public void last() {
        forwards = false;
        var photos = gallery.listing().photos();
        if (!photos.isEmpty()) {
            turnTo(photos.getLast().path());
        }
    }

    private void step(int by) {
        var back = by > 0 ? Edge.BEFORE_FIRST : Edge.AFTER_LAST;
        if (edge.get() == back) {
            edge.set(Edge.NONE); // From the end card back to the photo it lies upon.
            return;
        }
        forwards = by > 0;
        var next = neighbour(by);
        if (next.isPresent()) {
            turnTo(next.get().path());
        } else if ((place() >= 0 || gone) && gallery.listing().complete()) {
            edge.set(forwards ? Edge.AFTER_LAST : Edge.BEFORE_FIRST);
        }
    }

    private void turnTo(@Nullable Path path) {
        gone = false;
        edge.set(Edge.NONE);
        photo.set(path);
        lead();
    }

    private void lead() {
        int place = place();
        if (place >= 0) {
            lastPlace = place;
            int index = gallery.listing().folders().size() + place;
            if (gallery.selection().lead() != index || !gallery.selection().contains(index)) {
                gallery.selection().only(index);
            }
        }
    }

    private void relist(Listing newer) {
        var older = listing;
        boolean wasGone = gone;
        listing = newer;
        var path = photo.get();
        if (path == null) {
            return;
        }
        lead();
        if (newer.equals(older)) {
            return;
        }
        gallery.renamed(path).ifPresent(this::turnTo);
        gone = place() < 0
                && lastPlace >= 0
                && newer.complete()
                && gallery.arrangementProperty().get().filter().isAll();
        boolean isBack = wasGone && !gone;
        change.accept(file -> newer.isChanged(file, older, since) || (isBack && file.equals(path)));
        revision.set(revision.get() + 1);
    }
}

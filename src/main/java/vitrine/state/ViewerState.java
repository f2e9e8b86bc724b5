package vitrine.state;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vitrine.library.Listing;
import vitrine.library.Photo;

/// Which photo is shown large, and which come before and after it. Lives on the JavaFX thread.
public final class ViewerState {
    private final GalleryState gallery;
    private final ReadOnlyObjectWrapper<@Nullable Path> photo = new ReadOnlyObjectWrapper<>();
    private int lastPlace = -1;
    private boolean forwards = true;

    public ViewerState(GalleryState gallery) {
        this.gallery = gallery;
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

    /// Place among the photos of the listing, from 0; -1 while its folder is still being listed.
    public int place() {
        var path = photo.get();
        var listing = gallery.listing();
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
        int place = place();
        var photos = gallery.listing().photos();
        int target = place + steps;
        return place < 0 || target < 0 || target >= photos.size() ? Optional.empty() : Optional.of(photos.get(target));
    }

    // Commands

    public void open(Path path) {
        lastPlace = -1;
        photo.set(path);
        lead();
    }

    /// Back to the grid, with the lead on the photo that was shown.
    public void close() {
        photo.set(null);
    }

    public void next() {
        forwards = true;
        neighbour(1).ifPresent(this::show);
    }

    public void previous() {
        forwards = false;
        neighbour(-1).ifPresent(this::show);
    }

    public void first() {
        forwards = true;
        gallery.listing().photos().stream().findFirst().ifPresent(this::show);
    }

    public void last() {
        forwards = false;
        var photos = gallery.listing().photos();
        if (!photos.isEmpty()) {
            show(photos.getLast());
        }
    }

    private void show(Photo next) {
        photo.set(next.path());
        lead();
    }

    private void lead() {
        int place = place();
        if (place >= 0) {
            lastPlace = place;
            gallery.selection().only(gallery.listing().folders().size() + place);
        }
    }

    /// Keeps the place when the photo shown was taken away by another program: the one after it moves up.
    private void relist(Listing listing) {
        if (!isOpen()) {
            return;
        }
        int place = place();
        if (place >= 0) {
            lastPlace = place;
            int index = listing.folders().size() + place;
            if (gallery.selection().lead() != index || !gallery.selection().contains(index)) {
                gallery.selection().only(index);
            }
        } else if (lastPlace >= 0
                && listing.complete()
                && !listing.photos().isEmpty()
                && gallery.arrangementProperty().get().filter().isAll()) {
            show(listing.photos().get(Math.min(lastPlace, listing.photos().size() - 1)));
        }
    }
}

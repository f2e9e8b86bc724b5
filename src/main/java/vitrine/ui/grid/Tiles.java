package vitrine.ui.grid;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import vitrine.library.Listing;
import vitrine.state.Selection;

/// The tiles of what is in view. One that leaves the view is used again for what comes into it; an entry that stays
/// keeps its tile. Lives on the JavaFX thread.
final class Tiles {
    private final Pane pane;
    private final Thumbnails thumbnails;
    private final Selection selection;
    private final Map<Path, PhotoTile> shown = new HashMap<>();
    private final Deque<PhotoTile> spare = new ArrayDeque<>();
    private @Nullable Path hovered;
    private boolean focused;

    /// What is to be seen.
    ///
    /// @param first the first entry in view
    /// @param end the one after the last
    /// @param left distance from the left of everything to the left of the viewport, in px; `top` likewise
    record View(Listing listing, TilePlaces places, TileLook look, int first, int end, double left, double top) {}

    /// @param pane gets the tiles as children
    Tiles(Pane pane, Thumbnails thumbnails, Selection selection) {
        this.pane = pane;
        this.thumbnails = thumbnails;
        this.selection = selection;
    }

    void lay(View view) {
        var kept = new HashMap<Path, PhotoTile>(2 * (view.end - view.first));
        var missing = new ArrayList<Integer>();
        for (int i = view.first; i < view.end; i++) {
            var path = view.listing.entry(i).path();
            var tile = shown.remove(path);
            if (tile == null) {
                missing.add(i);
            } else {
                kept.put(path, tile);
                place(tile, i, view);
            }
        }
        clear();
        shown.putAll(kept);
        for (int i : missing) {
            var tile = spare.isEmpty() ? newTile() : spare.pop();
            tile.setVisible(true);
            shown.put(view.listing.entry(i).path(), tile);
            place(tile, i, view);
        }
    }

    /// Nothing is to be seen any more.
    void clear() {
        shown.values().forEach(this::retire);
        shown.clear();
    }

    private void retire(PhotoTile tile) {
        tile.setVisible(false);
        tile.clear();
        spare.push(tile);
    }

    /// Makes tiles before they are needed, while nobody waits for a frame.
    void prepare(int count) {
        for (int i = made(); i < count; i++) {
            retire(newTile());
        }
    }

    private PhotoTile newTile() {
        var tile = new PhotoTile();
        pane.getChildren().add(tile);
        return tile;
    }

    private void place(PhotoTile tile, int index, View view) {
        var entry = view.listing.entry(index);
        var places = view.places;
        tile.show(entry, view.listing.stack(index), thumbnails.of(entry.path()), view.look);
        mark(tile, index);
        tile.resizeRelocate(
                pane.snapPositionX(places.x(index) - view.left),
                pane.snapPositionY(places.y(index) - view.top),
                places.measures().width(),
                places.measures().height());
        tile.bridge(index + 1 < view.end ? gapAfter(index, places) : 0);
    }

    private static double gapAfter(int index, TilePlaces places) {
        return Math.max(
                0, places.x(index + 1) - places.x(index) - places.measures().width());
    }

    /// The thumbnail of an entry has changed.
    void refresh(Path path, Listing listing, TileLook look) {
        var tile = shown.get(path);
        int index = listing.indexOf(path);
        if (tile != null && index >= 0) {
            tile.show(listing.entry(index), listing.stack(index), thumbnails.of(path), look);
        }
    }

    /// Marks what is chosen, where the person is and what the pointer is over.
    ///
    /// @param hasFocus whether the keys go to the grid
    void mark(Listing listing, boolean hasFocus) {
        focused = hasFocus;
        shown.forEach((path, tile) -> mark(tile, listing.indexOf(path)));
    }

    void hover(@Nullable Path path, Listing listing) {
        if (!Objects.equals(path, hovered)) {
            hovered = path;
            mark(listing, focused);
        }
    }

    private void mark(PhotoTile tile, int index) {
        var entry = tile.entry();
        boolean chosen = selection.contains(index);
        tile.mark(
                chosen,
                // A single chosen tile needs no second ring to say where the person is.
                focused && index == selection.lead() && !(chosen && selection.count() == 1),
                entry != null && entry.path().equals(hovered));
    }

    @Nullable
    PhotoTile of(Path path) {
        return shown.get(path);
    }

    int made() {
        return shown.size() + spare.size();
    }
}

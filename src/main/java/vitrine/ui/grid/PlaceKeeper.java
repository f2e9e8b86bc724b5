package vitrine.ui.grid;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.state.Selection;

/// Knows which entry is to stay where it is when the grid changes, and where the person was in folders that they left.
/// Lives on the JavaFX thread.
final class PlaceKeeper {
    private static final int MAX_REMEMBERED = 64;

    /// A pointer that moved less, in px, goes on with the same zoom.
    private static final double SAME_POINT = 3;

    private final Selection selection;
    private final Map<Location, Anchor> left = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Location, Anchor> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };
    private @Nullable Anchor returning;
    private @Nullable Path zoomed;
    private double zoomX;
    private double zoomY;

    /// What the grid shows, and from where.
    ///
    /// @param top px from the top of everything to the top of the viewport
    /// @param height of the viewport, in px
    record View(Listing listing, GridLayout layout, double top, double height) {
        private boolean shows(int index) {
            double y = index < 0 || index >= layout.size() ? Double.NaN : layout.y(index) - top;
            return y + layout.measures().height() > 0 && y < height;
        }
    }

    PlaceKeeper(Selection selection) {
        this.selection = selection;
    }

    /// The lead if it is in view, else the first entry in view; at the very top, nothing.
    Anchor anchor(View view) {
        int index = selection.lead();
        if (!view.shows(index)) {
            index = view.top > 0 ? view.layout.firstBelow(view.top + 1) : Selection.NONE;
        }
        return Anchor.at(index, view.listing, view.layout, view.top);
    }

    /// What stays when everything else is put in another order: what the person chose, if it is in view.
    Anchor chosen(View view) {
        int lead = selection.lead();
        boolean stays = selection.contains(lead) && view.shows(lead);
        return Anchor.at(stays ? lead : Selection.NONE, view.listing, view.layout, view.top);
    }

    /// The entry under the pointer, or beside it; the same one as long as the pointer rests, however much the tiles
    /// move in between.
    ///
    /// @param newHeight of a tile from now on
    Anchor under(double x, double y, View view, double newHeight) {
        var before = Math.hypot(x - zoomX, y - zoomY) < SAME_POINT ? zoomed : null;
        int index = before == null ? -1 : view.listing.indexOf(before);
        if (index < 0) {
            index = view.layout.nearest(x, y + view.top);
        }
        if (index < 0 || index >= view.listing.size()) {
            return anchor(view);
        }
        zoomed = view.listing.entry(index).path();
        zoomX = x;
        zoomY = y;
        double height = view.layout.measures().height();
        double share = Math.clamp((y + view.top - view.layout.y(index)) / height, 0, 1);
        return new Anchor(zoomed, index, y - share * newHeight);
    }

    /// Another folder is shown from now on.
    void move(Anchor from, Location old, Location now) {
        left.put(old, from);
        returning = left.get(now);
    }

    /// Where to go back to, as soon as it is listed; told once.
    @Nullable
    Anchor due(Listing listing) {
        var place = returning;
        if (place == null || place.path() == null) {
            return null;
        }
        boolean listed = listing.indexOf(place.path()) >= 0;
        if (listed || listing.complete()) {
            returning = null;
        }
        return listed ? place : null;
    }
}

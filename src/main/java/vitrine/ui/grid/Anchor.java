package vitrine.ui.grid;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vitrine.library.Listing;
import vitrine.state.Selection;

/// The entry that stays where it is on the screen while all around it changes.
///
/// @param path null where the view is at the very top, and stays there
/// @param index where it was, for when it goes away
/// @param offset px from the top of the viewport to the top of its tile
record Anchor(@Nullable Path path, int index, double offset) {
    private static final Anchor NONE = new Anchor(null, 0, 0);

    /// @param index the entry to hold on to; negative when there is none
    /// @param scroll px from the top of everything to the top of the viewport
    static Anchor at(int index, Listing listing, GridLayout layout, double scroll) {
        return index < 0 || index >= Math.min(layout.size(), listing.size())
                ? NONE
                : new Anchor(listing.entry(index).path(), index, layout.y(index) - scroll);
    }

    /// The same in a newer listing: there another entry takes the place of one that is gone.
    Anchor in(Listing newer, Listing older) {
        int heir = path == null
                ? Selection.NONE
                : Selection.heir(index, older.size(), place -> newer.indexOf(place, older));
        return heir == Selection.NONE ? this : new Anchor(newer.entry(heir).path(), heir, offset);
    }

    /// Where to scroll to, in px, so that the entry, or what is in its place, stands where it stood.
    double scrollIn(Listing listing, GridLayout layout, double scroll) {
        if (path == null) {
            return scroll;
        }
        int found = listing.indexOf(path);
        int now = found >= 0 ? found : Math.min(index, layout.size() - 1);
        return now < 0 ? 0 : layout.y(now) - offset;
    }
}

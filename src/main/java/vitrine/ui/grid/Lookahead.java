package vitrine.ui.grid;

import java.util.ArrayList;
import java.util.List;
import vitrine.library.Entry;

/// Tells [Thumbnails] what is wanted: what is in view, then a screen in the direction of scrolling, then one back.
/// Lives on the JavaFX thread.
final class Lookahead {
    private final Thumbnails thumbnails;
    private double lastTop;
    private boolean forwards = true;

    Lookahead(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    /// @param height of the viewport, in px
    void wish(Tiles.View view, GridLayout layout, double height) {
        if (view.top() != lastTop) {
            forwards = view.top() > lastTop;
            lastTop = view.top();
        }
        var below = entries(view, view.end(), layout.endAbove(view.top() + 2 * height));
        var above = entries(view, layout.firstBelow(Math.max(0, view.top() - height)), view.first())
                .reversed();
        thumbnails.want(new Thumbnails.Wish(
                entries(view, view.first(), view.end()),
                forwards ? below : above,
                forwards ? above : below,
                view.look().thumbnailSize()));
    }

    static List<Entry> entries(Tiles.View view, int from, int to) {
        var found = new ArrayList<Entry>(Math.max(0, to - from));
        for (int i = from; i < to; i++) {
            found.add(view.listing().entry(i));
        }
        return found;
    }
}

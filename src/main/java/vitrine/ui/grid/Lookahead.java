package vitrine.ui.grid;

import java.util.ArrayList;
import java.util.List;
import vitrine.library.Entry;

/// Tells [Thumbnails] what is wanted: what is in view, then a screen in the direction of scrolling, then one back, and
/// when all is listed, the last screen and the first, where the keys End and Home lead.
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
        int first = layout.firstBelow(Math.max(0, view.top() - height));
        int end = layout.endAbove(view.top() + 2 * height);
        var below = entries(view, view.end(), end);
        var above = entries(view, first, view.first()).reversed();
        thumbnails.want(new ThumbnailWish(
                entries(view, view.first(), view.end()),
                forwards ? below : above,
                forwards ? above : below,
                ends(view, layout, height, first, end),
                view.look().thumbnailSize()));
    }

    /// The last screen and the first, as far as they are not from `first` to `end`.
    private static List<Entry> ends(Tiles.View view, GridLayout layout, double height, int first, int end) {
        if (!view.listing().complete()) {
            return List.of();
        }
        int lastScreen = Math.max(0, layout.firstBelow(layout.height() - height));
        var ends = entries(view, Math.max(end, lastScreen), layout.size());
        ends.addAll(entries(view, 0, Math.min(first, layout.endAbove(height))));
        return ends;
    }

    static List<Entry> entries(Tiles.View view, int from, int to) {
        var found = new ArrayList<Entry>(Math.max(0, to - from));
        for (int i = from; i < to; i++) {
            found.add(view.listing().entry(i));
        }
        return found;
    }
}

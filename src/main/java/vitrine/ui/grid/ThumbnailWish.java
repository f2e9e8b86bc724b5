package vitrine.ui.grid;

import java.util.List;
import vitrine.library.Entry;

/// The thumbnails of what is in view and around it, most wanted first in each part.
///
/// @param ahead one screen further in the direction of scrolling
/// @param behind one screen back
/// @param ends where one key leads: of these something to show, not yet sharp
/// @param glimpses of these what the files bring along: nothing is decoded for them
/// @param size longest side of a thumbnail in device px
public record ThumbnailWish(
        List<Entry> inView, List<Entry> ahead, List<Entry> behind, List<Entry> ends, List<Entry> glimpses, int size) {
    static final ThumbnailWish NOTHING = new ThumbnailWish(List.of(), List.of(), List.of(), 1);

    public ThumbnailWish(List<Entry> inView, List<Entry> ahead, List<Entry> behind, int size) {
        this(inView, ahead, behind, List.of(), size);
    }

    public ThumbnailWish(List<Entry> inView, List<Entry> ahead, List<Entry> behind, List<Entry> ends, int size) {
        this(inView, ahead, behind, ends, List.of(), size);
    }

    /// Without a sign that more than what is in view will be looked at.
    static ThumbnailWish still(List<Entry> inView, List<Entry> glimpses, int size) {
        return new ThumbnailWish(inView, List.of(), List.of(), List.of(), glimpses, size);
    }
}

package vitrine.ui.grid;

import java.util.List;
import vitrine.library.Entry;

/// The thumbnails of what is in view and around it, most wanted first in each part.
///
/// @param ahead one screen further in the direction of scrolling
/// @param behind one screen back
/// @param ends where one key leads, or nobody has yet begun to go: of these something to show, not yet sharp
/// @param size longest side of a thumbnail in device px
public record ThumbnailWish(List<Entry> inView, List<Entry> ahead, List<Entry> behind, List<Entry> ends, int size) {
    static final ThumbnailWish NOTHING = new ThumbnailWish(List.of(), List.of(), List.of(), 1);

    public ThumbnailWish(List<Entry> inView, List<Entry> ahead, List<Entry> behind, int size) {
        this(inView, ahead, behind, List.of(), size);
    }
}

package vitrine.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Compares photos as an arrangement asks. Where things count the same, names decide, and these are never turned round.
/// One plain method instead of a chain of comparators: it is called millions of times for a large folder.
final class ItemOrder implements Comparator<Item> {
    private final PhotoOrder order;
    private final boolean ascending;
    private final Grouping grouping;
    /// Whether keys decide at once, as they mostly do.
    private final boolean keysFirst;

    /// @param grouping the one in use, which may differ from that of `arrangement`
    ItemOrder(Arrangement arrangement, Grouping grouping) {
        order = arrangement.order();
        ascending = arrangement.ascending();
        this.grouping = grouping;
        keysFirst = grouping == Grouping.NONE && order == PhotoOrder.NAME && ascending;
    }

    @Override
    public int compare(Item a, Item b) {
        int result = keysFirst ? Long.compareUnsigned(a.keyPart, b.keyPart) : byGroupAndOrder(a, b);
        if (result == 0) {
            result = a.key().compareTo(b.key());
        }
        if (result == 0) {
            result = byFolder(a, b);
        }
        // names that are not valid text may look the same and still be two files
        return result == 0 ? a.photo.path().compareTo(b.photo.path()) : result;
    }

    /// The first of `items`, in any order; found by one look at each.
    Collection<Item> first(int count, List<Item> items) {
        var lastFirst = new PriorityQueue<>(reversed());
        for (var item : items) {
            if (lastFirst.size() < count) {
                lastFirst.add(item);
            } else if (compare(item, lastFirst.element()) < 0) {
                lastFirst.remove();
                lastFirst.add(item);
            }
        }
        return lastFirst;
    }

    private int byGroupAndOrder(Item a, Item b) {
        int result = byGroup(a, b);
        return result == 0 ? directed(byOrder(a, b)) : result;
    }

    private int directed(int result) {
        return ascending ? result : -Integer.signum(result);
    }

    private int byGroup(Item a, Item b) {
        return switch (grouping) {
            case NONE -> 0;
            case FOLDER -> byFolder(a, b);
            case DAY -> directed(a.day().compareTo(b.day()));
            case MONTH -> directed(a.month().compareTo(b.month()));
        };
    }

    private int byOrder(Item a, Item b) {
        return switch (order) {
            case NAME -> a.key().compareTo(b.key());
            case TAKEN -> a.date().compareTo(b.date());
            case MODIFIED -> Long.compare(a.photo.modified(), b.photo.modified());
            case SIZE -> Long.compare(a.photo.bytes(), b.photo.bytes());
            case TYPE -> a.type().compareTo(b.type());
        };
    }

    private static int byFolder(Item a, Item b) {
        return a.place == b.place ? 0 : a.place.key.compareTo(b.place.key);
    }
}

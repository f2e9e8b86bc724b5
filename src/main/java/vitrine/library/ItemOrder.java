package vitrine.library;

import java.util.Comparator;

/// Compares photos as an arrangement asks. Where things count the same, names decide, and these are never turned round.
/// One plain method instead of a chain of comparators: it is called millions of times for a large folder.
///
/// @param grouping the one in use, which may differ from that of `arrangement`
record ItemOrder(Arrangement arrangement, Grouping grouping) implements Comparator<Item> {

    @Override
    public int compare(Item a, Item b) {
        int result = byGroup(a, b);
        if (result == 0) {
            result = directed(byOrder(a, b));
        }
        if (result == 0) {
            result = a.key.compareTo(b.key);
        }
        if (result == 0) {
            result = byFolder(a, b);
        }
        // names that are not valid text may look the same and still be two files
        return result == 0 ? a.photo.path().compareTo(b.photo.path()) : result;
    }

    private int directed(int result) {
        return arrangement.ascending() ? result : -Integer.signum(result);
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
        return switch (arrangement.order()) {
            case NAME -> a.key.compareTo(b.key);
            case TAKEN -> a.date().compareTo(b.date());
            case MODIFIED -> Long.compare(a.photo.modified(), b.photo.modified());
            case SIZE -> Long.compare(a.photo.bytes(), b.photo.bytes());
            case TYPE -> a.type.compareTo(b.type);
        };
    }

    private static int byFolder(Item a, Item b) {
        return a.place == b.place ? 0 : a.place.key.compareTo(b.place.key);
    }
}

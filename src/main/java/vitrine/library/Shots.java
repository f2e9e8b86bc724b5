package vitrine.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the files of one shot by their names, one after another. Lives on the [Arranger]'s worker.
final class Shots {
    private record Key(Item.Place place, String shot) {}

    private final ShotNames names;
    /// Some file of each shot; empty until a file comes that can be of one shot with another. Few large folders have
    /// such files, and those that have none need no memory for this.
    private final Map<Key, Item> known = new HashMap<>();

    private boolean needed;

    Shots(ShotNames names) {
        this.names = names;
    }

    /// @param before all that were added until now
    void add(Item item, List<Item> before) {
        if (!needed && item.part().joins()) {
            needed = true;
            before.stream().filter(earlier -> !earlier.gone).forEach(this::join);
        }
        if (needed) {
            join(item);
        }
    }

    /// Whether a file came that can be of one shot with another.
    boolean isNeeded() {
        return needed;
    }

    private void join(Item item) {
        var other = known.putIfAbsent(key(item), item);
        if (other == null) {
            return;
        }
        var shot = other.shot;
        if (shot == null) {
            shot = new Shot();
            shot.add(other);
            other.shot = shot;
        }
        shot.add(item);
        item.shot = shot;
    }

    void remove(Item item) {
        if (!needed) {
            return;
        }
        var shot = item.shot;
        if (shot != null) {
            shot.remove(item);
        }
        var other = shot == null ? null : shot.any();
        if (other == null) {
            known.remove(key(item));
        } else {
            known.put(key(item), other);
        }
    }

    private Key key(Item item) {
        return new Key(item.place, names.shot(item.photo.name(), item.part()));
    }
}

package vitrine.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The folders in which the photos of the open one lie: itself, or many below it. Lives on the [Arranger]'s worker.
final class Places {
    private final Location location;
    private final Map<Path, Item.Place> places = new HashMap<>();
    /// Photos of one folder come one after another.
    private Item.@Nullable Place last;

    Places(Location location) {
        this.location = location;
    }

    /// The folder that a photo lies in.
    Path folder(Photo photo) {
        var parent = location.recursive() ? photo.path().getParent() : null;
        return parent == null ? location.folder() : parent;
    }

    /// What is known of `folder`; null when nothing is.
    Item.@Nullable Place of(Path folder) {
        if (last == null || !last.folder.equals(folder)) {
            last = places.get(folder);
        }
        return last;
    }

    /// @param way of `folder`, as [#way] tells it
    Item.Place add(Path folder, String way, NaturalOrder order) {
        var place = new Item.Place(folder, way, order);
        places.put(folder, place);
        last = place;
        return place;
    }

    /// From now on all have this order.
    void orderBy(NaturalOrder order) {
        places.values().forEach(place -> place.orderBy(order, way(place.folder)));
    }

    /// Those that are one of `trees` or lie below one.
    Set<Item.Place> below(Set<Path> trees) {
        return places.values().stream()
                .filter(place -> isBelow(place.folder, trees))
                .collect(Collectors.toSet());
    }

    private boolean isBelow(Path folder, Set<Path> trees) {
        for (Path up = folder; up != null && !up.equals(location.folder()); up = up.getParent()) {
            if (trees.contains(up)) {
                return true;
            }
        }
        return false;
    }

    /// The names from the open folder down to `folder`.
    String way(Path folder) {
        if (!folder.startsWith(location.folder())) {
            return folder.toString();
        }
        var names = new ArrayList<String>();
        location.folder().relativize(folder).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }
}

package vitrine.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All that is known to be in the open folder, unfiltered. Lives on the [Arranger]'s worker.
final class Contents {
    private final Location location;
    private final Shots shots;
    private final NaturalOrder collated;
    /// The cheap order until the first name that needs more.
    private NaturalOrder order;

    private boolean allAscii = true;
    /// Null until somebody asks for a photo by its path: not before a first walk has found all.
    private @Nullable Map<Path, Item> photos;

    private final SortedFolders folders = new SortedFolders();
    private final Places places;
    private final Endings endings;
    /// All of them, in the order of the last [#sort] with those that came since behind.
    private final List<Item> items = new ArrayList<>();

    private final KeyParts parts = new KeyParts();

    /// How many of [#items] the last [#sort] put in order.
    private int sorted;

    private int unknown;
    private long bytes;
    private boolean somethingGone;
    private boolean somethingNew;
    private boolean attributesChanged;

    Contents(Location location, ShotNames names, NaturalOrder collated) {
        this.location = location;
        places = new Places(location);
        endings = new Endings(names);
        shots = new Shots(names);
        this.collated = collated;
        order = collated.forNames(true);
    }

    /// Takes an entry that a walk has found, each once.
    void add(Entry entry) {
        if (photos != null) {
            put(entry); // Meanwhile others may have told of it.
            return;
        }
        switch (entry) {
            case Photo photo -> append(photo);
            case Folder folder -> append(folder);
        }
    }

    /// Takes a look at one entry, new, changed or the same.
    void put(Entry entry) {
        switch (entry) {
            case Photo photo -> put(photo);
            case Folder folder -> {
                removePhoto(folder.path());
                append(folder);
            }
        }
    }

    private void put(Photo photo) {
        folders.remove(photo.path());
        var known = photos().get(photo.path());
        if (known == null) {
            photos().put(photo.path(), append(photo));
        } else {
            update(known, photo);
        }
    }

    private void update(Item known, Photo photo) {
        unknown -= known.photo.attributesKnown() ? 0 : 1;
        bytes -= Math.max(0, known.photo.bytes());
        known.update(photo);
        bytes += Math.max(0, known.photo.bytes());
        attributesChanged |= photo.attributesKnown();
        unknown += known.photo.attributesKnown() ? 0 : 1;
    }

    private Map<Path, Item> photos() {
        var byPath = photos;
        if (byPath == null) {
            byPath = HashMap.newHashMap(items.size());
            photos = byPath;
            for (var item : items) {
                if (byPath.putIfAbsent(item.photo.path(), item) != null) {
                    forget(item); // Some disks name a file twice that comes while they list a folder.
                }
            }
        }
        return byPath;
    }

    private Item append(Photo photo) {
        var place = place(photo);
        checkAscii(photo.name());
        var ending = endings.of(photo.name());
        var item = new Item(photo, ending, place);
        shots.add(item, items);
        items.add(item);
        parts.take(item, items.size());
        bytes += Math.max(0, photo.bytes());
        somethingNew = true;
        ending.add(1);
        unknown += photo.attributesKnown() ? 0 : 1;
        return item;
    }

    private void append(Folder folder) {
        if (!location.recursive()) {
            checkAscii(folder.name());
            folders.put(folder, order);
        }
    }

    /// Forgets what stood under these paths, and in the view of a whole tree also what was below them.
    void remove(Set<Path> gone) {
        var trees = new HashSet<Path>();
        for (var path : gone) {
            if (!removePhoto(path) && !folders.remove(path)) {
                trees.add(path);
            }
        }
        if (!location.recursive() || trees.isEmpty()) {
            return;
        }
        var lost = places.below(trees);
        if (!lost.isEmpty()) {
            for (var item : items) {
                if (!item.gone && lost.contains(item.place)) {
                    removePhoto(item.photo.path());
                }
            }
        }
    }

    private boolean removePhoto(Path path) {
        var item = photos().remove(path);
        if (item != null) {
            forget(item);
        }
        return item != null;
    }

    private void forget(Item item) {
        item.gone = true;
        bytes -= Math.max(0, item.photo.bytes());
        shots.remove(item);
        somethingGone = true;
        unknown -= item.photo.attributesKnown() ? 0 : 1;
        item.ending.add(-1);
    }

    /// Opens or closes the shot that the file at `path` belongs to.
    void openStack(Path path, boolean open) {
        var item = photos().get(path);
        if (item != null && item.shot != null) {
            item.shot.open(open);
        }
    }

    /// Makes `present` all there is. What is known of files that stay is kept.
    ///
    /// @param settled leaves what is at these paths as it is
    void replace(Collection<Entry> present, Predicate<Path> settled) {
        var paths = new HashSet<Path>();
        for (var entry : present) {
            paths.add(entry.path());
        }
        folders.removeIf(path -> !paths.contains(path) && !settled.test(path));
        for (var path : List.copyOf(photos().keySet())) {
            if (!paths.contains(path) && !settled.test(path)) {
                removePhoto(path);
            }
        }
        present.stream().filter(entry -> !settled.test(entry.path())).forEach(this::put);
    }

    private Item.Place place(Photo photo) {
        var folder = places.folder(photo);
        var place = places.of(folder);
        if (place == null) {
            var way = places.way(folder);
            checkAscii(way);
            place = places.add(folder, way, order);
        }
        return place;
    }

    private void checkAscii(String name) {
        if (allAscii && !NaturalOrder.isAscii(name)) {
            allAscii = false;
            order = collated;
            // ASCII names stay in the order in which they are, so nothing needs to be sorted again for this
            places.orderBy(order);
            items.forEach(Item::forgetKey);
            parts.forget(items.size());
            folders.orderBy(order);
        }
    }

    /// Whether photos may no longer stand in the order of the last sort.
    ///
    /// @param byAttributes whether that order depends on more than names
    boolean needsSorting(boolean byAttributes) {
        return somethingNew || (attributesChanged && byAttributes);
    }

    /// Puts the photos in order. What was in order before costs almost nothing: runs are merged.
    void sort(ItemOrder by) {
        parts.update(items());
        items.sort(by);
        sorted = items.size();
        somethingNew = false;
        attributesChanged = false;
    }

    /// Those that will be the first after [#sort], and with them all that the last sort put in order; in this order,
    /// found by one look at each photo. Empty where the last sort had more than `count`.
    List<Item> first(int count, ItemOrder by) {
        var items = items();
        if (sorted > count) {
            return List.of();
        }
        parts.update(items);
        var first = new HashSet<>(by.first(count, items));
        first.addAll(items.subList(0, sorted));
        return first.stream().sorted(by).toList();
    }

    /// The photos, in the order of the last sort.
    List<Item> items() {
        if (somethingGone) {
            var inOrder = items.subList(0, sorted);
            inOrder.removeIf(item -> item.gone);
            sorted = inOrder.size();
            items.removeIf(item -> item.gone);
            somethingGone = false;
        }
        return items;
    }

    boolean isEmpty() {
        return items().isEmpty() && folders.isEmpty();
    }

    List<Folder> sortedFolders() {
        return folders.inOrder();
    }

    boolean attributesKnown() {
        return unknown == 0;
    }

    /// Size of all files, as far as it is known.
    long bytes() {
        return bytes;
    }

    /// Whether there never was a file that could be of one shot with another.
    boolean isPlain() {
        return !shots.isNeeded();
    }

    /// How many files there are of each type that are shown by themselves.
    SortedMap<String, Integer> types() {
        return endings.types();
    }
}

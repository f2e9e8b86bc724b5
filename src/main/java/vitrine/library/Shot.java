package vitrine.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of one folder that bear the name of one shot, and whether the person has opened it. What is worked out is
/// kept until a file changes: all files of a folder are listed again when one does. Lives on the
/// [Arranger]'s worker.
final class Shot {
    private static final Comparator<Item> IN_ORDER =
            Comparator.<Item, ShotPart>comparing(item -> item.part()).thenComparing(item -> item.photo.path());

    private final List<Item> items = new ArrayList<>(2);
    private boolean open;
    private @Nullable Fold unfiltered;
    private @Nullable Fold filtered;
    private PhotoFilter filter = PhotoFilter.ALL;

    /// How the files of a shot are shown.
    ///
    /// @param heads those that stand in the order of all photos: the first of a stack, or each by itself
    /// @param behind what stands behind the only head, in an opened stack
    /// @param stack that the first head stands for; null where it stands for itself
    record Fold(
            List<Item> heads, List<Item> behind, @Nullable Stack stack) {
        boolean isFirst(Item item) {
            return !heads.isEmpty() && heads.getFirst() == item;
        }
    }

    void add(Item item) {
        items.add(item);
        changed();
    }

    void remove(Item item) {
        items.remove(item);
        changed();
    }

    /// One file of the shot, always the same as long as it is there; null when all are gone.
    @Nullable
    Item any() {
        return items.isEmpty() ? null : items.getFirst();
    }

    /// Shows its files side by side from now on, if there are several, or as one.
    void open(boolean now) {
        open = now && isOne();
        changed();
    }

    /// Something about a file is no longer as it was.
    void changed() {
        unfiltered = null;
        filtered = null;
    }

    /// How it is shown when `wanted` lets only some of its files pass: what does not pass is no member.
    Fold fold(PhotoFilter wanted) {
        if (wanted.isAll()) {
            return fold();
        }
        if (filtered == null || !wanted.equals(filter)) {
            filter = wanted;
            filtered = fold(withTiles().stream()
                    .filter(item -> wanted.lets(item.photo.name(), item.type()))
                    .toList());
        }
        return filtered;
    }

    /// How it is shown when nothing is filtered.
    Fold fold() {
        if (unfiltered == null) {
            unfiltered = fold(withTiles());
        }
        return unfiltered;
    }

    private Fold fold(List<Item> shown) {
        boolean stacked = shown.size() > 1 && isOne();
        var heads = stacked ? List.of(shown.getFirst()) : shown;
        if (heads.isEmpty()) {
            return new Fold(heads, List.of(), null);
        }
        var behind = stacked ? shown.subList(1, shown.size()) : List.<Item>of();
        var members = Stream.of(heads.stream().limit(1), behind.stream(), sidecars())
                .flatMap(all -> all)
                .map(item -> new Stack.Member(item.photo, item.part()))
                .toList();
        var stack = members.size() < 2 ? null : new Stack(members, open && !behind.isEmpty());
        return new Fold(heads, open ? behind : List.of(), stack);
    }

    /// Its files that are shown, or would be when it is opened.
    private List<Item> withTiles() {
        return items.stream()
                .filter(item -> item.part().hasTile())
                .sorted(IN_ORDER)
                .toList();
    }

    private Stream<Item> sidecars() {
        return items.stream().filter(item -> !item.part().hasTile()).sorted(IN_ORDER);
    }

    /// Whether its files are one photo, whatever a filter lets pass of them. Two JPEGs of one name ("a.jpg", "a.jpeg")
    /// are two photos, unless there is another kind of file of that name.
    private boolean isOne() {
        var files = withTiles();
        return files.size() > 1 && files.getFirst().part() != files.getLast().part();
    }
}

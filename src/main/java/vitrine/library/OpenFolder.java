package vitrine.library;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The contents of the open folder and how they are arranged. Lives on the [Arranger]'s worker.
final class OpenFolder {
    /// Photos of which the first are listed before the rest, and how many these are: more than fill a screen.
    private static final int LARGE = 20_000;

    private static final int BEGINNING = 600;

    private final Location location;
    private final long walk;
    private final Supplier<ZoneId> zone;
    private final Contents contents;
    private Arrangement wanted;
    /// What the photos are arranged by until all that `wanted` needs is known.
    private Arrangement inForce;

    private Map<Path, LocalDateTime> taken = Map.of();
    private boolean datesKnown;
    private boolean complete;
    /// Whether the order has changed, or the dates have, since photos were sorted.
    private boolean unsorted;
    /// Null while nobody looks at the whole folder again.
    private @Nullable ToldMeanwhile meanwhile;

    OpenFolder(
            Location location,
            Arrangement wanted,
            long walk,
            ShotNames names,
            NaturalOrder order,
            Supplier<ZoneId> zone) {
        this.location = location;
        this.walk = walk;
        this.zone = zone;
        this.wanted = wanted;
        contents = new Contents(location, names, order);
        var needsNothing = wanted.withOrder(PhotoOrder.NAME, true);
        inForce = needsNothing.needsDates() ? needsNothing.withGrouping(Grouping.FOLDER) : needsNothing;
    }

    /// Whether it was opened by this walk, not by an earlier one.
    boolean isOf(long number) {
        return walk == number;
    }

    /// Whether nothing was found yet.
    boolean isEmpty() {
        return contents.isEmpty();
    }

    void arrange(Arrangement arrangement) {
        wanted = arrangement;
    }

    void add(List<Entry> batch) {
        batch.forEach(contents::add);
    }

    void walked() {
        complete = true;
    }

    void change(FolderChange.Some change) {
        looked(change);
        if (meanwhile != null) {
            meanwhile.take(change);
        }
    }

    void looked(FolderChange.Some change) {
        contents.remove(change.gone());
        change.present().forEach(contents::put);
    }

    void openStack(Path member, boolean open) {
        contents.openStack(member, open);
    }

    void rescanning() {
        meanwhile = new ToldMeanwhile(location);
    }

    void rescan(List<Entry> present) {
        var told = meanwhile == null ? new ToldMeanwhile(location) : meanwhile;
        contents.replace(present, told::isOf);
        meanwhile = null;
    }

    void dates(Map<Path, LocalDateTime> found) {
        taken = Map.copyOf(found);
        datesKnown = true;
        contents.items().forEach(Item::forgetDate);
        unsorted = true;
    }

    private boolean canBe(Arrangement arrangement) {
        return (datesKnown || !arrangement.needsDates())
                && (!arrangement.needsAttributes() || (complete && contents.attributesKnown()));
    }

    /// The first photos of a large folder whose walk has just ended; to be shown while the rest is put in order.
    Optional<Listing> beginning() {
        if (!complete || !contents.needsSorting(false) || contents.items().size() < LARGE) {
            return Optional.empty();
        }
        takeUpArrangement();
        if (!contents.isPlain() || !inForce.filter().isAll() || inForce.needsDates()) {
            return Optional.empty();
        }
        var grouping = inForce.groupingIn(location);
        var first = contents.first(BEGINNING, new ItemOrder(inForce, grouping));
        return first.isEmpty() ? Optional.empty() : Optional.of(show(first, grouping, Listing.Extent.BEGINNING));
    }

    /// What is shown now.
    Listing listing() {
        takeUpArrangement();
        var items = contents.items();
        var grouping = inForce.groupingIn(location);
        if (unsorted || contents.needsSorting(inForce.needsDates() || inForce.needsAttributes())) {
            if (inForce.needsDates()) {
                var here = zone.get();
                items.forEach(item -> item.date(taken.get(item.photo.path()), here));
            }
            contents.sort(new ItemOrder(inForce, grouping));
            unsorted = false;
        }
        return show(items, grouping, complete ? Listing.Extent.ALL : Listing.Extent.FOUND);
    }

    /// The arrangement asked for is taken up as soon as it can be, and then stays.
    private void takeUpArrangement() {
        // once taken up, an order stays in force though a new photo is not fully known yet
        var next = inForce.withFilter(wanted.filter()).withStacked(wanted.stacked());
        if (!next.equals(wanted) && canBe(wanted)) {
            next = wanted;
            unsorted = true;
        }
        inForce = next;
    }

    private Listing show(List<Item> items, Grouping grouping, Listing.Extent extent) {
        var filter = inForce.filter();
        var folders = contents.sortedFolders().stream()
                .filter(folder -> filter.letsText(folder.name()))
                .toList();
        var folding = new Folding(items, contents.isPlain(), filter, inForce.stacked(), contents.bytes());
        return new Listing(
                location,
                folders,
                folding.photos(),
                folding.stacks(),
                groups(folders.size(), folding.heads(), grouping),
                inForce,
                extent == Listing.Extent.BEGINNING ? contents.items().size() : folding.total(),
                extent,
                contents.types(),
                folding.companions());
    }

    private static List<Group> groups(int folders, List<Item> shown, Grouping grouping) {
        var groups = new ArrayList<Group>();
        if (folders > 0) {
            groups.add(new Group(new Group.Header.None(), 0, folders));
        }
        int from = 0;
        while (from < shown.size()) {
            var first = shown.get(from);
            int to = grouping == Grouping.NONE ? shown.size() : from + 1;
            while (to < shown.size() && standTogether(first, shown.get(to), grouping)) {
                to++;
            }
            groups.add(new Group(first.header(grouping), folders + from, folders + to));
            from = to;
        }
        return groups;
    }

    private static boolean standTogether(Item a, Item b, Grouping grouping) {
        return switch (grouping) {
            case NONE -> true;
            case FOLDER -> a.place == b.place;
            case DAY -> a.day().equals(b.day());
            case MONTH -> a.month().equals(b.month());
        };
    }
}

package vitrine.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes tiles of files: the files of one shot are one tile, and an opened shot is tiles that stand side by side. One
/// pass over all files. Lives on the [Arranger]'s worker.
final class Folding {
    private final PhotoFilter filter;
    private final List<Photo> photos;
    private final List<Item> heads;
    /// By place; empty as long as there is none.
    private final List<@Nullable Stack> stacks = new ArrayList<>();

    /// Whether every file has a tile of its own.
    private final boolean whole;

    private final long bytes;
    private int total;
    private int companions;

    /// @param sorted all files
    /// @param plain whether each of them stands alone
    /// @param filter which of them are shown
    /// @param stacked whether shots are folded; else each file that can have a tile has one
    /// @param bytes size of all files
    Folding(List<Item> sorted, boolean plain, PhotoFilter filter, boolean stacked, long bytes) {
        this.filter = filter;
        photos = new ArrayList<>(sorted.size());
        whole = plain && filter.isAll();
        this.bytes = bytes;
        if (whole) {
            // Most large folders are so.
            heads = sorted;
            total = sorted.size();
            sorted.forEach(item -> photos.add(item.photo));
        } else {
            heads = new ArrayList<>(sorted.size());
            fold(sorted, stacked);
        }
    }

    private void fold(List<Item> sorted, boolean stacked) {
        for (var item : sorted) {
            var shot = stacked ? item.shot : null;
            if (shot == null) {
                take(item);
            } else {
                take(item, shot);
            }
        }
    }

    private void take(Item item) {
        if (item.part().hasTile()) {
            total++;
            if (filter.isAll() || filter.lets(item.photo.name(), item.type())) {
                add(item, item, null);
            }
        }
    }

    private void take(Item item, Shot shot) {
        if (shot.any() == item) {
            var whole = shot.fold();
            total += whole.heads().size();
            companions += whole.stack() == null ? 0 : whole.stack().companions();
        }
        var fold = shot.fold(filter);
        if (fold.isFirst(item)) {
            add(item, item, fold.stack());
            for (var behind : fold.behind()) {
                add(behind, item, fold.stack());
            }
        } else if (fold.heads().size() > 1 && fold.heads().contains(item)) {
            add(item, item, null);
        }
    }

    private void add(Item item, Item head, @Nullable Stack stack) {
        if (stack != null) {
            while (stacks.size() < photos.size()) {
                stacks.add(null);
            }
            stacks.add(stack);
        }
        photos.add(item.photo);
        heads.add(head);
    }

    /// What has a tile, in order.
    List<Photo> photos() {
        return photos;
    }

    /// For each of [#photos] the file by which it has its place and its group.
    List<Item> heads() {
        return heads;
    }

    Stacks stacks() {
        return whole ? new Stacks(photos, stacks, bytes) : new Stacks(photos, stacks);
    }

    /// How many photos there are when nothing is filtered.
    int total() {
        return total;
    }

    /// How many videos belong to a photo when nothing is filtered.
    int companions() {
        return companions;
    }
}

package vitrine.library;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a folder shows at one moment, arranged: subfolders first, then photos. Never changes; made off the JavaFX
/// thread, a newer one takes its place as the walk goes on or the folder changes.
public final class Listing {
    private final Location location;
    private final List<Folder> folders;
    private final List<Photo> photos;
    private final List<Group> groups;
    private final Arrangement arrangement;
    private final int total;
    private final boolean complete;
    private final SortedMap<String, Integer> types;
    private final PathIndex places;
    private final long bytes;

    /// A listing that shows all there is.
    ///
    /// @param folders shown first, entries 0 to folders.size() - 1
    /// @param photos arranged and filtered, entries folders.size() and on
    /// @param groups cover all entries without a gap, in order; empty only when there are no entries
    /// @param total photos there are when nothing is filtered
    /// @param complete whether the walk has ended
    public Listing(
            Location location,
            List<Folder> folders,
            List<Photo> photos,
            List<Group> groups,
            Arrangement arrangement,
            int total,
            boolean complete) {
        this(location, folders, photos, groups, arrangement, total, complete, counted(photos));
    }

    /// @param types how many photos there are of each file name ending when nothing is filtered
    Listing(
            Location location,
            List<Folder> folders,
            List<Photo> photos,
            List<Group> groups,
            Arrangement arrangement,
            int total,
            boolean complete,
            SortedMap<String, Integer> types) {
        this.location = location;
        this.folders = List.copyOf(folders);
        this.photos = List.copyOf(photos);
        this.groups = List.copyOf(groups);
        this.arrangement = arrangement;
        this.total = total;
        this.complete = complete;
        this.types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        places = new PathIndex(size(), i -> entry(i).path());
        long sum = 0;
        for (var photo : this.photos) {
            sum += Math.max(0, photo.bytes());
        }
        bytes = sum;
    }

    public static Listing empty(Location location) {
        return new Listing(location, List.of(), List.of(), List.of(), Arrangement.DEFAULT, 0, false);
    }

    private static SortedMap<String, Integer> counted(List<Photo> photos) {
        var types = new TreeMap<String, Integer>();
        for (var photo : photos) {
            types.merge(PhotoFilter.type(photo.name()), 1, Integer::sum);
        }
        return types;
    }

    public Location location() {
        return location;
    }

    public List<Folder> folders() {
        return folders;
    }

    public List<Photo> photos() {
        return photos;
    }

    public List<Group> groups() {
        return groups;
    }

    /// The arrangement this listing has. It is not yet the one asked for while what that needs (dates, attributes) is
    /// on its way: order, direction and grouping are then the previous ones, the filter always the one asked for.
    /// So "sorting …" is to be shown while this differs from what was asked.
    public Arrangement arrangement() {
        return arrangement;
    }

    /// How many photos there are when nothing is filtered.
    public int total() {
        return total;
    }

    public boolean complete() {
        return complete;
    }

    /// File name endings ("jpg") of all photos, filtered or not, with how many have each.
    public SortedMap<String, Integer> types() {
        return types;
    }

    /// Size in bytes of all photos shown, as far as it is known.
    public long bytes() {
        return bytes;
    }

    public int size() {
        return folders.size() + photos.size();
    }

    public Entry entry(int index) {
        return index < folders.size() ? folders.get(index) : photos.get(index - folders.size());
    }

    /// The place of the entry with this path, or -1.
    public int indexOf(Path path) {
        return places.of(path);
    }
}

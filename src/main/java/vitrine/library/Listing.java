package vitrine.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private final Map<Path, Integer> places;

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
        this.location = location;
        this.folders = List.copyOf(folders);
        this.photos = List.copyOf(photos);
        this.groups = List.copyOf(groups);
        this.arrangement = arrangement;
        this.total = total;
        this.complete = complete;
        places = HashMap.newHashMap(folders.size() + photos.size());
        for (int i = 0; i < size(); i++) {
            places.put(entry(i).path(), i);
        }
    }

    public static Listing empty(Location location) {
        return new Listing(location, List.of(), List.of(), List.of(), Arrangement.DEFAULT, 0, false);
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

    /// The arrangement this listing has; the dates it asks for may still be on their way.
    public Arrangement arrangement() {
        return arrangement;
    }

    public int total() {
        return total;
    }

    public boolean complete() {
        return complete;
    }

    public int size() {
        return folders.size() + photos.size();
    }

    public Entry entry(int index) {
        return index < folders.size() ? folders.get(index) : photos.get(index - folders.size());
    }

    /// The place of the entry with this path, or -1.
    public int indexOf(Path path) {
        return places.getOrDefault(path, -1);
    }
}

package vitrine.library;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a folder shows at one moment, arranged: subfolders first, then photos. Never changes; made off the JavaFX
/// thread, a newer one takes its place as the walk goes on or the folder changes.
public final class Listing {
    /// How much of the folder it shows.
    enum Extent {
        /// What has been found so far.
        FOUND,
        /// All has been found. These are the first, which stay the first, and behind them what else was listed before:
        /// the rest will come in between.
        BEGINNING,
        ALL
    }

    private final Location location;
    private final List<Folder> folders;
    private final List<Photo> photos;
    private final Stacks stacks;
    private final List<Group> groups;
    private final Arrangement arrangement;
    private final int total;
    private final Extent extent;
    private final SortedMap<String, Integer> types;
    private final int companions;
    private final PathIndex places;

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
        this(
                location,
                List.copyOf(folders),
                List.copyOf(photos),
                new Stacks(photos, List.of()),
                List.copyOf(groups),
                arrangement,
                total,
                complete ? Extent.ALL : Extent.FOUND,
                counted(photos),
                0);
    }

    /// Takes lists as they are, which nobody may change any more: they are long.
    ///
    /// @param stacks of `photos`
    /// @param extent how much of the folder these are
    /// @param types how many files there are of each name ending when nothing is filtered
    /// @param companions how many of these files are videos that belong to a photo
    Listing(
            Location location,
            List<Folder> folders,
            List<Photo> photos,
            Stacks stacks,
            List<Group> groups,
            Arrangement arrangement,
            int total,
            Extent extent,
            SortedMap<String, Integer> types,
            int companions) {
        this.location = location;
        this.folders = Collections.unmodifiableList(folders);
        this.photos = Collections.unmodifiableList(photos);
        this.stacks = stacks;
        this.groups = Collections.unmodifiableList(groups);
        this.arrangement = arrangement;
        this.total = total;
        this.extent = extent;
        this.types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        this.companions = companions;
        places = stacks.folded().isEmpty()
                ? new PathIndex(size(), place -> entry(place).path())
                : new PathIndex(
                        size() + stacks.folded().size(), place -> indexed(place).path());
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

    /// What has a tile: photos, of which some stand for a whole stack, and the members of opened stacks.
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

    /// How many photos there are when nothing is filtered, each stack counted once.
    public int total() {
        return total;
    }

    public boolean complete() {
        return extent == Extent.ALL;
    }

    /// Whether the first screen of photos is the one that stays, though the listing may not be complete yet.
    public boolean beginsAsItStays() {
        return extent != Extent.FOUND;
    }

    /// How many photos are shown, each stack counted once, opened or not.
    public int shots() {
        return stacks.shots();
    }

    /// How many files the photos shown are, with those that have no tile of their own.
    public int files() {
        return stacks.files();
    }

    /// File name endings ("jpg") of all photos, filtered or not, with how many files have each.
    public SortedMap<String, Integer> types() {
        return types;
    }

    /// How many of these are videos in the stack of a photo, as those of live photos are.
    public int companions() {
        return companions;
    }

    /// Size in bytes of all files of the photos shown, as far as it is known.
    public long bytes() {
        return stacks.bytes();
    }

    public int size() {
        return folders.size() + photos.size();
    }

    public Entry entry(int index) {
        return index < folders.size() ? folders.get(index) : photos.get(index - folders.size());
    }

    /// The stack that an entry stands for, or in when it is open; null when it stands for itself, and
    /// where there is no entry.
    public @Nullable Stack stack(int index) {
        return index < folders.size() || index >= size() ? null : stacks.at(index - folders.size());
    }

    /// What an entry stands for: all members of a folded stack, else itself.
    public List<? extends Entry> filesOf(int index) {
        var stack = stack(index);
        return stack == null || stack.open()
                ? List.of(entry(index))
                : stack.members().stream().map(Stack.Member::photo).toList();
    }

    /// The place of the entry with this path, or of the one that stands for it in a stack; -1 when there is none.
    public int indexOf(Path path) {
        int found = places.of(path);
        return found < size() ? found : folders.size() + stacks.owner(found - size());
    }

    /// The photo with this path, though it may be folded into a stack; null when there is none.
    public @Nullable Photo photo(Path path) {
        int found = places.of(path);
        return found >= 0 && indexed(found) instanceof Photo photo ? photo : null;
    }

    /// Whether a photo that an older listing has is not what it was: its file was written anew, or is gone.
    ///
    /// @param since before which nobody had seen the photo, in milliseconds since 1970: one of which only the name
    ///     was known until now may have been seen as it was then, and have been written after that
    public boolean isChanged(Path path, Listing older, long since) {
        var before = older.photo(path);
        var now = photo(path);
        return before != null
                && (now == null
                        || before.differsFrom(now)
                        || (!before.attributesKnown() && now.attributesKnown() && now.modified() >= since));
    }

    /// Where an entry of an older listing is now: in its own place, or where there is another file of the same stack;
    /// -1 when all are gone.
    public int indexOf(int index, Listing older) {
        int place = indexOf(older.entry(index).path());
        var stack = place >= 0 ? null : older.stack(index);
        return stack == null
                ? place
                : stack.members().stream()
                        .mapToInt(member -> indexOf(member.photo().path()))
                        .filter(found -> found >= 0)
                        .findFirst()
                        .orElse(-1);
    }

    private Entry indexed(int index) {
        return index < size() ? entry(index) : stacks.folded().get(index - size());
    }
}

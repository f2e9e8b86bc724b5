package vitrine.library;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What an [Arranger] is told, kept and arranged in the plainest way: everything from scratch each time.
final class ArrangerModel {
    private final NaturalOrder order = new NaturalOrder(Locale.GERMAN);
    private final ZoneId zone;
    Location location;
    Arrangement wanted;
    boolean complete;
    boolean datesKnown;
    Map<Path, LocalDateTime> taken = Map.of();
    final Map<Path, Photo> photos = new HashMap<>();
    final Map<Path, Folder> folders = new HashMap<>();
    /// Shots that are opened: true for each that was, false for each that never was or was folded again.
    private final Map<String, Boolean> open = new HashMap<>();
    /// Changes since a look at the whole folder began.
    private final List<FolderChange.Some> meanwhile = new ArrayList<>();
    private boolean rescanning;

    ArrangerModel(Location location, Arrangement wanted, ZoneId zone) {
        this.location = location;
        this.wanted = wanted;
        this.zone = zone;
    }

    boolean knows(Path path) {
        return photos.containsKey(path) || folders.containsKey(path);
    }

    void put(Entry entry) {
        switch (entry) {
            case Photo photo -> {
                folders.remove(photo.path());
                photos.merge(photo.path(), photo, (old, newer) -> newer.attributesKnown() ? newer : old);
            }
            case Folder folder -> {
                photos.remove(folder.path());
                shots();
                if (!location.recursive()) {
                    folders.put(folder.path(), folder);
                }
            }
        }
    }

    void remove(Path path) {
        boolean known = photos.remove(path) != null || folders.remove(path) != null;
        if (!known && location.recursive()) {
            photos.keySet().removeIf(photo -> photo.startsWith(path));
        }
        shots();
    }

    void change(FolderChange.Some change) {
        change.gone().forEach(this::remove);
        change.present().forEach(this::put);
        if (rescanning) {
            meanwhile.add(change);
        }
    }

    void rescanning() {
        meanwhile.clear();
        rescanning = true;
    }

    void rescan(List<Entry> present) {
        var paths = present.stream().map(Entry::path).toList();
        photos.keySet().removeIf(path -> !paths.contains(path) && !isToldMeanwhile(path));
        folders.keySet().removeIf(path -> !paths.contains(path) && !isToldMeanwhile(path));
        shots();
        present.stream().filter(entry -> !isToldMeanwhile(entry.path())).forEach(this::put);
        meanwhile.clear();
        rescanning = false;
    }

    private boolean isToldMeanwhile(Path path) {
        return meanwhile.stream()
                .anyMatch(change -> change.present().stream()
                                .anyMatch(entry -> entry.path().equals(path))
                        || change.gone().stream()
                                .anyMatch(gone -> location.recursive() ? path.startsWith(gone) : path.equals(gone)));
    }

    boolean everythingKnown() {
        return complete && datesKnown && photos.values().stream().allMatch(Photo::attributesKnown);
    }

    void check(Listing listing) {
        var used = listing.arrangement();
        assertThat(used.filter()).isEqualTo(wanted.filter());
        assertThat(used.stacked()).isEqualTo(wanted.stacked());
        if (everythingKnown()) {
            assertThat(used).isEqualTo(wanted);
        }
        var shownFolders = folders.values().stream()
                .filter(folder -> textPasses(folder.name()))
                .sorted(Comparator.comparing(folder -> order.key(folder.name())))
                .toList();
        var tiles = new ArrayList<FoldingModel.Tile>();
        shots().values()
                .forEach(files -> tiles.addAll(
                        FoldingModel.tiles(files, used, requireNonNull(open.get(shot(files.getFirst()))))));
        tiles.sort(Comparator.comparing(FoldingModel.Tile::head, comparator(used))
                .thenComparingInt(FoldingModel.Tile::rank));
        assertThat(listing.folders()).isEqualTo(shownFolders);
        assertThat(listing.photos())
                .isEqualTo(tiles.stream().map(FoldingModel.Tile::photo).toList());
        for (int i = 0; i < tiles.size(); i++) {
            assertThat(listing.stack(folders(listing) + i))
                    .isEqualTo(tiles.get(i).stack());
        }
        checkCounts(listing, used, tiles);
        for (int i = 0; i < listing.size(); i++) {
            assertThat(listing.indexOf(listing.entry(i).path())).isEqualTo(i);
        }
        checkFiles(listing, tiles);
        checkGroups(listing, tiles);
    }

    private static int folders(Listing listing) {
        return listing.folders().size();
    }

    private void checkCounts(Listing listing, Arrangement used, List<FoldingModel.Tile> tiles) {
        var unfiltered = used.withFilter(PhotoFilter.ALL);
        var types = new TreeMap<String, Integer>();
        int total = 0;
        int companions = 0;
        for (var files : shots().values()) {
            var whole = FoldingModel.tiles(files, unfiltered, false);
            total += whole.size();
            companions += FoldingModel.companions(whole);
            FoldingModel.shown(files, unfiltered).forEach(photo -> types.merge(type(photo.name()), 1, Integer::sum));
        }
        assertThat(listing.total()).isEqualTo(total);
        assertThat(listing.companions()).isEqualTo(companions);
        assertThat(listing.types()).isEqualTo(types);
        assertThat(listing.complete()).isEqualTo(complete);
        var files = FoldingModel.files(tiles);
        assertThat(listing.files()).isEqualTo(files.size());
        assertThat(listing.shots())
                .isEqualTo((int) tiles.stream().filter(tile -> tile.rank() == 0).count());
        assertThat(listing.bytes())
                .isEqualTo(files.stream()
                        .mapToLong(photo -> Math.max(0, photo.bytes()))
                        .sum());
    }

    /// Every file that is not filtered away is in exactly one place, and found there.
    private static void checkFiles(Listing listing, List<FoldingModel.Tile> tiles) {
        var files = FoldingModel.files(tiles);
        assertThat(files).doesNotHaveDuplicates();
        for (var file : files) {
            assertThat(listing.photo(file.path())).isEqualTo(file);
            int place = listing.indexOf(file.path());
            var stack = listing.stack(place);
            assertThat(listing.entry(place).equals(file)
                            || (stack != null
                                    && stack.members().stream()
                                            .anyMatch(m -> m.photo().equals(file))))
                    .isTrue();
        }
    }

    /// The files of each shot; what is not there any more is forgotten.
    private Map<String, List<Photo>> shots() {
        var shots = new HashMap<String, List<Photo>>();
        photos.values()
                .forEach(photo -> shots.computeIfAbsent(shot(photo), _ -> new ArrayList<>())
                        .add(photo));
        shots.keySet().forEach(shot -> open.putIfAbsent(shot, false));
        open.keySet().retainAll(shots.keySet());
        return shots;
    }

    /// Opens the shot of a file if that is of one with others.
    void open(Path member, boolean now) {
        var photo = photos.get(member);
        if (photo != null) {
            open.put(shot(photo), now && FoldingModel.isStack(requireNonNull(shots().get(shot(photo)))));
        }
    }

    private static String shot(Photo photo) {
        return parent(photo) + "/" + FoldingModel.shot(photo.name());
    }

    private void checkGroups(Listing listing, List<FoldingModel.Tile> tiles) {
        int next = 0;
        Group.Header before = null;
        for (var group : listing.groups()) {
            assertThat(group.from()).isEqualTo(next);
            assertThat(group.to()).isGreaterThan(group.from());
            for (int i = group.from(); i < group.to(); i++) {
                int tile = i - folders(listing);
                assertThat(header(tile < 0 ? listing.entry(i) : tiles.get(tile).head(), listing.arrangement()))
                        .isEqualTo(group.header());
                assertThat(listing.entry(i) instanceof Folder).isEqualTo(listing.entry(group.from()) instanceof Folder);
            }
            boolean folderRun = group.from() < listing.folders().size();
            if (!folderRun && !(group.header() instanceof Group.Header.None)) {
                assertThat(group.header()).isNotEqualTo(before);
            }
            before = group.header();
            next = group.to();
        }
        assertThat(next).isEqualTo(listing.size());
    }

    private Grouping grouping(Arrangement used) {
        return !location.recursive() && used.grouping() == Grouping.FOLDER ? Grouping.NONE : used.grouping();
    }

    private Group.Header header(Entry entry, Arrangement used) {
        if (!(entry instanceof Photo photo)) {
            return new Group.Header.None();
        }
        return switch (grouping(used)) {
            case NONE -> new Group.Header.None();
            case FOLDER -> new Group.Header.Of(parent(photo));
            case DAY -> new Group.Header.Day(date(photo).toLocalDate());
            case MONTH -> new Group.Header.Month(YearMonth.from(date(photo)));
        };
    }

    private LocalDateTime date(Photo photo) {
        var fileDate = Instant.ofEpochMilli(Math.max(0, photo.modified()));
        return taken.getOrDefault(photo.path(), LocalDateTime.ofInstant(fileDate, zone));
    }

    private Comparator<Photo> comparator(Arrangement used) {
        Comparator<Photo> byName = Comparator.comparing(photo -> order.key(photo.name()));
        Comparator<Photo> byFolder = Comparator.comparing(
                photo -> order.key(location.folder().relativize(parent(photo)).toString()));
        Comparator<Photo> group = switch (grouping(used)) {
            case NONE -> (_, _) -> 0;
            case FOLDER -> byFolder;
            case DAY -> turned(used, Comparator.comparing(photo -> date(photo).toLocalDate()));
            case MONTH -> turned(used, Comparator.comparing(photo -> YearMonth.from(date(photo))));
        };
        Comparator<Photo> byOrder = switch (used.order()) {
            case NAME -> byName;
            case TAKEN -> Comparator.comparing(this::date);
            case MODIFIED -> Comparator.comparingLong(Photo::modified);
            case SIZE -> Comparator.comparingLong(Photo::bytes);
            case TYPE -> Comparator.comparing(photo -> type(photo.name()));
        };
        return group.thenComparing(turned(used, byOrder)).thenComparing(byName).thenComparing(byFolder);
    }

    private static Comparator<Photo> turned(Arrangement used, Comparator<Photo> order) {
        return used.ascending() ? order : order.reversed();
    }

    private static Path parent(Photo photo) {
        return requireNonNull(photo.path().getParent());
    }

    private boolean textPasses(String name) {
        return name.toLowerCase(Locale.ROOT).contains(wanted.filter().text());
    }

    private static String type(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

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
import java.util.Set;
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

    ArrangerModel(Location location, Arrangement wanted, ZoneId zone) {
        this.location = location;
        this.wanted = wanted;
        this.zone = zone;
    }

    void put(Entry entry) {
        switch (entry) {
            case Photo photo -> {
                folders.remove(photo.path());
                photos.merge(photo.path(), photo, (old, newer) -> newer.attributesKnown() ? newer : old);
            }
            case Folder folder -> {
                photos.remove(folder.path());
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
    }

    void rescan(List<Entry> present) {
        var paths = new ArrayList<Path>();
        present.forEach(entry -> paths.add(entry.path()));
        photos.keySet().retainAll(Set.copyOf(paths));
        folders.keySet().retainAll(Set.copyOf(paths));
        present.forEach(this::put);
    }

    boolean everythingKnown() {
        return complete && datesKnown && photos.values().stream().allMatch(Photo::attributesKnown);
    }

    void check(Listing listing) {
        var used = listing.arrangement();
        assertThat(used.filter()).isEqualTo(wanted.filter());
        if (everythingKnown()) {
            assertThat(used).isEqualTo(wanted);
        }
        var shownFolders = folders.values().stream()
                .filter(folder -> textPasses(folder.name()))
                .sorted(Comparator.comparing(folder -> order.key(folder.name())))
                .toList();
        var shown = photos.values().stream()
                .filter(photo -> textPasses(photo.name()) && typePasses(photo.name()))
                .sorted(comparator(used))
                .toList();
        assertThat(listing.folders()).isEqualTo(shownFolders);
        assertThat(listing.photos()).isEqualTo(shown);
        assertThat(listing.total()).isEqualTo(photos.size());
        assertThat(listing.complete()).isEqualTo(complete);
        var types = new TreeMap<String, Integer>();
        photos.values().forEach(photo -> types.merge(type(photo.name()), 1, Integer::sum));
        assertThat(listing.types()).isEqualTo(types);
        assertThat(listing.bytes())
                .isEqualTo(shown.stream()
                        .mapToLong(photo -> Math.max(0, photo.bytes()))
                        .sum());
        for (int i = 0; i < listing.size(); i++) {
            assertThat(listing.indexOf(listing.entry(i).path())).isEqualTo(i);
        }
        checkGroups(listing);
    }

    private void checkGroups(Listing listing) {
        int next = 0;
        Group.Header before = null;
        for (var group : listing.groups()) {
            assertThat(group.from()).isEqualTo(next);
            assertThat(group.to()).isGreaterThan(group.from());
            for (int i = group.from(); i < group.to(); i++) {
                assertThat(header(listing.entry(i), listing.arrangement())).isEqualTo(group.header());
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
        return location.recursive() && used.grouping() == Grouping.NONE && used.order() == PhotoOrder.NAME
                ? Grouping.FOLDER
                : used.grouping();
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

    private boolean typePasses(String name) {
        return wanted.filter().types().isEmpty() || wanted.filter().types().contains(type(name));
    }

    private static String type(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

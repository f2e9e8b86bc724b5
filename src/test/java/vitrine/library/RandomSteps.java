package vitrine.library;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Tells an arranger and a model the same random things.
final class RandomSteps {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Path ROOT = Path.of("/photos").toAbsolutePath();
    static final Location FLAT = new Location(ROOT, false);
    static final Location TREE = new Location(ROOT, true);
    static final LocalDateTime NOON = LocalDateTime.of(2024, 5, 1, 12, 0);

    private static final String[] NAMES = {"a", "A", "b", "img1", "img01", "img2", "img10", "ä", "Z", "x y", "北"};
    private static final String[] FOLDERS = {"", "s1/", "s2/", "s10/", "s1/t/"};
    private static final String[] TYPES = {"jpg", "JPG", "png", "heic", "cr2", "mov", "xmp", "cr2.xmp", "png.xmp"};

    private final Random random;
    private final Arranger arranger;
    final ArrangerModel model;
    private long walk = 1;

    RandomSteps(Random random, Executor worker, List<Listing> published) {
        this.random = random;
        arranger = new Arranger(worker, slowly(), RandomSteps::part, Locale.GERMAN, () -> ZONE, published::add);
        model = new ArrangerModel(random.nextBoolean() ? TREE : FLAT, arrangement(), ZONE);
        arranger.open(model.location, model.wanted, walk);
    }

    /// A clock by which every batch comes long after the last.
    static LongSupplier slowly() {
        var now = new AtomicLong();
        return () -> now.addAndGet(Arranger.PACE.toNanos());
    }

    static Optional<ShotPart> part(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "jpg", "jpeg" -> Optional.of(ShotPart.JPEG);
            case "heic" -> Optional.of(ShotPart.HEIC);
            case "cr2" -> Optional.of(ShotPart.RAW);
            case "png" -> Optional.of(ShotPart.PICTURE);
            case "mov" -> Optional.of(ShotPart.VIDEO);
            case "xmp" -> Optional.of(ShotPart.SIDECAR);
            default -> Optional.empty();
        };
    }

    void step() {
        switch (random.nextInt(11)) {
            case 8 -> openStack();
            case 0 -> arrange(arrangement());
            case 1 ->
                arrange(model.wanted
                        .withOrder(model.wanted.order(), !model.wanted.ascending())
                        .withFilter(filter()));
            case 2 -> {
                model.complete = true;
                arranger.walked(walk);
            }
            case 3 -> dates();
            case 4 -> {
                var all = entries();
                all.removeIf(entry -> random.nextBoolean());
                model.photos.values().stream().limit(5).forEach(all::add);
                model.rescan(List.copyOf(all));
                arranger.rescan(walk, List.copyOf(all));
            }
            case 5, 6 -> change();
            case 10 -> {
                model.rescanning();
                arranger.rescanning(walk);
            }
            case 7 -> arranger.add(walk - 1, entries());
            default -> {
                var batch = new ArrayList<Entry>();
                for (var entry : entries()) {
                    if (!model.knows(entry.path())) { // A walk comes to each path once.
                        model.put(entry);
                        batch.add(entry);
                    }
                }
                arranger.add(walk, List.copyOf(batch));
            }
        }
    }

    void finish() {
        model.complete = true;
        arranger.walked(walk);
        var known = new ArrayList<Entry>();
        for (var photo : List.copyOf(model.photos.values())) {
            known.add(attributed(photo.path()));
        }
        known.forEach(model::put);
        arranger.change(walk, new FolderChange.Some(known, Set.of()));
        dates();
    }

    private void change() {
        var gone = Set.of(path(), ROOT.resolve("s" + random.nextInt(4)));
        var change = new FolderChange.Some(List.copyOf(entries()), gone);
        model.change(change);
        arranger.change(walk, change);
    }

    private void arrange(Arrangement arrangement) {
        model.wanted = arrangement;
        arranger.arrange(arrangement);
    }

    private void openStack() {
        var member = path();
        boolean open = random.nextInt(3) > 0;
        model.open(member, open);
        arranger.openStack(walk, member, open);
    }

    private void dates() {
        var taken = new HashMap<Path, LocalDateTime>();
        for (var path : model.photos.keySet()) {
            if (random.nextInt(3) > 0) {
                taken.put(path, NOON.plusHours(random.nextInt(2_000)));
            }
        }
        model.taken = Map.copyOf(taken);
        model.datesKnown = true;
        arranger.dates(walk, taken);
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (int i = random.nextInt(6); i > 0; i--) {
            entries.add(
                    switch (random.nextInt(5)) {
                        case 0 -> Folder.of(path());
                        case 1, 2 -> Photo.named(path());
                        default -> attributed(path());
                    });
        }
        return entries;
    }

    private Photo attributed(Path path) {
        return new Photo(path, path.getFileName().toString(), random.nextInt(4), random.nextInt(4) * 86_400_000L);
    }

    private Path path() {
        var folder = model.location.recursive() ? any(FOLDERS) : "";
        return ROOT.resolve(folder + any(NAMES) + "." + any(TYPES));
    }

    private Arrangement arrangement() {
        return new Arrangement(any(PhotoOrder.values()), random.nextBoolean(), filter(), any(Grouping.values()))
                .withStacked(random.nextInt(4) > 0);
    }

    private PhotoFilter filter() {
        return new PhotoFilter(
                random.nextInt(3) == 0 ? any(NAMES) : "", random.nextInt(3) == 0 ? Set.of("jpg", "mov") : Set.of());
    }

    private <T> T any(T[] things) {
        return things[random.nextInt(things.length)];
    }
}

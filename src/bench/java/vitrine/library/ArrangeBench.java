package vitrine.library;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// From what is in a folder of 100,000 photos to the listing that is shown.
@State(Scope.Benchmark)
public class ArrangeBench {
    private static final int PHOTOS = 100_000;
    private static final int BATCH = 1000;
    private static final long WALK = 1;
    private static final Location FOLDER = new Location(Path.of("photos").toAbsolutePath(), false);
    private static final Arrangement BY_DATE =
            new Arrangement(PhotoOrder.MODIFIED, false, PhotoFilter.ALL, Grouping.NONE);
    private static final Arrangement FILTERED =
            new Arrangement(PhotoOrder.NAME, true, new PhotoFilter("77", Set.of()), Grouping.NONE);

    private final List<Entry> named = photos("IMG_");
    private final List<Entry> foreign = photos("照片");
    private final Arranger opened = arranger(Runnable::run);
    private Listing published = Listing.empty(FOLDER);
    private boolean other;

    private static List<Entry> photos(String name) {
        var random = new Random(1);
        var photos = new ArrayList<Entry>(IntStream.range(0, PHOTOS)
                .mapToObj(i -> FOLDER.folder().resolve(name + i + ".jpg"))
                .map(path -> new Photo(path, path.getFileName().toString(), 1_000_000, random.nextInt(1 << 30)))
                .toList());
        Collections.shuffle(photos, random);
        return photos;
    }

    private Arranger arranger(Executor worker) {
        return new Arranger(
                worker,
                ShotNames.pictures(_ -> true),
                Locale.ENGLISH,
                () -> ZoneOffset.UTC,
                listing -> published = listing);
    }

    @Setup
    public void open() {
        opened.open(FOLDER, Arrangement.DEFAULT, WALK);
        opened.add(WALK, named);
        opened.walked(WALK);
    }

    /// A walk that is over before the first listing was asked for.
    private Listing walk(List<Entry> photos) {
        var tasks = new ArrayDeque<Runnable>();
        var arranger = arranger(tasks::add);
        arranger.open(FOLDER, Arrangement.DEFAULT, WALK);
        for (int i = 0; i < PHOTOS; i += BATCH) {
            arranger.add(WALK, photos.subList(i, i + BATCH));
        }
        arranger.walked(WALK);
        tasks.remove().run();
        return published;
    }

    @Benchmark
    public Listing open100000() {
        return walk(named);
    }

    /// By the order of a language, since not all names are ASCII.
    @Benchmark
    public Listing open100000Chinese() {
        return walk(foreign);
    }

    /// By date, and by name again.
    @Benchmark
    public Listing reorder100000() {
        return alternate(BY_DATE);
    }

    /// By a part of the name, and all again.
    @Benchmark
    public Listing filter100000() {
        return alternate(FILTERED);
    }

    private Listing alternate(Arrangement arrangement) {
        other = !other;
        opened.arrange(other ? arrangement : Arrangement.DEFAULT);
        return published;
    }

    /// One photo comes, and goes again.
    @Benchmark
    public Listing change1Of100000() {
        other = !other;
        var path = FOLDER.folder().resolve("IMG_5000b.jpg");
        opened.change(
                WALK,
                other
                        ? new FolderChange.Some(List.of(Photo.named(path)), Set.of())
                        : new FolderChange.Some(List.of(), Set.of(path)));
        return published;
    }
}

package vitrine.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one owner of what the open folder contains. Whoever finds something out tells it, from any thread; it works on
/// its worker alone, and publishes a new [Listing] from there. However much is told at a time, one rebuild is queued at
/// most, takes all of it, and publishes once, or twice: the beginning of a large folder is published before the rest is
/// in order.
///
/// While a walk or a look at all photos goes on, a listing is made now and then, not for each of its batches: to make
/// one takes as long as to find some thousands of photos.
///
/// All but [#open] and [#arrange] name the walk they belong to; what comes late, from the walk of a folder that was
/// left, is dropped.
public final class Arranger {
    /// From one listing to the next while more is coming.
    static final Duration PACE = Duration.ofMillis(750);
    /// How long a walk may take before what it has found is listed though more is coming. A quicker one, as of a
    /// hundred thousand photos on a disk that is not slow, is listed once, in the order in which all stays.
    static final Duration GRACE = Duration.ofMillis(250);

    private final Executor worker;
    private final LongSupplier nanoClock;
    private final ShotNames names;
    private final NaturalOrder order;
    private final Supplier<ZoneId> zone;
    private final Consumer<Listing> publish;
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean queued = new AtomicBoolean();
    /// What is open; touched on the worker only.
    private @Nullable OpenFolder open;
    /// Whether something is new since the last listing; touched on the worker only, as the next four.
    private boolean unlisted;

    private boolean listedSome;
    private long listedAt;
    private long openedAt;
    /// Of a folder that was opened in this rebuild: nothing.
    private @Nullable Listing atFirst;

    /// The same as below, by the system's clock.
    public Arranger(Executor worker, ShotNames names, Locale locale, Supplier<ZoneId> zone, Consumer<Listing> publish) {
        this(worker, System::nanoTime, names, locale, zone, publish);
    }

    /// @param worker runs one task at a time
    /// @param nanoClock by which listings are paced, as [System#nanoTime]
    /// @param names tells which files are of one shot
    /// @param zone in which file times are read as dates, asked for when there is an order by date
    /// @param publish gets each new listing, on the worker
    Arranger(
            Executor worker,
            LongSupplier nanoClock,
            ShotNames names,
            Locale locale,
            Supplier<ZoneId> zone,
            Consumer<Listing> publish) {
        this.worker = worker;
        this.nanoClock = nanoClock;
        this.names = names;
        this.order = new NaturalOrder(locale);
        this.zone = zone;
        this.publish = publish;
    }

    private sealed interface Request {
        record Open(Location location, Arrangement arrangement, long walk) implements Request {}

        record Arrange(Arrangement arrangement) implements Request {}

        /// What belongs to one walk.
        ///
        /// @param more whether the same walk will soon tell more
        record Told(long walk, Consumer<OpenFolder> news, boolean more) implements Request {}

        record List(long walk) implements Request {}

        record Rescanning(long walk) implements Request {}
    }

    /// Forgets everything and starts with an empty folder.
    ///
    /// @param walk which no other walk has
    public void open(Location location, Arrangement arrangement, long walk) {
        enqueue(new Request.Open(location, arrangement, walk));
    }

    /// Orders, groups and filters in another way. An order that needs dates or attributes that are not all known yet
    /// is taken up once, when they are; see [Listing#arrangement].
    public void arrange(Arrangement arrangement) {
        enqueue(new Request.Arrange(arrangement));
    }

    /// The walk found these, and goes on.
    public void add(long walk, List<Entry> batch) {
        enqueue(new Request.Told(walk, folder -> folder.add(batch), true));
    }

    /// The look at all photos found out about these, and goes on.
    public void looked(long walk, FolderChange.Some change) {
        enqueue(new Request.Told(walk, folder -> folder.looked(change), true));
    }

    /// Who walks or looks pauses, or has ended: all that was told is to be listed.
    public void list(long walk) {
        enqueue(new Request.List(walk));
    }

    /// The walk has found everything.
    public void walked(long walk) {
        tell(walk, OpenFolder::walked);
    }

    /// Some entries are new, changed or gone.
    public void change(long walk, FolderChange.Some change) {
        tell(walk, folder -> folder.change(change));
    }

    /// Says when photos were taken. To be told once the attributes are read: a photo that is absent counts by its file
    /// date.
    ///
    /// @param taken all dates that were found, also earlier ones
    public void dates(long walk, Map<Path, LocalDateTime> taken) {
        tell(walk, folder -> folder.dates(taken));
    }

    /// Shows the files of a shot side by side, or as one again.
    ///
    /// @param member one of them
    public void openStack(long walk, Path member, boolean open) {
        tell(walk, folder -> folder.openStack(member, open));
    }

    /// Another look at the whole folder begins. What [#change] tells from now on is newer than what that look has found
    /// when it ends.
    public void rescanning(long walk) {
        enqueue(new Request.Rescanning(walk));
    }

    /// Another look at the whole folder has ended: `present` is all there is, but for what was told of meanwhile.
    /// Photos that stay keep what is known of them, unless `present` knows better.
    public void rescan(long walk, List<Entry> present) {
        tell(walk, folder -> folder.rescan(present));
    }

    private void tell(long walk, Consumer<OpenFolder> news) {
        enqueue(new Request.Told(walk, news, false));
    }

    private void enqueue(Request request) {
        requests.add(request);
        if (queued.compareAndSet(false, true)) {
            try {
                worker.execute(this::rebuild);
            } catch (RejectedExecutionException closing) {
                // the program ends: nobody is left to show a listing to, and `queued` stays set so that none is tried
            }
        }
    }

    private void rebuild() {
        queued.set(false);
        boolean now = false;
        for (var request = requests.poll(); request != null; request = requests.poll()) {
            // What was to be listed of the folder before need not be any more.
            now = take(request) || (now && !(request instanceof Request.Open));
        }
        if (open != null && unlisted && (now || isDue(open))) {
            list(open);
        } else if (atFirst != null) {
            publish.accept(atFirst);
        }
        atFirst = null;
    }

    private void list(OpenFolder folder) {
        unlisted = false;
        listedSome = !folder.isEmpty();
        folder.beginning().ifPresent(publish);
        publish.accept(folder.listing());
        listedAt = nanoClock.getAsLong();
    }

    private boolean isDue(OpenFolder folder) {
        long now = nanoClock.getAsLong();
        return listedSome ? now - listedAt >= PACE.toNanos() : !folder.isEmpty() && now - openedAt >= GRACE.toNanos();
    }

    /// @return whether to list at once what is new
    private boolean take(Request request) {
        switch (request) {
            case Request.Open(var location, var arrangement, var walk) -> {
                open = new OpenFolder(location, arrangement, walk, names, order, zone);
                openedAt = nanoClock.getAsLong();
                atFirst = open.listing();
                listedSome = false;
                unlisted = false;
                return false;
            }
            case Request.Arrange(var arrangement) -> {
                if (open == null) {
                    return false;
                }
                open.arrange(arrangement);
            }
            case Request.Told(var walk, var news, var more) -> {
                if (open == null || !open.isOf(walk)) {
                    return false;
                }
                news.accept(open);
                unlisted = true;
                return !more;
            }
            case Request.List(var walk) -> {
                return open != null && open.isOf(walk);
            }
            case Request.Rescanning(var walk) -> {
                if (open != null && open.isOf(walk)) {
                    open.rescanning();
                }
                return false;
            }
        }
        unlisted = true;
        return true;
    }
}

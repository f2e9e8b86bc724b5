package vitrine.library;

import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;

/// The one owner of what the open folder contains. Whoever finds something out tells it, from any thread; it works on
/// its worker alone, and publishes a new [Listing] from there. However much is told at a time, one rebuild is queued at
/// most, takes all of it, and publishes once.
///
/// All but [#open] and [#arrange] name the walk they belong to; what comes late, from the walk of a folder that was
/// left, is dropped.
public final class Arranger {
    private final Executor worker;
    private final ShotNames names;
    private final NaturalOrder order;
    private final ZoneId zone;
    private final Consumer<Listing> publish;
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean queued = new AtomicBoolean();
    /// What is open; touched on the worker only.
    private @Nullable OpenFolder open;

    /// @param worker runs one task at a time
    /// @param names tells which files are of one shot
    /// @param zone in which file times are read as dates
    /// @param publish gets each new listing, on the worker
    public Arranger(Executor worker, ShotNames names, Locale locale, ZoneId zone, Consumer<Listing> publish) {
        this.worker = worker;
        this.names = names;
        this.order = new NaturalOrder(locale);
        this.zone = zone;
        this.publish = publish;
    }

    private sealed interface Request {
        record Open(Location location, Arrangement arrangement, long walk) implements Request {}

        record Arrange(Arrangement arrangement) implements Request {}

        /// What belongs to one walk.
        record Told(long walk, Consumer<OpenFolder> news) implements Request {}
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

    /// The walk found these.
    public void add(long walk, List<Entry> batch) {
        enqueue(new Request.Told(walk, folder -> folder.add(batch)));
    }

    /// The walk has found everything.
    public void walked(long walk) {
        enqueue(new Request.Told(walk, OpenFolder::walked));
    }

    /// Some entries are new, changed or gone, or their attributes were read.
    public void change(long walk, FolderChange.Some change) {
        enqueue(new Request.Told(walk, folder -> folder.change(change)));
    }

    /// Says when photos were taken. To be told once the attributes are read: a photo that is absent counts by its file
    /// date.
    ///
    /// @param taken all dates that were found, also earlier ones
    public void dates(long walk, Map<Path, LocalDateTime> taken) {
        enqueue(new Request.Told(walk, folder -> folder.dates(taken)));
    }

    /// Shows the files of a shot side by side, or as one again.
    ///
    /// @param member one of them
    public void openStack(long walk, Path member, boolean open) {
        enqueue(new Request.Told(walk, folder -> folder.openStack(member, open)));
    }

    /// Another look at the whole folder: `present` is all there is. Photos that stay keep what is known of them, unless
    /// `present` knows better.
    public void rescan(long walk, List<Entry> present) {
        enqueue(new Request.Told(walk, folder -> folder.rescan(present)));
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
        boolean changed = false;
        for (var request = requests.poll(); request != null; request = requests.poll()) {
            changed |= take(request);
        }
        if (changed && open != null) {
            publish.accept(open.listing());
        }
    }

    private boolean take(Request request) {
        switch (request) {
            case Request.Open(var location, var arrangement, var walk) ->
                open = new OpenFolder(location, arrangement, walk, names, order, zone);
            case Request.Arrange(var arrangement) -> {
                if (open == null) {
                    return false;
                }
                open.arrange(arrangement);
            }
            case Request.Told(var walk, var news) -> {
                if (open == null || open.walk() != walk) {
                    return false;
                }
                news.accept(open);
            }
        }
        return true;
    }
}

package vitrine.ui.grid;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vitrine.library.Entry;
import vitrine.library.Folder;
import vitrine.library.Photo;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.metadata.Turn;
import vitrine.thumbnail.Rendition;
import vitrine.thumbnail.Thumbnail;

/// The thumbnails in memory, bounded in bytes, and the wish for those that are not. Belongs to the JavaFX thread; the
/// cache on disk belongs to the workers behind the [Loader], so there is no lock between the two.
public final class Thumbnails implements AutoCloseable {
    private static final TileContent WAITING = new TileContent.Waiting();
    private static final TileContent AWAITED = new TileContent.Awaited();

    private final Loader<Rendition, Thumbnail> loader;
    private final Executor later;
    private final long maxBytes;
    private final Doubts doubts = new Doubts();
    private final LinkedHashMap<Path, KeptThumbnail> kept = new LinkedHashMap<>(256, 0.75f, true);
    private final Set<Path> anew = new HashSet<>();
    /// What is being loaded from a disk that has not answered for a while.
    private final Set<Rendition> silent = new HashSet<>();
    private final TurnedPhotos turned = new TurnedPhotos();
    private final List<Runnable> onceSeen = new ArrayList<>();
    private Consumer<Path> listener = _ -> {};
    private ThumbnailWish wish = ThumbnailWish.NOTHING;
    /// What the listing says of files in the wish that are kept as they were at another time.
    private Map<Path, Long> stale = new HashMap<>();

    private boolean wishing;
    private long bytes;

    /// @param maxBytes memory for pixels; what is in view is kept even beyond it
    /// @param later runs a task on the JavaFX thread after those that wait there
    /// @param loaders makes the loader that tells the given receiver, on the JavaFX thread
    public Thumbnails(
            long maxBytes,
            Executor later,
            Function<Consumer<Loaded<Rendition, Thumbnail>>, Loader<Rendition, Thumbnail>> loaders) {
        this.maxBytes = maxBytes;
        this.later = later;
        loader = loaders.apply(this::accept);
        loader.onSilence(this::silent);
    }

    /// Calls `another` too with the path of each entry that has something new to show.
    public void onChange(Consumer<Path> another) {
        listener = listener.andThen(another);
    }

    /// Runs `then` once all that is in view has something to show.
    public void onceSeen(Runnable then) {
        onceSeen.add(then);
    }

    public TileContent of(Path path) {
        var found = kept.get(path);
        var content = found == null ? WAITING : found.content();
        boolean empty = content instanceof TileContent.Waiting || content instanceof TileContent.Shape;
        return empty && isSilent(path) ? AWAITED : content;
    }

    private boolean isSilent(Path path) {
        for (var rendition : silent) { // There are never many: of a silent disk some are begun and no more.
            if (rendition.path().equals(path)) {
                return true;
            }
        }
        return false;
    }

    private void silent(Rendition rendition) {
        silent.add(rendition);
        listener.accept(rendition.path());
    }

    /// Pixels held, in bytes.
    public long bytes() {
        return bytes;
    }

    /// Replaces the wish; whatever it no longer names is not begun any more.
    public void want(ThumbnailWish wish) {
        this.wish = wish;
        ask();
    }

    /// Takes what was loaded before it was asked for.
    public void take(Rendition rendition, Thumbnail thumbnail) {
        accept(new Loaded.Ready<>(rendition, thumbnail));
    }

    /// Loads entries anew, whatever is remembered of them: "try again".
    public void retry(Collection<Path> paths) {
        for (var path : paths) {
            var old = kept.remove(path);
            if (old != null) {
                bytes -= old.bytes();
            }
            anew.add(path);
            listener.accept(path);
        }
        ask();
    }

    /// Shows a photo turned, until its file changes and speaks for itself.
    ///
    /// @param listed when the file was changed last, as far as the listing knows, or [Photo#UNKNOWN]
    public void turn(Path path, Turn turn, long listed) {
        var have = kept.get(path);
        long modified = have == null ? listed : have.modified();
        if (modified == Photo.UNKNOWN) {
            return; // What comes shows the file as it is.
        }
        turned.add(path, turn, modified);
        if (have != null) {
            kept.put(path, have.turned(turn));
            listener.accept(path);
        }
    }

    /// Lets the viewer have all workers until [#resume].
    public void pause() {
        loader.pause();
    }

    public void resume() {
        loader.resume();
    }

    @Override
    public void close() {
        loader.close();
    }

    /// Whether everything wanted is here.
    public boolean isSettled() {
        return !wishing && loader.isIdle();
    }

    private void ask() {
        var quick = new ArrayList<Rendition>();
        var sharp = new ArrayList<Rendition>();
        long room = maxBytes;
        stale = new HashMap<>();
        for (var entry : wish.inView()) {
            room -= worstBytes(entry);
            ask(entry, quick, sharp);
        }
        if (quick.isEmpty() && !wish.inView().isEmpty()) {
            onceSeen.forEach(Runnable::run);
            onceSeen.clear();
        }
        quick.addAll(sharp);
        sharp.clear();
        room = ask(wish.ahead(), room, quick, sharp);
        room = ask(wish.behind(), room, quick, sharp);
        quick.addAll(sharp);
        room = askEnds(room, quick);
        ask(wish.glimpses(), room, quick, new ArrayList<>());
        doubts.are(stale, loader.inFlight());
        loader.want(quick);
    }

    /// So that one key fills the screen: with previews, and where there are none with pictures.
    private long askEnds(long room, List<Rendition> quick) {
        long left = room;
        var notYet = new ArrayList<Rendition>();
        for (var entry : wish.ends()) {
            left -= worstBytes(entry);
            if (left < 0) {
                break;
            }
            var have = fresh(entry);
            boolean hasNoPreview = have != null && have.content() instanceof TileContent.Shape;
            ask(entry, quick, hasNoPreview ? quick : notYet);
        }
        return left;
    }

    /// Asks for what is not in view as far as there is room: what does not fit would push out what was just loaded, and
    /// so be asked for again and again. Returns the room that is left.
    private long ask(List<Entry> entries, long room, List<Rendition> quick, List<Rendition> sharp) {
        long left = room;
        for (var entry : entries) {
            left -= worstBytes(entry);
            if (left < 0) {
                break;
            }
            ask(entry, quick, sharp);
        }
        return left;
    }

    private long worstBytes(Entry entry) {
        var have = kept.get(entry.path());
        return have != null && have.isGoodAt(wish.size()) ? have.bytes() : 4L * wish.size() * wish.size();
    }

    private void ask(Entry entry, List<Rendition> quick, List<Rendition> sharp) {
        var path = entry.path();
        var have = fresh(entry);
        if (have != null && have.isGoodAt(wish.size())) {
            return;
        }
        switch (entry) {
            case Folder _ -> sharp.add(new Rendition.Cover(path, wish.size()));
            case Photo _ when anew.contains(path) -> quick.add(new Rendition.Anew(path, wish.size()));
            case Photo _ -> {
                // A photo that was turned and now is written: its preview would be a step back.
                if (have == null && !turned.knows(path)) {
                    quick.add(new Rendition.Quick(path, wish.size()));
                }
                sharp.add(new Rendition.Sharp(path, wish.size()));
            }
        }
    }

    /// What is kept of an entry, unless the file has changed since.
    private @Nullable KeptThumbnail fresh(Entry entry) {
        var have = kept.get(entry.path());
        if (have == null || !(entry instanceof Photo photo) || !photo.attributesKnown()) {
            return have;
        }
        if (have.modified() == photo.modified() || have.listed() == photo.modified()) {
            return have;
        }
        stale.put(entry.path(), photo.modified());
        return null;
    }

    private void accept(Loaded<Rendition, Thumbnail> loaded) {
        var rendition = loaded.key();
        silent.remove(rendition);
        if (rendition instanceof Rendition.Anew) {
            anew.remove(rendition.path());
        }
        var news = switch (loaded) {
            case Loaded.Ready<Rendition, Thumbnail>(var key, var thumbnail) -> KeptThumbnail.ready(key, thumbnail);
            case Loaded.Failed<Rendition, Thumbnail>(var key, var cause) -> KeptThumbnail.failed(key, cause);
        };
        if (news.modified() != Photo.UNKNOWN) {
            news = news.turned(turned.of(rendition.path(), news.modified()));
        }
        var old = kept.get(rendition.path());
        if (old != null && old.modified() == news.modified()) {
            // The file is as it was: the listing lags behind it, and loading it once more would bring no other.
            long listed = doubts.settledBy(rendition, old.listed());
            news = new KeptThumbnail(news.content(), news.size(), news.modified(), news.bytes(), listed);
        }
        if (old == null || !news.isWorseThan(old)) {
            kept.put(rendition.path(), news);
            bytes += news.bytes() - (old == null ? 0 : old.bytes());
            trim();
            listener.accept(rendition.path());
        }
        if (!wishing) {
            wishing = true;
            later.execute(() -> {
                wishing = false;
                ask();
            });
        }
    }

    private void trim() {
        if (bytes <= maxBytes) {
            return;
        }
        // access order: what is wanted most is the youngest
        wish.glimpses().reversed().forEach(entry -> kept.get(entry.path()));
        wish.ends().reversed().forEach(entry -> kept.get(entry.path()));
        wish.behind().reversed().forEach(entry -> kept.get(entry.path()));
        wish.ahead().reversed().forEach(entry -> kept.get(entry.path()));
        long inView = wish.inView().stream()
                .filter(entry -> kept.get(entry.path()) != null)
                .count();
        long spare = kept.size() - inView;
        var eldest = kept.entrySet().iterator();
        while (bytes > maxBytes && spare-- > 0 && eldest.hasNext()) {
            Map.Entry<Path, KeptThumbnail> entry = eldest.next();
            bytes -= entry.getValue().bytes();
            eldest.remove();
        }
    }
}

package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vitrine.image.Picture;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;

/// The decoded pictures at hand: the photo shown and those the person is likely to see next. Bounded in bytes; what was
/// looked at longest ago goes first, and what is wanted now stays. Lives on the JavaFX thread.
final class PictureShelf implements AutoCloseable {
    private final Loader<PictureRequest, Picture> loader;
    private final long maxBytes;
    private final Consumer<Loaded<PictureRequest, Picture>> arrival;
    private final Map<PictureRequest, Loaded<PictureRequest, Picture>> kept = new LinkedHashMap<>(16, 0.75f, true);
    /// What the loader may be at work on.
    private final Set<PictureRequest> asked = new HashSet<>();
    /// What it may have begun before the file changed: it will bring the former picture.
    private final Set<PictureRequest> outdated = new HashSet<>();
    private List<PictureRequest> wish = List.of();
    private long bytes;

    /// @param maxBytes what the pictures may take together, beside the one that is wanted most
    /// @param loaders makes the loader that tells the given receiver, on the JavaFX thread
    /// @param arrival told of each picture, or why there is none
    PictureShelf(
            long maxBytes,
            Function<Consumer<Loaded<PictureRequest, Picture>>, Loader<PictureRequest, Picture>> loaders,
            Consumer<Loaded<PictureRequest, Picture>> arrival) {
        this.maxBytes = maxBytes;
        this.arrival = arrival;
        loader = loaders.apply(this::accept);
    }

    /// Replaces what is wanted, most wanted first; what is not named any more is not decoded any more.
    void want(List<PictureRequest> mostWantedFirst) {
        wish = List.copyOf(mostWantedFirst);
        trim();
        ask();
    }

    private void ask() {
        if (loader.isIdle()) {
            asked.clear();
            outdated.clear();
        }
        var missing = new ArrayList<>(wish);
        missing.removeIf(kept::containsKey);
        asked.addAll(missing);
        loader.want(missing);
    }

    /// What is known of a request: a picture, a failure, or nothing yet.
    @Nullable
    Loaded<PictureRequest, Picture> of(PictureRequest request) {
        return kept.get(request);
    }

    /// These files have changed: what was made of them is worth nothing.
    void forget(Predicate<Path> changed) {
        drop(request -> changed.test(request.path()));
        asked.stream().filter(request -> changed.test(request.path())).forEach(outdated::add);
    }

    /// Lets go of all pictures but these.
    void keepOnly(Collection<PictureRequest> requests) {
        drop(request -> !requests.contains(request));
    }

    private void drop(Predicate<PictureRequest> unwanted) {
        kept.values().removeIf(loaded -> {
            boolean dropped = unwanted.test(loaded.key());
            bytes -= dropped ? bytes(loaded) : 0;
            return dropped;
        });
    }

    void clear() {
        wish = List.of();
        loader.want(wish);
        kept.clear();
        bytes = 0;
    }

    /// Whether nothing is being decoded.
    boolean isIdle() {
        return loader.isIdle();
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        loader.close();
    }

    private void accept(Loaded<PictureRequest, Picture> news) {
        asked.remove(news.key());
        if (outdated.remove(news.key())) {
            ask();
            return;
        }
        if (!wish.contains(news.key())) {
            return; // The person has gone on; it would only push out what is wanted.
        }
        var old = kept.put(news.key(), news);
        bytes += bytes(news) - (old == null ? 0 : bytes(old));
        trim();
        arrival.accept(news);
    }

    private void trim() {
        for (int i = wish.size() - 1; i >= 0; i--) {
            kept.get(wish.get(i)); // access order: what is wanted most is the youngest
        }
        var eldest = kept.entrySet().iterator();
        while (bytes > maxBytes && eldest.hasNext()) {
            dropUnlessMostWanted(eldest);
        }
    }

    private void dropUnlessMostWanted(Iterator<Map.Entry<PictureRequest, Loaded<PictureRequest, Picture>>> eldest) {
        var entry = eldest.next();
        if (wish.isEmpty() || !entry.getKey().equals(wish.getFirst())) {
            bytes -= bytes(entry.getValue());
            eldest.remove();
        }
    }

    private static long bytes(Loaded<PictureRequest, Picture> loaded) {
        return loaded instanceof Loaded.Ready<PictureRequest, Picture>(var _, var picture)
                ? picture.pixels().bytes()
                : 0;
    }
}

package vitrine.thumbnail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;

/// Loads the first screen of thumbnails while the window that asks for them is still being built. Any thread.
public final class HeadStart {
    /// Where thumbnails come from.
    @FunctionalInterface
    public interface Source {
        Thumbnail load(Rendition rendition) throws DecodeException;
    }

    /// A first screen that takes longer is late anyway.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Source source;
    private final Executor workers;
    private final Map<Rendition, FutureTask<Thumbnail>> begun = new ConcurrentHashMap<>();
    private volatile boolean over;

    public HeadStart(Source source, Executor workers) {
        this.source = source;
        this.workers = workers;
    }

    /// Begins with what will probably be asked for, most wanted first; nothing once the asking has begun.
    public void begin(List<? extends Rendition> expected) {
        for (var rendition : expected) {
            if (over) {
                return;
            }
            var task = new FutureTask<>(() -> source.load(rendition));
            if (begun.putIfAbsent(rendition, task) == null) {
                workers.execute(() -> {
                    if (!over) {
                        task.run();
                    }
                });
            }
        }
    }

    /// Begins nothing any more.
    public void end() {
        over = true;
    }

    /// Hands over what is loaded by now, which will not be asked for any more.
    public void handOver(BiConsumer<Rendition, Thumbnail> receiver) {
        begun.forEach((rendition, task) -> {
            if (task.state() == Future.State.SUCCESS && begun.remove(rendition, task)) {
                receiver.accept(rendition, task.resultNow());
            }
        });
    }

    /// What is asked for: from what was begun, else from the source.
    ///
    /// @throws DecodeException as [ThumbnailSource#load] does
    public Thumbnail load(Rendition rendition) throws DecodeException {
        over = true;
        var task = begun.remove(rendition);
        if (task == null) {
            begun.clear(); // What was expected is asked for first: the rest was not asked for.
            return source.load(rendition);
        }
        task.run(); // Here, unless a worker has begun with it; then this waits for that one.
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return source.load(
                    rendition); // It may hang for ever; who asks may be told, or be replaced, if this does too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DecodeException(Reason.UNREADABLE, "interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case DecodeException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}

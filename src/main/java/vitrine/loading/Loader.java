package vitrine.loading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/*
 * Workers pull: an idle one takes what is wanted most at that moment. There is no queue of requests to re-prioritise and
 * no request to cancel; the next wish simply no longer names what has been scrolled past. A job that runs is let finish,
 * and is never started twice meanwhile: a key stays in flight until its result was delivered, or a wish made between
 * "loaded" and "delivered" would load it again.
 *
 * All fields that threads share are guarded by `this`; no foreign code is called while the lock is held.
 */

/// Loads what is wanted now, most wanted first. Any thread may call it; results arrive through the delivery executor.
public final class Loader<K, V> implements AutoCloseable {

    /// Makes the value for a key; called on workers, several at once.
    @FunctionalInterface
    public interface Job<K, V> {
        V load(K key) throws Exception;
    }

    private final int parallelism;
    private final Executor workers;
    private final Executor delivery;
    private final Job<K, V> job;
    private final Consumer<Loaded<K, V>> receiver;

    private Deque<K> wanted = new ArrayDeque<>();
    private final Set<K> inFlight = new HashSet<>();
    private int working;
    private boolean paused;
    private boolean closed;

    /// @param parallelism how many jobs run at once at the most
    /// @param workers runs the jobs; when it rejects one (it is shutting down) the wish is dropped
    /// @param delivery where `receiver` is called, once for every job that was started
    public Loader(
            int parallelism, Executor workers, Executor delivery, Job<K, V> job, Consumer<Loaded<K, V>> receiver) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism " + parallelism);
        }
        this.parallelism = parallelism;
        this.workers = workers;
        this.delivery = delivery;
        this.job = job;
        this.receiver = receiver;
    }

    /// Replaces the whole wish: what is not named any more is not started any more.
    public void want(List<K> mostWantedFirst) {
        startWorkers(() -> {
            var wish = new LinkedHashSet<>(mostWantedFirst);
            wish.removeAll(inFlight);
            wanted = new ArrayDeque<>(wish);
        });
    }

    /// Starts no further job until [#resume]; those that run are let finish.
    public void pause() {
        startWorkers(() -> paused = true);
    }

    public void resume() {
        startWorkers(() -> paused = false);
    }

    /// Forgets all wishes and delivers nothing any more.
    @Override
    public synchronized void close() {
        closed = true;
        wanted.clear();
    }

    /// Whether nothing is wanted and nothing runs or waits for delivery.
    public synchronized boolean isIdle() {
        return wanted.isEmpty() && inFlight.isEmpty();
    }

    private void startWorkers(Runnable change) {
        int idle;
        synchronized (this) {
            if (closed) {
                return;
            }
            change.run();
            idle = paused ? 0 : Math.min(wanted.size(), parallelism - working);
            working += Math.max(0, idle);
        }
        for (int i = 0; i < idle; i++) {
            try {
                workers.execute(this::work);
            } catch (RejectedExecutionException shuttingDown) {
                synchronized (this) {
                    working--;
                    wanted.clear();
                }
            }
        }
    }

    private void work() {
        K key = next();
        while (key != null) {
            var loaded = load(key);
            try {
                delivery.execute(() -> deliver(loaded));
            } catch (RejectedExecutionException shuttingDown) {
                finished(key);
            }
            key = next();
        }
    }

    /// The most wanted key, or null: then this worker counts as idle.
    private synchronized @Nullable K next() {
        K key = paused || closed ? null : wanted.poll();
        if (key == null) {
            working--;
        } else {
            inFlight.add(key);
        }
        return key;
    }

    @SuppressWarnings("CatchingUnchecked") // Whatever a decoder throws, even an Error, costs one key and no worker.
    private Loaded<K, V> load(K key) {
        try {
            return new Loaded.Ready<>(key, job.load(key));
        } catch (Throwable failure) {
            return new Loaded.Failed<>(key, failure);
        }
    }

    private void deliver(Loaded<K, V> loaded) {
        if (finished(loaded.key())) {
            receiver.accept(loaded);
        }
    }

    private synchronized boolean finished(K key) {
        inFlight.remove(key);
        return !closed;
    }
}

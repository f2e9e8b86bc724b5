package vitrine.loading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/*
 * Workers pull: an idle one takes what is wanted most at that moment. There is no queue of requests to re-prioritise and
 * no request to cancel; the next wish simply no longer names what has been scrolled past. A job that runs is let finish,
 * and is never started twice meanwhile: a key stays in flight until its result was delivered, or a wish made between
 * "loaded" and "delivered" would load it again.
 *
 * A job that hangs, because its disk does not answer, is written off by whoever watches over the workers: it does not
 * count as working any more, so another worker begins. Its key stays in flight, and what it brings in the end is
 * delivered. Where some hang already, no more is begun until one of them returns, or one silent disk would take all
 * the workers there can be.
 *
 * All fields that threads share are guarded by `this`; no foreign code is called while the lock is held, but for the
 * predicates of `neighbours`.
 */

/// Loads what is wanted now, most wanted first. Any thread may call it; results arrive through the delivery executor.
public final class Loader<K, V> implements AutoCloseable {

    /// Makes the value for a key; called on workers, several at once.
    @FunctionalInterface
    public interface Job<K, V> {
        V load(K key) throws Exception;
    }

    /// So many hanging jobs are no accident of one file.
    static final int MOST_HANGING = 4;

    private final int parallelism;
    private final Executor workers;
    private final Executor delivery;
    private final Job<K, V> job;
    private final Consumer<Loaded<K, V>> receiver;
    private final Function<? super K, ? extends Predicate<? super K>> neighbours;

    private Deque<K> wanted = new ArrayDeque<>();
    private final Set<K> inFlight = new HashSet<>();
    /// Of each job that is written off, which keys would hang as it does.
    private final Map<Worker, Predicate<? super K>> hanging = new HashMap<>();

    private Consumer<? super K> silence = _ -> {};

    private int working;
    private boolean paused;
    private boolean closed;

    /// @param parallelism how many jobs run at once at the most
    /// @param workers runs the jobs; when it rejects one (it is shutting down) the wish is dropped
    /// @param delivery where `receiver` is called, once for every job that was started
    public Loader(
            int parallelism, Executor workers, Executor delivery, Job<K, V> job, Consumer<Loaded<K, V>> receiver) {
        this(parallelism, workers, delivery, job, receiver, _ -> _ -> false);
    }

    /// @param neighbours says of a key whose job hangs which others would hang with it; the predicate must neither wait
    /// nor call back
    public Loader(
            int parallelism,
            Executor workers,
            Executor delivery,
            Job<K, V> job,
            Consumer<Loaded<K, V>> receiver,
            Function<? super K, ? extends Predicate<? super K>> neighbours) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism " + parallelism);
        }
        this.parallelism = parallelism;
        this.workers = workers;
        this.delivery = delivery;
        this.job = job;
        this.receiver = receiver;
        this.neighbours = neighbours;
    }

    /// Tells `receiver`, through the delivery, of each key whose job has waited for its disk for long. What the job
    /// brings in the end is delivered all the same.
    public synchronized void onSilence(Consumer<? super K> receiver) {
        silence = receiver;
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

    /// What was begun and is not delivered yet.
    public synchronized Set<K> inFlight() {
        return Set.copyOf(inFlight);
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
                workers.execute(new Worker());
            } catch (RejectedExecutionException shuttingDown) {
                synchronized (this) {
                    working--;
                    wanted.clear();
                }
            }
        }
    }

    private final class Worker implements Watched {
        private @Nullable K atHand;
        private long taken;
        private boolean lost;

        @Override
        public void run() {
            K key = next(this);
            while (key != null) {
                var loaded = load(key);
                try {
                    delivery.execute(() -> deliver(loaded));
                } catch (RejectedExecutionException shuttingDown) {
                    finished(key);
                }
                key = next(this);
            }
        }

        @Override
        public long heartbeats() {
            synchronized (Loader.this) {
                return taken;
            }
        }

        @Override
        public void writtenOff() {
            K key;
            synchronized (Loader.this) {
                key = atHand;
            }
            if (key != null) {
                var like = neighbours.apply(key);
                startWorkers(() -> lose(this, key, like));
            }
        }

        @Override
        public void silent() {
            K key;
            synchronized (Loader.this) {
                key = atHand;
            }
            if (key != null) {
                try {
                    delivery.execute(() -> tellOfSilence(key));
                } catch (RejectedExecutionException shuttingDown) {
                    // There is nobody left to be told.
                }
            }
        }
    }

    /// Unless it was delivered meanwhile.
    private void tellOfSilence(K key) {
        Consumer<? super K> told;
        synchronized (this) {
            told = !closed && inFlight.contains(key) ? silence : _ -> {};
        }
        told.accept(key);
    }

    private void lose(Worker worker, K key, Predicate<? super K> like) {
        if (!worker.lost && key.equals(worker.atHand)) {
            worker.lost = true;
            hanging.put(worker, like);
            working--;
        }
    }

    /// The most wanted key, or null: then this worker ends and counts as idle.
    private @Nullable K next(Worker worker) {
        synchronized (this) {
            hanging.remove(worker);
            K key = worker.lost || paused || closed ? null : mostWanted();
            worker.atHand = key;
            worker.taken++;
            if (key != null) {
                inFlight.add(key);
                return key;
            }
            if (!worker.lost) {
                working--;
                return null;
            }
        }
        startWorkers(() -> {}); // It was written off and is back: what was left alone may be worth a try again.
        return null;
    }

    private @Nullable K mostWanted() {
        if (hanging.size() < MOST_HANGING) {
            return wanted.poll();
        }
        for (var keys = wanted.iterator(); keys.hasNext(); ) {
            K key = keys.next();
            if (!isLeftAlone(key)) {
                keys.remove();
                return key;
            }
        }
        return null;
    }

    private boolean isLeftAlone(K key) {
        return hanging.values().stream().filter(like -> like.test(key)).count() >= MOST_HANGING;
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

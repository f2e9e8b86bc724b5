package vitrine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A [Loader] among real threads, which take their turns as they like.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LoaderStressTest {
    private static final int WORKERS = 3;
    private static final int KEYS = 200;
    private static final int ROUNDS = 200_000;

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();
    private final Set<Integer> loading = ConcurrentHashMap.newKeySet();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> started = new ConcurrentHashMap<>();

    /// Does a little work, and complains when it is done twice at a time.
    @SuppressWarnings("ThreadPriorityCheck") // A yield makes more orders happen; nothing depends on it.
    private Integer load(Integer key) throws Exception {
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        if (!loading.add(key)) {
            wrong.add("twice at a time: " + key);
        }
        started.merge(key, 1, Integer::sum);
        try {
            if (key % 50 == 7) {
                throw new IllegalStateException("bad key");
            }
            if (key % 3 == 0) {
                Thread.yield();
            }
            return key * 2;
        } finally {
            loading.remove(key);
            running.decrementAndGet();
        }
    }

    private List<Integer> wish(Random random) {
        var wish = new ArrayList<Integer>();
        int from = random.nextInt(KEYS);
        for (int i = 0; i < random.nextInt(40); i++) {
            wish.add((from + i) % KEYS);
        }
        return wish;
    }

    private static void end(ExecutorService... executors) throws InterruptedException {
        for (var executor : executors) {
            executor.shutdown();
            assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void changingWishesNeverLoadTwiceAtATimeAndTheLastIsFulfilled(long seed) throws InterruptedException {
        var random = new Random(seed);
        var workers = Executors.newFixedThreadPool(WORKERS);
        var delivery = Executors.newSingleThreadExecutor();
        var delivered = new LinkedBlockingQueue<Loaded<Integer, Integer>>();
        try (var loader = new Loader<>(WORKERS, workers, delivery, this::load, delivered::add)) {
            for (int i = 0; i < 5_000; i++) {
                loader.want(wish(random));
                switch (random.nextInt(50)) {
                    case 0 -> loader.pause();
                    case 1 -> loader.resume();
                    default -> {}
                }
            }
            loader.want(List.of());
            loader.resume();
            awaitIdle(loader, workers, delivery);
            assertThat(delivered).as("one result for each start").hasSize(sum(started));
            delivered.clear();

            var last = wish(new Random(-seed));
            last.add(KEYS);
            loader.want(last);
            var missing = ConcurrentHashMap.<Integer>newKeySet();
            missing.addAll(last);
            while (!missing.isEmpty()) {
                var news = delivered.poll(20, TimeUnit.SECONDS);
                assertThat(news).as("still missing: %s", missing).isNotNull();
                missing.remove(news.key());
            }
            assertThat(loader.isIdle()).isTrue();
        } finally {
            end(workers, delivery);
        }
        assertThat(wrong).isEmpty();
        assertThat(mostRunning).hasValueLessThanOrEqualTo(WORKERS);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void severalThreadsMayWishAtATime(long seed) throws InterruptedException {
        int wishers = 3;
        var workers = Executors.newFixedThreadPool(WORKERS);
        var delivery = Executors.newSingleThreadExecutor();
        var people = Executors.newFixedThreadPool(wishers);
        var deliveries = new AtomicInteger();
        try (var loader = new Loader<>(WORKERS, workers, delivery, this::load, _ -> deliveries.incrementAndGet())) {
            var done = new CountDownLatch(wishers);
            for (int w = 0; w < wishers; w++) {
                var random = new Random(seed * 100 + w);
                people.execute(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        loader.want(wish(random));
                    }
                    done.countDown();
                });
            }
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            awaitIdle(loader, workers, delivery);
            assertThat(deliveries).hasValue(sum(started));
        } finally {
            end(people, workers, delivery);
        }
        assertThat(wrong).isEmpty();
        assertThat(mostRunning).hasValueLessThanOrEqualTo(WORKERS);
    }

    @Test
    void aWorkerMayBeTakenForHangingAtAnyMomentOfItsShortJobs() throws InterruptedException {
        var begun = new LinkedBlockingQueue<Watched>();
        var atWork = new AtomicReference<@Nullable Watched>();
        var watch = Executors.newSingleThreadExecutor();
        var done = new AtomicBoolean();
        try (var loader = new Loader<Integer, Integer>(
                1, worker -> begun.add((Watched) worker), Runnable::run, key -> key, _ -> {})) {
            watch.execute(() -> {
                while (!done.get()) {
                    var worker = atWork.get();
                    if (worker != null) {
                        worker.writtenOff();
                    }
                }
            });
            try {
                for (int i = 0; i < ROUNDS; i++) {
                    loader.want(List.of(i));
                    var worker = begun.remove();
                    atWork.set(worker);
                    worker.run();
                    atWork.set(null);
                }
            } finally {
                done.set(true);
                end(watch);
            }
            loader.want(List.of(1, 2, 3));
            assertThat(begun).as("of one worker at a time").hasSize(1);
        }
    }

    @Test
    void itMayBeClosedAndItsThreadsEndedAtAnyMoment() throws InterruptedException {
        for (long seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var workers = Executors.newFixedThreadPool(WORKERS);
            var delivery = Executors.newSingleThreadExecutor();
            var closed = new AtomicBoolean();
            var loader = new Loader<Integer, Integer>(WORKERS, workers, delivery, this::load, _ -> {
                if (closed.get()) {
                    wrong.add("delivered after the end");
                }
            });
            int end = random.nextInt(60);
            for (int i = 0; i < 60; i++) {
                if (i == end) {
                    closeOnDelivery(loader, delivery, closed);
                    switch (random.nextInt(3)) {
                        case 0 -> workers.shutdownNow();
                        case 1 -> workers.shutdown();
                        default -> {}
                    }
                }
                loader.want(wish(random));
            }
            end(workers, delivery);
            assertThat(running).as("seed %d", seed).hasValue(0);
            assertThat(loader.isIdle()).as("seed %d", seed).isTrue();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void threadsEndedUnderItLeaveItWithoutWorkersButRight() throws InterruptedException {
        for (long seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var workers = Executors.newFixedThreadPool(WORKERS);
            var delivery = Executors.newSingleThreadExecutor();
            // A pool that is shut down while two threads give it its first tasks may keep one and never end.
            await(delivery);
            try (var loader = new Loader<>(WORKERS, workers, delivery, this::load, _ -> {})) {
                int end = random.nextInt(60);
                for (int i = 0; i < 60; i++) {
                    if (i == end) {
                        (random.nextBoolean() ? workers : delivery).shutdown();
                    }
                    loader.want(wish(random));
                }
                workers.shutdown();
                assertThat(workers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
                loader.want(List.of());
                end(delivery);
            }
            assertThat(running).as("seed %d", seed).hasValue(0);
        }
        assertThat(wrong).isEmpty();
    }

    /// Closes it where results arrive, as the window does, so that "after" has a meaning.
    private static void closeOnDelivery(Loader<?, ?> loader, ExecutorService delivery, AtomicBoolean closed)
            throws InterruptedException {
        var done = new CountDownLatch(1);
        delivery.execute(() -> {
            loader.close();
            closed.set(true);
            done.countDown();
        });
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /// Waits until every worker and the delivery have done what they were given.
    private static void awaitIdle(Loader<?, ?> loader, ExecutorService workers, ExecutorService delivery)
            throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!loader.isIdle() && System.nanoTime() < deadline) {
            for (var executor : List.of(workers, delivery)) {
                await(executor);
            }
        }
        assertThat(loader.isIdle()).isTrue();
    }

    /// Waits for one turn of a thread of this executor.
    private static void await(ExecutorService executor) throws InterruptedException {
        var turn = new CountDownLatch(1);
        executor.execute(turn::countDown);
        assertThat(turn.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static int sum(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

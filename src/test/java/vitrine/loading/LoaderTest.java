package vitrine.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Threads are played by hand here: what is given to them waits until the test runs it.
class LoaderTest {

    /// An executor whose tasks run when the test says so.
    private static final class Later implements Executor {
        private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        int size() {
            return tasks.size();
        }

        void runOne() {
            tasks.remove().run();
        }

        void runAll() {
            while (!tasks.isEmpty()) {
                runOne();
            }
        }
    }

    private final Later workers = new Later();
    private final Later delivery = new Later();
    private final List<String> loaded = new ArrayList<>();
    private final List<Loaded<String, Integer>> received = new ArrayList<>();

    private Integer length(String key) {
        loaded.add(key);
        return key.length();
    }

    private Loader<String, Integer> loader(int parallelism) {
        return new Loader<>(parallelism, workers, delivery, this::length, received::add);
    }

    private List<String> receivedKeys() {
        return received.stream().map(Loaded::key).toList();
    }

    @Test
    void whatIsWantedIsLoadedAtOnceMostWantedFirst() {
        var loader = new Loader<String, Integer>(1, Runnable::run, Runnable::run, this::length, received::add);
        loader.want(List.of("ccc", "a", "bb"));
        assertThat(received)
                .containsExactly(new Loaded.Ready<>("ccc", 3), new Loaded.Ready<>("a", 1), new Loaded.Ready<>("bb", 2));
        assertThat(loader.isIdle()).isTrue();
    }

    @Test
    void theReceiverMayWantSomethingElse() {
        var wishes = new ArrayDeque<>(List.of(List.of("x", "y"), List.of("z")));
        var holder = new ArrayList<Loader<String, Integer>>();
        var loader = new Loader<String, Integer>(1, Runnable::run, Runnable::run, this::length, news -> {
            received.add(news);
            if (!wishes.isEmpty()) {
                holder.getFirst().want(wishes.remove());
            }
        });
        holder.add(loader);
        loader.want(List.of("a", "b"));
        assertThat(receivedKeys()).containsExactly("a", "x", "z");
        assertThat(loader.isIdle()).isTrue();
    }

    @Test
    void aKeyNamedTwiceIsLoadedOnceWhereItIsWantedMost() {
        var loader = loader(1);
        loader.want(List.of("a", "b", "a", "c", "b"));
        workers.runAll();
        assertThat(loaded).containsExactly("a", "b", "c");
    }

    @Test
    void aWishReplacesTheLast() {
        var loader = loader(1);
        loader.want(List.of("a", "b", "c"));
        loader.want(List.of("d", "a"));
        workers.runAll();
        assertThat(loaded).containsExactly("d", "a");
    }

    @Test
    void anEmptyWishIsTheEndOfAllThatIsNotBegun() {
        var loader = loader(2);
        loader.want(List.of("a", "b", "c"));
        loader.want(List.of());
        workers.runAll();
        assertThat(loaded).isEmpty();
        assertThat(loader.isIdle()).isTrue();
    }

    @Test
    void neverMoreWorkersThanAllowedNorThanWishes() {
        var loader = loader(3);
        loader.want(List.of("a"));
        assertThat(workers.size()).isEqualTo(1);
        loader.want(List.of("b", "c", "d", "e", "f"));
        assertThat(workers.size()).isEqualTo(3);
        loader.want(List.of("g", "h"));
        assertThat(workers.size()).isEqualTo(3);
        workers.runAll();
        loader.want(List.of("i", "j", "k", "l"));
        assertThat(workers.size()).as("those that ended are counted as idle").isEqualTo(3);
    }

    @Test
    void aKeyIsNotLoadedAgainBetweenLoadedAndDelivered() {
        var loader = loader(2);
        loader.want(List.of("a"));
        workers.runAll();
        loader.want(List.of("a", "b"));
        workers.runAll();
        assertThat(loaded).containsExactly("a", "b");
        assertThat(loader.isIdle()).isFalse();
        delivery.runAll();
        assertThat(receivedKeys()).containsExactly("a", "b");
        assertThat(loader.isIdle()).isTrue();
        loader.want(List.of("a"));
        workers.runAll();
        assertThat(loaded).as("delivered, so it may be wanted anew").containsExactly("a", "b", "a");
    }

    @Test
    void aKeyIsNotLoadedAgainWhileItIsBeingLoaded() {
        var holder = new ArrayList<Loader<String, Integer>>();
        var loader = new Loader<String, Integer>(
                2,
                workers,
                delivery,
                key -> {
                    if (loaded.size() < 10) {
                        holder.getFirst().want(List.of("a"));
                    }
                    return length(key);
                },
                received::add);
        holder.add(loader);
        loader.want(List.of("a"));
        workers.runAll();
        assertThat(loaded).containsExactly("a");
    }

    @Test
    void aFailureIsAValueAndStopsNobody() {
        var failure = new IllegalStateException("broken");
        var loader = new Loader<String, Integer>(
                1,
                workers,
                delivery,
                key -> {
                    if (key.equals("bad")) {
                        throw failure;
                    }
                    return length(key);
                },
                received::add);
        loader.want(List.of("bad", "good"));
        workers.runAll();
        delivery.runAll();
        assertThat(received).containsExactly(new Loaded.Failed<>("bad", failure), new Loaded.Ready<>("good", 4));
    }

    @Test
    void theWorkerOutlivesAnOutOfMemoryError() {
        var failure = new OutOfMemoryError("too large a picture");
        var loader = new Loader<String, Integer>(
                1,
                workers,
                delivery,
                key -> {
                    if (key.equals("huge")) {
                        throw failure;
                    }
                    return length(key);
                },
                received::add);
        loader.want(List.of("huge", "small"));
        workers.runOne();
        delivery.runAll();
        assertThat(received).containsExactly(new Loaded.Failed<>("huge", failure), new Loaded.Ready<>("small", 5));
        assertThat(loader.isIdle()).isTrue();
    }

    @Test
    void aRejectedWishIsLostAndLaterOnesRun() {
        var rejecting = new AtomicBoolean(true);
        Executor moody = task -> {
            if (rejecting.get()) {
                throw new RejectedExecutionException("not now");
            }
            workers.execute(task);
        };
        var loader = new Loader<String, Integer>(2, moody, delivery, this::length, received::add);
        loader.want(List.of("a", "b", "c"));
        assertThat(loader.isIdle()).isTrue();
        rejecting.set(false);
        loader.want(List.of("d", "e", "f"));
        assertThat(workers.size()).as("nobody is counted who does not work").isEqualTo(2);
        workers.runAll();
        assertThat(loaded).containsExactly("d", "e", "f");
    }

    @Test
    void aRejectedDeliveryIsLostAndTheKeyMayBeWantedAgain() {
        var rejecting = new AtomicBoolean(true);
        Executor moody = task -> {
            if (rejecting.get()) {
                throw new RejectedExecutionException("not now");
            }
            delivery.execute(task);
        };
        var loader = new Loader<String, Integer>(1, workers, moody, this::length, received::add);
        loader.want(List.of("a", "b"));
        workers.runAll();
        assertThat(loaded).containsExactly("a", "b");
        assertThat(loader.isIdle()).isTrue();
        rejecting.set(false);
        loader.want(List.of("a"));
        workers.runAll();
        delivery.runAll();
        assertThat(receivedKeys()).containsExactly("a");
    }

    @Test
    void whilePausedNothingIsBegun() {
        var loader = loader(2);
        loader.pause();
        loader.want(List.of("a", "b", "c"));
        assertThat(workers.size()).isZero();
        loader.resume();
        workers.runAll();
        assertThat(loaded).containsExactly("a", "b", "c");
    }

    @Test
    void aPauseLetsWhatRunsFinishAndKeepsTheWish() {
        var holder = new ArrayList<Loader<String, Integer>>();
        var loader = new Loader<String, Integer>(
                2,
                workers,
                delivery,
                key -> {
                    if (key.equals("a")) {
                        holder.getFirst().pause();
                    }
                    return length(key);
                },
                received::add);
        holder.add(loader);
        loader.want(List.of("a", "b", "c"));
        workers.runAll();
        delivery.runAll();
        assertThat(receivedKeys()).containsExactly("a");
        assertThat(loader.isIdle()).isFalse();
        loader.resume();
        workers.runAll();
        delivery.runAll();
        assertThat(receivedKeys()).containsExactly("a", "b", "c");
        assertThat(loader.isIdle()).isTrue();
    }

    @Test
    void pausingTwiceNeedsOneResume() {
        var loader = loader(1);
        loader.pause();
        loader.pause();
        loader.want(List.of("a"));
        loader.resume();
        loader.resume();
        assertThat(workers.size()).isEqualTo(1);
    }

    @Test
    void onceClosedNothingIsBegunNorDelivered() {
        var loader = loader(1);
        loader.want(List.of("a", "b"));
        workers.runAll();
        assertThat(delivery.size()).isEqualTo(2);
        loader.want(List.of("c"));
        loader.close();
        workers.runAll();
        delivery.runAll();
        loader.want(List.of("d"));
        loader.resume();
        workers.runAll();
        assertThat(loaded).containsExactly("a", "b");
        assertThat(received).isEmpty();
        assertThat(loader.isIdle()).isTrue();
    }

    @Test
    void noWorkersAreNotEnough() {
        assertThatIllegalArgumentException().isThrownBy(() -> loader(0));
    }
}

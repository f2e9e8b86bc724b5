package vitrine.loading;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// What the loader itself takes, with two workers whose jobs are next to nothing.
@State(Scope.Benchmark)
public class LoaderBench {
    private static final int WORKERS = 2;
    private static final int IN_VIEW = 100;
    private static final int STEP = 10;
    private static final int PHOTOS = 100_000;

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final Loader<Integer, Integer> loader =
            new Loader<>(WORKERS, workers, Runnable::run, key -> key + 1, this::receive);
    private volatile CountDownLatch missing = new CountDownLatch(0);
    private int first;

    private void receive(Loaded<Integer, Integer> loaded) {
        missing.countDown();
    }

    private List<Integer> view() {
        first = (first + STEP) % PHOTOS;
        return IntStream.range(first, first + IN_VIEW).boxed().toList();
    }

    /// From a wish of 100 to the last of them.
    @Benchmark
    public void load() throws InterruptedException {
        missing = new CountDownLatch(IN_VIEW);
        loader.want(view());
        missing.await();
    }

    /// A wish of 100 takes the place of the last one, of which little is done yet.
    @Benchmark
    public void scrollOn() {
        loader.want(view());
    }

    /// So that no job of an iteration runs in the next one.
    @TearDown(Level.Iteration)
    public void rest() {
        loader.want(List.of());
        while (!loader.isIdle()) {
            Thread.onSpinWait();
        }
    }

    @TearDown
    public void end() {
        workers.shutdown();
    }
}

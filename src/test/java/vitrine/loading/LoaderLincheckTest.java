package vitrine.loading;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/// What threads share in a [Loader], in all orders that a model checker finds: two workers, whoever wishes, pauses and
/// resumes. Lincheck takes most of half a minute to prepare itself. Operations return nothing that depends on the order
/// except what must never be: a key loaded twice at a time.
public class LoaderLincheckTest {
    private static final Integer LAST = 9;

    private final ConcurrentLinkedQueue<Runnable> workers = new ConcurrentLinkedQueue<>();
    private final Set<Integer> loading = ConcurrentHashMap.newKeySet();
    private final Set<Integer> loaded = ConcurrentHashMap.newKeySet();
    private volatile boolean wrong;
    private final Loader<Integer, Integer> loader = new Loader<>(2, workers::add, Runnable::run, this::load, _ -> {});

    private Integer load(Integer key) {
        if (!loading.add(key)) {
            wrong = true;
        }
        loading.remove(key);
        loaded.add(key);
        return key;
    }

    @Operation
    public void want() {
        loader.want(List.of(1, 2));
    }

    @Operation
    public void wantOther() {
        loader.want(List.of(2, 3));
    }

    /// A worker's turn; true when something was wrong.
    @Operation
    public boolean work() {
        var task = workers.poll();
        if (task != null) {
            task.run();
        }
        return wrong || workers.size() > 2;
    }

    @Operation
    public void pause() {
        loader.pause();
    }

    @Operation
    public void resume() {
        loader.resume();
    }

    /// Whatever happened: once everybody has ended their turn, a new wish is fulfilled.
    @Validate
    public void noWorkerIsLost() {
        loader.resume();
        loader.want(List.of(LAST));
        for (var task = workers.poll(); task != null; task = workers.poll()) {
            task.run();
        }
        if (!loaded.contains(LAST) || !loader.isIdle()) {
            throw new IllegalStateException("the last wish was not fulfilled");
        }
    }

    @Test
    void noOrderOfStepsLoadsTwiceAtATimeOrLosesAWorker() {
        new ModelCheckingOptions()
                .iterations(5)
                .invocationsPerIteration(100)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(0)
                .minimizeFailedScenario(false)
                .check(LoaderLincheckTest.class);
    }
}

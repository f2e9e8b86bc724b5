package vitrine.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Gathers things that come one after another. The first batch is small and early, so that who takes them can begin at
/// once; later ones are larger. Lives on one thread.
final class Batches<T> {
    private static final int FIRST_SIZE = 64;
    private static final long FIRST_NANOS = 20_000_000;
    private static final int SIZE = 2_048;
    private static final long NANOS = 100_000_000;

    private final Consumer<List<T>> receiver;
    private final LongSupplier nanoClock;
    private List<T> gathered = new ArrayList<>();
    private boolean begun;
    private long since;

    Batches(Consumer<List<T>> receiver, LongSupplier nanoClock) {
        this.receiver = receiver;
        this.nanoClock = nanoClock;
        since = nanoClock.getAsLong();
    }

    void add(T thing) {
        gathered.add(thing);
    }

    /// Hands over what there is if it is enough or has waited long enough; to be called often.
    void handOverWhenDue() {
        if (gathered.isEmpty()) {
            return;
        }
        int size = begun ? SIZE : FIRST_SIZE;
        long nanos = begun ? NANOS : FIRST_NANOS;
        if (gathered.size() >= size || nanoClock.getAsLong() - since >= nanos) {
            handOver();
        }
    }

    /// Hands over what there is, if anything.
    void end() {
        if (!gathered.isEmpty()) {
            handOver();
        }
    }

    private void handOver() {
        var batch = List.copyOf(gathered);
        gathered = new ArrayList<>();
        begun = true;
        receiver.accept(batch);
        since = nanoClock.getAsLong();
    }
}

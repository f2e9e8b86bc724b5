package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Holds the program to one second on a machine that others use, too.
///
/// The program needs a tenth to half of it where it has the processors for itself, and twice that where it has half of
/// them; so a second by the clock would sometimes be missed for nothing, and five seconds would prove nothing: a thread
/// that is waited for in vain costs three, after which the process is halted. Therefore it is tried up to three times,
/// and once is enough: chance makes one try late, a mistake all of them. Where all are late it is looked whether
/// threads that only compute had the processors. If they had, or if the program was halted each time, it was the
/// program, and the test fails; else nobody can tell, and it is skipped.
final class OneSecond {
    private static final long MILLIS = 1000;
    private static final long HALTED_MILLIS = 3000;
    private static final int TRIES = 3;
    private static final double ALONE = 0.85;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private OneSecond() {}

    /// Something that ends.
    interface Ending {
        /// @param number of this try, for a folder of its own
        /// @return milliseconds from the request to the end; each try asserts all else that is to be true
        long millis(int number) throws Exception;
    }

    static void isEnoughFor(Ending ending) throws Exception {
        var late = new ArrayList<Long>();
        double share = 1;
        for (int number = 0; number < TRIES; number++) {
            long millis = ending.millis(number);
            if (millis < MILLIS) {
                return;
            }
            late.add(millis);
            share = Math.min(share, shareOfProcessors());
        }
        assumeTrue(
                share >= ALONE || Collections.min(late) >= HALTED_MILLIS,
                "skipped: others had the processors, of which %.0f %% were left; ended after %s ms"
                        .formatted(100 * share, late));
        assertThat(late).as("milliseconds until the end").isEmpty();
    }

    /// What threads that only compute, one for each processor, get of the time: 1 where nobody else wants it.
    private static double shareOfProcessors() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        List<Callable<Double>> threads = new ArrayList<>();
        for (int i = 0; i < processors; i++) {
            threads.add(OneSecond::shareOfOne);
        }
        double sum = 0;
        try (var pool = Executors.newFixedThreadPool(processors)) {
            for (var share : pool.invokeAll(threads)) {
                sum += share.get();
            }
        }
        return sum / processors;
    }

    private static double shareOfOne() {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = System.nanoTime();
        long computed = threads.getCurrentThreadCpuTime();
        while (System.nanoTime() - begin < LOOK_NANOS) {
            Thread.onSpinWait();
        }
        return (double) (threads.getCurrentThreadCpuTime() - computed) / (System.nanoTime() - begin);
    }
}

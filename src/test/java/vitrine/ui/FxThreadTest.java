package vitrine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;

@ExtendWith(FxRuntime.class)
class FxThreadTest {
    private final FxThread fx = new FxThread();

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }

    /// Waits until all that was handed over so far has run.
    private void settle() throws InterruptedException {
        var last = new CountDownLatch(1);
        fx.execute(last::countDown);
        await(last);
    }

    @Test
    void tasksOfManyThreadsRunOnceEachInTheOrderOfTheirThread() throws InterruptedException {
        int producers = 4;
        int tasks = 2_500;
        var ran = IntStream.range(0, producers)
                .mapToObj(_ -> new ArrayList<Integer>())
                .toList();
        var elsewhere = new AtomicInteger();
        var done = new CountDownLatch(producers * tasks);
        try (var threads = Executors.newFixedThreadPool(producers)) {
            for (int p = 0; p < producers; p++) {
                var mine = ran.get(p);
                threads.execute(() -> {
                    for (int i = 0; i < tasks; i++) {
                        int number = i;
                        fx.execute(() -> {
                            mine.add(number);
                            if (!Platform.isFxApplicationThread()) {
                                elsewhere.incrementAndGet();
                            }
                            done.countDown();
                        });
                    }
                });
            }
            await(done);
        }
        settle();
        var expected = IntStream.range(0, tasks).boxed().toList();
        FxRuntime.doOnFxThread(() -> assertThat(ran).allMatch(expected::equals));
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void oneTaskAfterAnotherFindsTheDoorOpen() throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            settle();
        }
    }

    @Test
    void aTaskHandedOverByATaskRunsAfterThoseThatWait() throws InterruptedException {
        var order = new ArrayList<String>();
        var done = new CountDownLatch(1);
        FxRuntime.doOnFxThread(() -> {
            fx.execute(() -> {
                order.add("first");
                fx.execute(() -> {
                    order.add("third");
                    done.countDown();
                });
            });
            fx.execute(() -> order.add("second"));
            assertThat(order).as("nothing runs inside of execute").isEmpty();
        });
        await(done);
        assertThat(order).containsExactly("first", "second", "third");
    }

    @Test
    void aLongBurstIsSpreadOverManyFrames() throws InterruptedException {
        var frame = new AtomicInteger();
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame.incrementAndGet();
            }
        };
        FxRuntime.doOnFxThread(timer::start);
        var frames = new HashSet<Integer>();
        // 100 tasks, each of a quarter of a slice: no frame may take more than a few of them
        for (int i = 0; i < 100; i++) {
            fx.execute(() -> {
                frames.add(frame.get());
                compute(TimeUnit.MILLISECONDS.toNanos(1));
            });
        }
        settle();
        FxRuntime.doOnFxThread(timer::stop);
        assertThat(frames).hasSizeGreaterThanOrEqualTo(15);
    }

    private static void compute(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aTaskThatFailsIsReportedAndStopsNoOther() throws InterruptedException {
        var failures = new ArrayList<Throwable>();
        var before = FxRuntime.onFxThread(() -> {
            var old = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            return old;
        });
        var exception = new IllegalStateException("broken");
        var error = new AssertionError("more broken");
        var ran = new ArrayList<Integer>();
        try {
            for (int i = 0; i < 6; i++) {
                int number = i;
                fx.execute(() -> {
                    ran.add(number);
                    if (number == 1) {
                        throw exception;
                    }
                    if (number == 3) {
                        throw error;
                    }
                });
            }
            settle();
        } finally {
            FxRuntime.doOnFxThread(() -> Thread.currentThread().setUncaughtExceptionHandler(before));
        }
        assertThat(ran).isEqualTo(List.of(0, 1, 2, 3, 4, 5));
        assertThat(failures).containsExactly(exception, error);
    }
}

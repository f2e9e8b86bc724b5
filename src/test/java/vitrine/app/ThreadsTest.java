package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ThreadsTest {
    @TempDir
    Path folder;

    private final BlockingQueue<Failure> failures = new LinkedBlockingQueue<>();
    private Threads threads;

    @BeforeEach
    void begin() {
        var log = log();
        log.onNewFailure(failures::add);
        threads = new Threads(log);
    }

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void aThreadWithoutWorkEndsAndTheNextTaskHasANewOne() throws Exception {
        try (var pool = new RecordingPool(1, Thread::new, log(), Duration.ofMillis(1))) {
            var first = pool.submit(Thread::currentThread).get();
            first.join();
            assertThat(pool.submit(Thread::currentThread).get()).isNotSameAs(first);
        }
    }

    @Test
    void aTimerWithNothingToWaitForHasNoThreadAndTheNextTaskHasANewOne() throws Exception {
        try (var timer = new RecordingTimer(Thread::new, log(), Duration.ofMillis(1))) {
            var first = soon(timer).get();
            first.join();
            assertThat(soon(timer).get()).isNotSameAs(first);
        }
    }

    @Test
    void aTimerWhoseTasksWereCancelledHasNoThread() throws Exception {
        var made = new LinkedBlockingQueue<Thread>();
        try (var timer = new RecordingTimer(kept(made), log(), Duration.ofMillis(1))) {
            timer.schedule(() -> "never", 1, TimeUnit.DAYS).cancel(false);
            made.take().join();
            assertThat(timer.getQueue()).isEmpty();
        }
    }

    @Test
    void aTaskThatIsFartherAwayThanThreadsLiveWithoutWorkRunsInTimeOnTheThreadThatWaitsForIt() throws Exception {
        var made = new LinkedBlockingQueue<Thread>();
        try (var timer = new RecordingTimer(kept(made), log(), Duration.ofMillis(20))) {
            long asked = System.nanoTime();
            var busy = timer.schedule(
                    () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(), 400, TimeUnit.MILLISECONDS);
            assertThat(Duration.ofNanos(busy.get())).as("it slept").isLessThan(Duration.ofMillis(200));
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void noTaskIsLostThatComesWhileTheThreadOfATimerEnds() throws Exception {
        var made = new LinkedBlockingQueue<Thread>();
        try (var timer = new RecordingTimer(kept(made), log(), Duration.ofNanos(1))) {
            for (int i = 0; i < 5_000; i++) {
                assertThat(soon(timer).get(10, TimeUnit.SECONDS)).isNotNull();
            }
        }
        assertThat(made).as("threads ended in between").hasSizeGreaterThan(10);
    }

    private static Future<Thread> soon(ScheduledExecutorService timer) {
        return timer.schedule(Thread::currentThread, 1, TimeUnit.MICROSECONDS);
    }

    private static ThreadFactory kept(Queue<Thread> made) {
        return task -> {
            var thread = new Thread(task);
            made.add(thread);
            return thread;
        };
    }

    @Test
    void workersAreNumberedAndGiveWay() throws Exception {
        var pool = threads.workers("thumbnail", 3);
        var both = new CountDownLatch(3);
        var seen = new LinkedBlockingQueue<Thread>();
        for (int i = 0; i < 3; i++) {
            pool.execute(() -> {
                seen.add(Thread.currentThread());
                both.countDown();
                await(both);
            });
        }
        assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seen)
                .extracting(Thread::getName)
                .containsExactlyInAnyOrder("thumbnail-1", "thumbnail-2", "thumbnail-3");
        assertThat(seen).allMatch(Thread::isDaemon).allMatch(t -> t.getPriority() == Thread.MIN_PRIORITY);
    }

    @Test
    void aSingleThreadKeepsTheOrder() throws Exception {
        var single = threads.single("writer");
        var order = new ArrayList<Integer>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            single.execute(() -> order.add(number));
        }
        var name = single.submit(() -> Thread.currentThread().getName()).get(10, TimeUnit.SECONDS);
        assertThat(name).isEqualTo("writer");
        assertThat(order).hasSize(100).isSorted();
    }

    @Test
    void aFailureIsRecordedHoweverTheTaskWasGiven() throws Exception {
        var pool = threads.workers("thumbnail", 1);
        pool.execute(() -> {
            throw new IllegalStateException("executed");
        });
        assertThat(nextFailure()).isEqualTo("executed");
        var submitted = pool.submit(() -> {
            throw new IllegalArgumentException("submitted");
        });
        assertThat(nextFailure()).isEqualTo("submitted");
        assertThat(submitted.state()).isEqualTo(Future.State.FAILED);
        var _ = threads.timer("timer")
                .schedule(
                        () -> {
                            throw new UnsupportedOperationException("timed");
                        },
                        1,
                        TimeUnit.MILLISECONDS);
        assertThat(nextFailure()).isEqualTo("timed");
        assertThat(pool.submit(() -> "alive").get(10, TimeUnit.SECONDS)).isEqualTo("alive");
    }

    @Test
    void aCancelledTaskIsNoFailure() throws Exception {
        var single = threads.single("scan");
        var started = new CountDownLatch(1);
        var running = single.submit(() -> {
            started.countDown();
            new CountDownLatch(1).await();
            return "never";
        });
        started.await();
        running.cancel(true);
        assertThat(single.submit(() -> "next").get(10, TimeUnit.SECONDS)).isEqualTo("next");
        assertThat(failures).isEmpty();
    }

    @Test
    void closingInterruptsAndWaitsForNobodyInTheQueue() throws Exception {
        var single = threads.single("scan");
        var started = new CountDownLatch(1);
        var running = single.submit(() -> {
            started.countDown();
            new CountDownLatch(1).await();
            return "never";
        });
        var queued = single.submit(() -> "too late");
        started.await();
        threads.close();
        assertThat(single.isTerminated()).isTrue();
        assertThat(running.state()).isEqualTo(Future.State.FAILED);
        assertThatThrownBy(queued::get).isInstanceOf(CancellationException.class);
        assertThat(failures).isEmpty();
    }

    @Test
    void afterClosingWorkIsDroppedSilently() {
        var pool = threads.workers("thumbnail", 2);
        var timer = threads.timer("timer");
        threads.close();
        assertThatCode(() -> pool.execute(() -> failures.add(new Failure("ran", new Error(), 1))))
                .doesNotThrowAnyException();
        assertThat(pool.submit(() -> "dropped").isCancelled()).isTrue();
        assertThat(timer.schedule(() -> "dropped", 1, TimeUnit.SECONDS).isCancelled())
                .isTrue();
        assertThat(threads.single("late").submit(() -> "dropped").isCancelled()).isTrue();
        assertThat(failures).isEmpty();
    }

    @Test
    void whoDoesNotEndIsNamed() {
        var go = new AtomicBoolean(true);
        var started = new CountDownLatch(1);
        threads.single("metadata").execute(() -> {
            started.countDown();
            while (go.get()) {
                LockSupport.parkNanos(100_000); // deaf to interrupts
            }
        });
        threads.single("scan");
        await(started);
        assertThat(threads.stop(Duration.ofMillis(50))).containsExactly("metadata");
        go.set(false);
        assertThat(threads.stop(Duration.ofSeconds(10))).isEmpty();
    }

    @RepeatedTest(40)
    void closingAtAnyMomentEndsEveryThread(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        var pools = List.<ExecutorService>of(
                threads.workers("thumbnail", 2), threads.single("scan"), threads.timer("timer"));
        int before = random.nextInt(200);
        var reached = new CountDownLatch(before + 1);
        var running = new AtomicInteger();
        var producer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 400; i++) {
                var busy = random.nextInt(20_000);
                pools.get(random.nextInt(3)).execute(() -> {
                    running.incrementAndGet();
                    LockSupport.parkNanos(busy);
                    running.decrementAndGet();
                });
                reached.countDown();
            }
        });
        reached.await();
        threads.close();
        assertThat(pools).allMatch(ExecutorService::isTerminated);
        assertThat(running).hasValue(0);
        producer.join();
        assertThat(running).hasValue(0);
        assertThat(failures).isEmpty();
    }

    private FailureLog log() {
        return new FailureLog(folder.resolve("vitrine.log"), "1", Clock.systemUTC());
    }

    private String nextFailure() throws InterruptedException {
        var failure = failures.poll(10, TimeUnit.SECONDS);
        return failure == null ? "none" : String.valueOf(failure.thrown().getMessage());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

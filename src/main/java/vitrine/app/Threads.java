package vitrine.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes, names and ends every thread of the program.
///
/// A thread that a disk keeps for two seconds, because it does not answer, gets a substitute, up to
/// [RecordingPool#MOST_REPLACED] in each pool; timers have none.
///
/// What fails on one of them is recorded, even where nobody asks for the result. After [#close()] they drop what they
/// are given: whoever still has work for them when the window is gone may not know it yet.
public final class Threads implements AutoCloseable {
    /// After which threads without work end.
    static final Duration IDLE = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofMillis(800);

    private static final long WATCH_MILLIS = 2_000 / RunningTasks.HANGS_AFTER;

    /// Dropped work is cancelled, so that nobody waits for it.
    static final RejectedExecutionHandler DROP = (task, _) -> cancel(task);

    private final FailureLog failures;
    private final ConcurrentLinkedQueue<ThreadPoolExecutor> pools = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Thread> made = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    public Threads(FailureLog failures) {
        this.failures = failures;
    }

    /// `count` threads "name-1", "name-2" … that give way to the window.
    public ExecutorService workers(String name, int count) {
        return workers(name, count, Thread.MIN_PRIORITY);
    }

    /// `count` threads "name-1", "name-2" … of this priority.
    public ExecutorService workers(String name, int count, int priority) {
        return kept(new RecordingPool(count, factory(name, true, priority), failures));
    }

    /// One thread for work that the person waits for, but that must not cost the window a frame: it gives way to the
    /// window and goes before [#workers].
    public ExecutorService background(String name) {
        return kept(new RecordingPool(1, factory(name, false, Thread.MIN_PRIORITY + 1), failures));
    }

    /// One thread, so that what it is given runs in that order.
    public ExecutorService single(String name) {
        return kept(new RecordingPool(1, factory(name, false, Thread.NORM_PRIORITY), failures));
    }

    /// One thread for what is to be done later.
    public ScheduledExecutorService timer(String name) {
        return kept(new RecordingTimer(factory(name, false, Thread.NORM_PRIORITY), failures));
    }

    /// Begins to look after threads that hang, on this one.
    void watch(ScheduledExecutorService watchdog) {
        var _ = watchdog.scheduleWithFixedDelay(
                this::replaceHanging, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void replaceHanging() {
        for (var pool : pools) {
            if (pool instanceof RecordingPool workers) {
                workers.replaceHanging();
            }
        }
    }

    /// Interrupts everything and waits a little for it to end.
    @Override
    public void close() {
        var left = stop(PATIENCE);
        if (!left.isEmpty()) {
            failures.record("ending", new IllegalStateException("still running: " + String.join(", ", left)));
        }
    }

    /// @return the names of the threads that did not end within `patience`
    List<String> stop(Duration patience) {
        closed = true;
        long deadline = System.nanoTime() + patience.toNanos();
        pools.forEach(pool -> pool.shutdownNow().forEach(Threads::cancel));
        try {
            for (var pool : pools) {
                if (!pool.awaitTermination(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // Whoever is in such a hurry gets the list as it is.
        }
        return pools.stream().allMatch(ThreadPoolExecutor::isTerminated)
                ? List.of()
                : made.stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    private <P extends ThreadPoolExecutor> P kept(P pool) {
        pools.add(pool);
        if (closed) {
            pool.shutdownNow();
        }
        return pool;
    }

    @SuppressWarnings("ThreadPriorityCheck") // A wish for smoothness; nothing is wrong where it is not heard (Linux).
    private ThreadFactory factory(String name, boolean numbered, int priority) {
        var number = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, numbered ? name + "-" + number.incrementAndGet() : name);
            thread.setDaemon(true);
            thread.setPriority(priority);
            thread.setUncaughtExceptionHandler(failures);
            made.removeIf(other -> other.getState() == Thread.State.TERMINATED);
            made.add(thread);
            return thread;
        };
    }

    private static void cancel(Runnable task) {
        if (task instanceof Future<?> promised) {
            promised.cancel(false);
        }
    }
}

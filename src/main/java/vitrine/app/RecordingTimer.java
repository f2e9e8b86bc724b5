package vitrine.app;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A timer that records the failures of its tasks, which a plain one keeps in futures that nobody looks at. A task that
/// repeats ends with its first failure.
///
/// Its thread ends when there has been nothing to wait for during a while. The documentation of its kind warns that
/// tasks might be left without a thread by that; but a thread does not end while there are tasks, and when one comes in
/// the moment of its end, it is replaced (see `getTask` and `processWorkerExit` of `ThreadPoolExecutor`).
final class RecordingTimer extends ScheduledThreadPoolExecutor {
    private final FailureLog failures;

    RecordingTimer(ThreadFactory factory, FailureLog failures) {
        this(factory, failures, Threads.IDLE);
    }

    /// @param idle after which a thread without tasks ends; it looks as often as that whether there still are some
    RecordingTimer(ThreadFactory factory, FailureLog failures, Duration idle) {
        super(1, factory, Threads.DROP);
        this.failures = failures;
        setRemoveOnCancelPolicy(true);
        setKeepAliveTime(idle.toNanos(), TimeUnit.NANOSECONDS);
        allowCoreThreadTimeOut(true);
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
        super.afterExecute(task, thrown);
        if (task instanceof Future<?> done && done.state() == Future.State.FAILED) {
            var why = done.exceptionNow();
            if (!(why instanceof InterruptedException && isShutdown())) {
                failures.uncaughtException(Thread.currentThread(), why);
            }
        }
    }
}

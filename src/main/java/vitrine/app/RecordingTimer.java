package vitrine.app;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// A timer that records the failures of its tasks, which a plain one keeps in futures that nobody looks at. A task that
/// repeats ends with its first failure.
final class RecordingTimer extends ScheduledThreadPoolExecutor {
    private final FailureLog failures;

    RecordingTimer(ThreadFactory factory, FailureLog failures) {
        super(1, factory, Threads.DROP);
        this.failures = failures;
        setRemoveOnCancelPolicy(true);
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

package vitrine.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A pool of so many threads, and one more for each that a disk keeps which does not answer. Threads that have nothing
/// to do end after a while, so that a calm program holds no more of them than one that was just started.
///
/// It records the failures of submitted tasks, which a plain one keeps in a future that nobody may look at. Those of
/// executed tasks reach the handler of their thread; a task that is a future of its own (such as that of a
/// `javafx.concurrent.Service`) tells its owner itself.
final class RecordingPool extends ThreadPoolExecutor {
    /// With so many lost, it is not one disk that is silent, and more would only be lost as well.
    static final int MOST_REPLACED = 16;

    private final int threads;
    private final FailureLog failures;
    private final RunningTasks running = new RunningTasks();

    RecordingPool(int threads, ThreadFactory factory, FailureLog failures) {
        this(threads, factory, failures, Threads.IDLE);
    }

    /// @param idle after which a thread without work ends
    RecordingPool(int threads, ThreadFactory factory, FailureLog failures, Duration idle) {
        super(
                threads,
                threads + MOST_REPLACED,
                idle.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                factory,
                Threads.DROP);
        this.threads = threads;
        this.failures = failures;
        allowCoreThreadTimeOut(true);
    }

    /// To be called from time to time, by one thread: gives threads that hang a substitute, and sends it away when they
    /// are back.
    void replaceHanging() {
        int wanted = threads + Math.min(running.look(), MOST_REPLACED);
        if (getCorePoolSize() != wanted) {
            setCorePoolSize(wanted);
        }
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
        running.begin(thread, task);
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
        running.end(Thread.currentThread());
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
        return new FutureTask<>(callable) {
            @Override
            protected void done() {
                // Interrupted work is what ending looks like from inside.
                if (state() == State.FAILED && !(exceptionNow() instanceof InterruptedException && isShutdown())) {
                    failures.uncaughtException(Thread.currentThread(), exceptionNow());
                }
            }
        };
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
        return newTaskFor(() -> {
            runnable.run();
            return value;
        });
    }
}

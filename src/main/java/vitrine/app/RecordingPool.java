package vitrine.app;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A fixed pool that records the failures of submitted tasks, which a plain one keeps in a future that nobody may look
/// at. Those of executed tasks reach the handler of their thread; a task that is a future of its own (such as that of a
/// `javafx.concurrent.Service`) tells its owner itself.
final class RecordingPool extends ThreadPoolExecutor {
    private final FailureLog failures;

    RecordingPool(int threads, ThreadFactory factory, FailureLog failures) {
        super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory, Threads.DROP);
        this.failures = failures;
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

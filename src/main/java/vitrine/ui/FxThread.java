package vitrine.ui;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The one door onto the JavaFX thread. Any thread may hand over tasks; however many there are, one hop carries them,
/// and what does not fit into a slice of time waits for the next frame, so that a burst cannot stall the window.
public final class FxThread implements Executor {
    /// A frame lasts 16 ms; layout and painting need most of it.
    private static final long SLICE_NANOS = 4_000_000;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean hopping = new AtomicBoolean();
    /// Made late: a timer brings JavaFX up, on whichever thread makes it.
    private @Nullable AnimationTimer nextFrames;

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (hopping.compareAndSet(false, true)) {
            Platform.runLater(this::begin);
        }
    }

    /// Runs what takes as long as the person likes, a dialog of the system: by itself, so that no other task waits for
    /// it.
    public void executeAlone(Runnable dialog) {
        Platform.runLater(dialog);
    }

    private void begin() {
        if (!drain()) {
            nextFrames = nextFrames == null ? drainingTimer() : nextFrames;
            nextFrames.start();
        }
    }

    private AnimationTimer drainingTimer() {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (drain()) {
                    stop();
                }
            }
        };
    }

    /// Runs tasks for one slice; true when none is left.
    private boolean drain() {
        long end = System.nanoTime() + SLICE_NANOS;
        do {
            var task = tasks.poll();
            if (task == null) {
                hopping.set(false);
                // A task that came after the poll saw `hopping` still set and left the hop to us.
                return tasks.isEmpty() || !hopping.compareAndSet(false, true);
            }
            run(task);
        } while (System.nanoTime() < end);
        return false;
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }
}

package vitrine.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vitrine.ui.kit.Alarm;

/// An alarm that costs nothing while it waits: an animation of JavaFX makes the window pulse for as long as it runs.
/// Lives on the JavaFX thread.
final class TimerAlarm implements Alarm {
    private final ScheduledExecutorService timer;
    private final Executor fx;
    private @Nullable Future<?> ring;
    /// Counts how often it was set or called off.
    private long settings;

    /// @param fx the JavaFX thread
    TimerAlarm(ScheduledExecutorService timer, Executor fx) {
        this.timer = timer;
        this.fx = fx;
    }

    @Override
    public void set(Duration after, Runnable then) {
        clear();
        long mine = settings;
        Runnable unlessLate = () -> {
            if (mine == settings) { // Else it was called off on its way to the JavaFX thread.
                then.run();
            }
        };
        ring = timer.schedule(() -> fx.execute(unlessLate), after.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void clear() {
        settings++;
        if (ring != null) {
            ring.cancel(false);
        }
    }
}

package vitrine.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/// The parts of a window that come once its photos are seen: to build them takes as long as all the rest. They come
/// one by one with some frames between them; where photos are long in coming, before them. Lives on the JavaFX thread.
public final class Furniture {
    /// Where the photos take longer than this, nothing waits for them.
    static final Duration PATIENCE = Duration.ofMillis(800);

    /// A change of the window while its first frame is being painted would hold that frame up.
    static final Duration FIRST_FRAME = Duration.ofMillis(120);

    static final Duration BETWEEN = Duration.ofMillis(50);

    private final Alarm alarm;
    private final Queue<Runnable> parts = new ArrayDeque<>();
    private Runnable afterEach = () -> {};
    private boolean coming;

    public Furniture(Alarm alarm) {
        this.alarm = alarm;
        alarm.set(PATIENCE, this::come);
    }

    /// @param part puts something into the window; the first that is added comes first
    public void add(Runnable part) {
        parts.add(part);
    }

    /// @param action is done with each part that comes, right after it
    public void afterEach(Runnable action) {
        afterEach = action;
    }

    /// The photos will be seen with the next frame.
    public void comeNext() {
        if (!coming) {
            alarm.set(FIRST_FRAME, this::come);
        }
    }

    /// The window is gone: nothing comes any more.
    public void stop() {
        alarm.clear();
        parts.clear();
    }

    private void come() {
        coming = true;
        next();
    }

    private void next() {
        var part = parts.poll();
        if (part != null) {
            part.run();
            afterEach.run();
            alarm.set(BETWEEN, this::next);
        }
    }

    /// Whether the first part has come.
    public boolean isComing() {
        return coming;
    }

    public boolean isThere() {
        return coming && parts.isEmpty();
    }
}

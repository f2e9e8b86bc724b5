package vitrine.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// The parts of a window that come once its photos are seen: to build them takes as long as all the rest. They come
/// one with each frame: in the frame after a part JavaFX paints once more, and if nothing comes with it, in vain (see
/// [Speck]). Where photos are long in coming, they come before them. Lives on the JavaFX thread.
public final class Furniture {
    /// Where the photos take longer than this, nothing waits for them.
    static final Duration PATIENCE = Duration.ofMillis(800);

    /// A change of the window while its first frame is being painted would hold that frame up.
    static final Duration FIRST_FRAME = Duration.ofMillis(120);

    /// A third of a second, as a rule.
    static final int MOST_FRAMES = 20;

    private final Alarm alarm;
    private final Executor nextFrame;
    private final Queue<BooleanSupplier> parts = new ArrayDeque<>();
    private boolean coming;

    /// @param nextFrame runs a task at the beginning of the next frame
    public Furniture(Alarm alarm, Executor nextFrame) {
        this.alarm = alarm;
        this.nextFrame = nextFrame;
        alarm.set(PATIENCE, this::come);
    }

    /// @param part puts something into the window; the first that is added comes first
    public void add(Runnable part) {
        addInPieces(() -> {
            part.run();
            return false;
        });
    }

    /// @param piece puts one piece of a part into the window, and says whether there are more, each for a frame
    public void addInPieces(BooleanSupplier piece) {
        parts.add(piece);
    }

    /// What is added from now on waits until `ready`, for [#MOST_FRAMES] at most.
    public void waitFor(BooleanSupplier ready) {
        var left = new AtomicInteger(MOST_FRAMES);
        addInPieces(() -> left.getAndDecrement() > 0 && !ready.getAsBoolean());
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
        nextFrame.execute(this::next);
    }

    private void next() {
        var part = parts.peek();
        if (part != null) {
            if (!part.getAsBoolean()) {
                parts.poll();
            }
            nextFrame.execute(this::next);
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

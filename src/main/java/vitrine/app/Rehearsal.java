package vitrine.app;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Goes once through what people do first: looks through the folder, looks at photos, and ends the program. A package
/// is made with what the virtual machine learns from it (its AOT cache). Lives on the JavaFX thread.
final class Rehearsal {
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.PAGE_DOWN,
            KeyCode.END,
            KeyCode.HOME,
            KeyCode.RIGHT,
            KeyCode.F9,
            KeyCode.F9,
            KeyCode.ENTER,
            KeyCode.RIGHT,
            KeyCode.RIGHT,
            KeyCode.T,
            KeyCode.ESCAPE);

    /// Settled for so many frames in a row counts as settled.
    private static final int QUIET_FRAMES = 15;
    /// Whatever does not settle within this many frames is left alone.
    private static final int PATIENCE_FRAMES = 600;

    private final Scene scene;
    private final BooleanSupplier settled;
    private final Runnable end;
    private final Queue<KeyCode> keys = new ArrayDeque<>(KEYS);
    private int frames;
    private int quietFrames;

    /// @param settled whether all is shown that is going to be shown
    /// @param end ends the program
    Rehearsal(Scene scene, BooleanSupplier settled, Runnable end) {
        this.scene = scene;
        this.settled = settled;
        this.end = end;
    }

    void begin() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                quietFrames = settled.getAsBoolean() ? quietFrames + 1 : 0;
                if (quietFrames >= QUIET_FRAMES || ++frames >= PATIENCE_FRAMES) {
                    frames = 0;
                    quietFrames = 0;
                    if (keys.isEmpty()) {
                        stop();
                        end.run();
                    } else {
                        press(keys.remove());
                    }
                }
            }
        }.start();
    }

    private void press(KeyCode code) {
        Event.fireEvent(
                scene.getFocusOwner() == null ? scene : scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}

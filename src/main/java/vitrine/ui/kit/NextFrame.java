package vitrine.ui.kit;

import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/// Runs tasks at the beginning of the next frame of the window, before it is laid out. On the JavaFX thread.
public final class NextFrame implements Executor {
    @Override
    public void execute(Runnable task) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                task.run();
            }
        }.start();
    }
}

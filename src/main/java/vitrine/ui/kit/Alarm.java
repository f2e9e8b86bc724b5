package vitrine.ui.kit;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// Does one thing later, unless it is put off or called off before. Lives on the JavaFX thread; tests have one that
/// they
/// let go off themselves.
public interface Alarm {
    /// Runs `then` after a while, instead of what was to be run before.
    void set(Duration after, Runnable then);

    void clear();

    static Alarm ofJavaFx() {
        var pause = new PauseTransition();
        return new Alarm() {
            @Override
            public void set(Duration after, Runnable then) {
                pause.stop();
                pause.setDuration(javafx.util.Duration.millis((double) after.toMillis()));
                pause.setOnFinished(_ -> then.run());
                pause.playFromStart();
            }

            @Override
            public void clear() {
                pause.stop();
            }
        };
    }
}

package vitrine.ui.viewer;

import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Duration;

/// Turns while a photo is being decoded, but only when that takes long enough to be noticed. Lives on the JavaFX
/// thread.
final class WaitingRing extends ProgressIndicator {
    private static final Duration NOTICED = Duration.millis(150);

    private final PauseTransition patience = new PauseTransition(NOTICED);

    WaitingRing() {
        getStyleClass().add("waiting-ring");
        setMaxSize(40, 40);
        setMouseTransparent(true);
        setVisible(false);
        patience.setOnFinished(_ -> setVisible(true));
    }

    void begin() {
        if (!isVisible()) {
            patience.playFromStart();
        }
    }

    void stop() {
        patience.stop();
        setVisible(false);
    }
}

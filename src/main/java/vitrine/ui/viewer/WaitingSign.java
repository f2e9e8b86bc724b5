package vitrine.ui.viewer;

import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.Sentences;

/// A ring that turns while a photo is being decoded, but only when that takes long enough to be noticed; when it takes
/// very long, words say which photo is awaited. Lives on the JavaFX thread.
final class WaitingSign extends StackPane {
    private static final Duration NOTICED = Duration.millis(150);

    private final Alarm alarm;
    private final Sentences sentences;
    private final Label words = new Label();
    private final PauseTransition patience = new PauseTransition(NOTICED);
    private @Nullable Path photo;

    WaitingSign(Alarm alarm, Sentences sentences) {
        this.alarm = alarm;
        this.sentences = sentences;
        var ring = new ProgressIndicator();
        ring.getStyleClass().add("waiting-ring");
        ring.setMaxSize(40, 40);
        words.getStyleClass().add("words");
        words.setWrapText(true);
        words.setVisible(false);
        getStyleClass().add("waiting-sign");
        getChildren().addAll(ring, words);
        setMouseTransparent(true);
        setVisible(false);
        patience.setOnFinished(_ -> setVisible(true));
    }

    /// @param awaited may be waited for already
    void begin(Path awaited) {
        if (awaited.equals(photo)) {
            return;
        }
        photo = awaited;
        words.setVisible(false);
        alarm.set(Alarm.LONG_WAIT, () -> say(sentences.awaited(awaited)));
        if (!isVisible()) {
            patience.playFromStart();
        }
    }

    private void say(String sentence) {
        words.setText(sentence);
        words.setVisible(true);
    }

    void stop() {
        photo = null;
        alarm.clear();
        patience.stop();
        words.setVisible(false);
        setVisible(false);
    }
}

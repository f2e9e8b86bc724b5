package vitrine.ui.viewer;

import java.time.Duration;
import javafx.scene.control.Label;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.Icons;

/// A few quiet words over a slideshow: that it is paused, or how fast it goes. Lives on the JavaFX thread.
public final class SlideshowSign extends Label {
    private static final Duration READ = Duration.ofMillis(1600);

    private final Alarm alarm;
    private String lasting = "";

    public SlideshowSign(Alarm alarm) {
        this.alarm = alarm;
        getStyleClass().add("slideshow-sign");
        setMouseTransparent(true);
        setGraphic(Icons.PAUSED.node(14));
        setVisible(false);
    }

    /// Words that stay; none hide the sign.
    public void stay(String words) {
        lasting = words;
        alarm.clear();
        back();
    }

    /// Words that give way after a while to those that stay.
    public void pass(String words) {
        show(words, false);
        alarm.set(READ, this::back);
    }

    private void back() {
        show(lasting, true);
    }

    private void show(String words, boolean paused) {
        setText(words);
        getGraphic().setVisible(paused);
        getGraphic().setManaged(paused);
        setVisible(!words.isEmpty());
    }
}

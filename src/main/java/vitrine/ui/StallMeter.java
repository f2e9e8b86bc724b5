package vitrine.ui;

import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Measures how long the JavaFX thread takes from pulse to pulse: what a person feels as stutter. As an overlay it
/// shows the worst and the 99th percentile of the last ten seconds, in the corner where nothing is to be pressed; a
/// bench reads the same figures.
public final class StallMeter {
    private static final int KEPT = 600;
    /// The scroll bar, in px.
    private static final double BESIDE = 24;
    /// The status bar, in px.
    private static final double BELOW = 36;

    private final double[] pauses = new double[KEPT];
    private final Label overlay = new Label();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(System.nanoTime());
        }
    };
    private int count;
    private double worstEver;
    private long last;
    private boolean running;

    public StallMeter() {
        overlay.getStyleClass().add("stall-meter");
        overlay.setMouseTransparent(true);
        overlay.setVisible(false);
        overlay.setManaged(false);
    }

    /// The node to lay over the window.
    public Label overlay() {
        return overlay;
    }

    public void toggle() {
        if (running) {
            stop();
        } else {
            start();
        }
    }

    public void start() {
        count = 0;
        worstEver = 0;
        last = 0;
        running = true;
        overlay.setVisible(true);
        timer.start();
    }

    public void stop() {
        running = false;
        overlay.setVisible(false);
        timer.stop();
    }

    /// The longest pause since it was started, in ms.
    public double worst() {
        return worstEver;
    }

    /// The pause that `share` (0 to 1) of the last pulses did not exceed, in ms.
    public double percentile(double share) {
        int size = Math.min(count, KEPT);
        if (size == 0) {
            return 0;
        }
        var sorted = Arrays.copyOf(pauses, size);
        Arrays.sort(sorted);
        return sorted[Math.min(size - 1, (int) (share * size))];
    }

    private void pulse(long now) {
        if (last != 0) {
            double pause = (now - last) / 1e6;
            pauses[count++ % KEPT] = pause;
            worstEver = Math.max(worstEver, pause);
        }
        last = now;
        if (count % 15 == 0) {
            overlay.setText(String.format(
                    Locale.ROOT,
                    "pulse p50 %.0f  p99 %.0f  worst %.0f / %.0f ms",
                    percentile(0.5),
                    percentile(0.99),
                    percentile(1),
                    worstEver));
            place();
        }
    }

    /// By hand: it is not to make the window lay itself out, which takes time that it would measure.
    private void place() {
        overlay.autosize();
        if (overlay.getParent() instanceof Region window) {
            overlay.relocate(
                    window.getWidth() - BESIDE - overlay.getWidth(), window.getHeight() - BELOW - overlay.getHeight());
        }
    }
}

package vitrine.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;

/// A pixel of the window, empty, that can be made to change. Where rows or bars are made while a part is laid out,
/// JavaFX takes the styles of the window for unfinished and paints one frame more; and in a frame in which it finds
/// nothing that has changed, it paints all there is. With this it paints a pixel. Lives on the JavaFX thread.
public final class Speck extends Region {
    private int frames;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frames++;
            if (frames > 1) {
                stop();
                setTranslateX(1 - getTranslateX());
            }
        }
    };

    public Speck() {
        setManaged(false);
        setMouseTransparent(true);
        resize(1, 1);
    }

    /// Changes in the frame after the next, which is that with the part.
    public void changeAfterNextFrame() {
        frames = 0;
        timer.start();
    }
}

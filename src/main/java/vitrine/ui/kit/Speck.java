package vitrine.ui.kit;

import javafx.scene.layout.Region;

/// A pixel of the window, empty, that can be made to change. Where rows or bars are made while a part is laid out,
/// JavaFX takes the styles of the window for unfinished and paints one frame more; and in a frame in which it finds
/// nothing that has changed, it paints all there is. With this it paints a pixel. Lives on the JavaFX thread.
public final class Speck extends Region {
    public Speck() {
        setManaged(false);
        setMouseTransparent(true);
        resize(1, 1);
    }

    public void change() {
        setTranslateX(1 - getTranslateX());
    }
}

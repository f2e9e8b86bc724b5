package vitrine.ui.viewer;

import javafx.animation.FadeTransition;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// The photo before, which fades away over the one that is there already. It stands on the ground of the viewer, so
/// that each moment is a true mixture of both also where one of them is narrower. Lives on the JavaFX thread.
final class CrossFade extends Pane {
    private static final Duration LENGTH = Duration.millis(500);

    private final FadeTransition transition = new FadeTransition(LENGTH, this);
    private final Rectangle clip = new Rectangle();

    CrossFade() {
        getStyleClass().add("cross-fade");
        setMouseTransparent(true);
        setVisible(false);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        transition.setFromValue(1);
        transition.setToValue(0);
        transition.setOnFinished(_ -> stop());
    }

    /// @param before the picture to fade away, laid out as it was shown
    void play(ImageView before) {
        stop();
        boolean still = getScene() == null || getScene().getPreferences().isReducedMotion();
        if (before.getImage() != null && !still) {
            getChildren().setAll(before);
            setOpacity(1);
            setVisible(true);
            transition.playFromStart();
        }
    }

    void stop() {
        transition.stop();
        setVisible(false);
        getChildren().clear();
    }
}

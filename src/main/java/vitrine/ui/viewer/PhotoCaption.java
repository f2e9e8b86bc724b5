package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.Sentences;

/// The name of the photo shown, its place among the others and the zoom, on a plate over the photo. Lives on the JavaFX
/// thread.
public final class PhotoCaption extends HBox {
    private final Sentences sentences;
    private final Label position = new Label();
    private final Label zoom = new Label();
    private final Label lock = new Label();

    PhotoCaption(Sentences sentences) {
        this.sentences = sentences;
        getStyleClass().add("caption");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        zoom.getStyleClass().add("zoom");
        lock.setGraphic(Icons.LOCKED.node(12));
        lock.setManaged(false);
        lock.setVisible(false);
        getChildren().addAll(position, zoom, lock);
    }

    /// @param place among the photos, from 0; negative while unknown
    /// @param zoomNow device px for each px of the photo; empty where there is no picture
    void describe(Path photo, int place, int count, Optional<Double> zoomNow, boolean locked) {
        position.setText(sentences.position(photo, place, count));
        zoom.setText(zoomNow.map(sentences::percent).orElse(""));
        zoom.setVisible(zoomNow.isPresent());
        zoom.setManaged(zoomNow.isPresent());
        lock.setVisible(locked);
        lock.setManaged(locked);
    }

    String text() {
        return zoom.isVisible() ? position.getText() + "    " + zoom.getText() : position.getText();
    }
}

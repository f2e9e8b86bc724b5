package vitrine.ui.viewer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.ui.kit.Icons;

/// Stands where a photo would be, and says why it is not there.
final class FailureCard extends VBox {
    private final Label sentence = new Label();

    /// @param iconSize in logical pixels
    FailureCard(double iconSize) {
        getStyleClass().add("viewer-failure");
        setAlignment(Pos.CENTER);
        sentence.setWrapText(true);
        getChildren().setAll(Icons.BROKEN.node(iconSize), sentence);
        setVisible(false);
    }

    void show(String why) {
        sentence.setText(why);
        setVisible(true);
    }

    /// Empty while there is a photo.
    String words() {
        return isVisible() ? sentence.getText() : "";
    }

    void hide() {
        setVisible(false);
    }
}

package vitrine.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A sentence at the bottom of the window that goes away by itself.
final class Toast extends StackPane {
    private static final Duration SHOWN = Duration.seconds(5);

    private final Label label = new Label();
    private final PauseTransition end = new PauseTransition(SHOWN);

    Toast() {
        getStyleClass().add("toast-area");
        label.getStyleClass().add("toast");
        label.setWrapText(true);
        label.setMaxWidth(560);
        label.setAccessibleRole(AccessibleRole.TEXT);
        setAlignment(label, Pos.BOTTOM_CENTER);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().add(label);
        end.setOnFinished(_ -> setVisible(false));
    }

    void show(String sentence) {
        label.setText(sentence);
        setVisible(true);
        end.playFromStart();
    }

    Label label() {
        return label;
    }
}

package vitrine.ui.viewer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.state.Messages;
import vitrine.state.ViewerState;
import vitrine.state.ViewerState.Edge;

/// Says that there is no further photo, instead of jumping to the other end unasked. Lives on the JavaFX thread.
final class EndCard extends VBox {
    private final ViewerState state;
    private final Messages messages;
    private final Label title = new Label();
    private final Button around = new Button();
    private final Button back = new Button();

    EndCard(ViewerState state, Messages messages) {
        this.state = state;
        this.messages = messages;
        getStyleClass().add("end-card");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.getStyleClass().add("title");
        back.setText(messages.get("viewer.end.close"));
        back.setOnAction(_ -> state.close());
        // The keys stay with the photo: the arrow that leads back needs no click first.
        around.setFocusTraversable(false);
        back.setFocusTraversable(false);
        var actions = new HBox(8, around, back);
        actions.setAlignment(Pos.CENTER);
        getChildren().addAll(title, actions);
        state.edgeProperty().subscribe(this::show);
    }

    /// Empty while it is not shown.
    String words() {
        return switch (state.edgeProperty().get()) {
            case NONE -> "";
            case AFTER_LAST -> messages.get("viewer.end.last");
            case BEFORE_FIRST -> messages.get("viewer.end.first");
        };
    }

    private void show(Edge edge) {
        setVisible(edge != Edge.NONE);
        title.setText(words());
        if (edge == Edge.AFTER_LAST) {
            around.setText(messages.get("command.first") + "  (Home)");
            around.setOnAction(_ -> state.first());
        } else if (edge == Edge.BEFORE_FIRST) {
            around.setText(messages.get("command.last") + "  (End)");
            around.setOnAction(_ -> state.last());
        }
    }
}

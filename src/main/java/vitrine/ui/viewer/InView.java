package vitrine.ui.viewer;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Whether a node is in a window that can be seen.
final class InView {
    private static final ObservableValue<Boolean> NO = new ReadOnlyBooleanWrapper(false);

    private InView() {}

    static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(InView::seen)
                .orElse(false);
    }

    private static ObservableValue<Boolean> seen(Window window) {
        return window.showingProperty().flatMap(showing -> {
            if (!showing) {
                return NO;
            }
            return window instanceof Stage stage
                    ? stage.iconifiedProperty().map(iconified -> !iconified)
                    : window.showingProperty();
        });
    }
}

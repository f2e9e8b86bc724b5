package vitrine.ui;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import vitrine.ui.kit.Late;
import vitrine.ui.viewer.CompareView;

/// Photos side by side, with the tools over them. Lies over the gallery, and under the viewer while one of the photos
/// is looked at alone. Lives on the JavaFX thread.
final class ComparisonPane extends StackPane {
    ComparisonPane(CompareView comparison, ObservableBooleanValue inFront, Commands commands) {
        getChildren().add(comparison);
        visibleProperty().bind(inFront);
        var bars = new Late<>(() -> bars(commands));
        visibleProperty().subscribe(visible -> {
            if (visible) {
                bars.get();
            }
            comparison.focusActive();
        });
    }

    private FadingBars bars(Commands commands) {
        var bar = PhotoBar.ofComparison(commands);
        setAlignment(bar, Pos.TOP_LEFT);
        getChildren().add(bar);
        return new FadingBars(this, List.of(bar));
    }
}

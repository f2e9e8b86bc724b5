package vitrine.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import vitrine.ui.viewer.Filmstrip;
import vitrine.ui.viewer.PhotoViewer;

/*
 * BorderPane (this)
 *   center  StackPane (PhotoViewer, PhotoBar)
 *   bottom  Filmstrip
 */

/// A photo shown large, with the tools and bars over and below it. Lies over the gallery. Lives on the JavaFX thread.
final class ViewerPane extends BorderPane {
    ViewerPane(PhotoViewer viewer, Filmstrip filmstrip, Commands commands) {
        var bar = PhotoBar.ofViewer(commands);
        StackPane.setAlignment(bar, Pos.TOP_LEFT);
        setCenter(new StackPane(viewer, bar));
        setBottom(filmstrip);
        visibleProperty().bind(commands.viewerOpenProperty());
        new FadingBars(this, List.of(bar, viewer.caption()));
        viewer.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
                commands.run(Shortcut.FULL_SCREEN);
            }
        });
    }
}

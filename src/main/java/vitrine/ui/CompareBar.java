package vitrine.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vitrine.ui.kit.Icons;

/// The tools over photos that are compared: back on the left; on the right what can be done with the active one, and
/// how close all are. Lives on the JavaFX thread.
final class CompareBar extends HBox {
    CompareBar(Commands commands) {
        getStyleClass().add("viewer-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        setMaxHeight(USE_PREF_SIZE);
        setPickOnBounds(false);
        var space = new Region();
        space.setMouseTransparent(true);
        setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        ViewerBar.plate(commands.button(Shortcut.COMPARE_CLOSE, Icons.BACK)),
                        space,
                        ViewerBar.plate(
                                commands.button(Shortcut.COMPARE_PREVIOUS, Icons.PREVIOUS_CANDIDATE),
                                commands.button(Shortcut.COMPARE_NEXT, Icons.NEXT_CANDIDATE),
                                commands.button(Shortcut.COMPARE_SWAP, Icons.SWAP),
                                commands.button(Shortcut.COMPARE_REMOVE, Icons.CLEAR)),
                        ViewerBar.plate(
                                commands.button(Shortcut.ZOOM_OUT, Icons.ZOOM_OUT),
                                commands.button(Shortcut.ZOOM_FIT, Icons.ZOOM_FIT),
                                commands.button(Shortcut.ZOOM_ACTUAL, Icons.ZOOM_ACTUAL),
                                commands.button(Shortcut.ZOOM_IN, Icons.ZOOM_IN),
                                commands.button(Shortcut.FULL_SCREEN_PHOTO, Icons.FULL_SCREEN)));
        // The keys stay with the photos.
        lookupAll(".tool").forEach(tool -> tool.setFocusTraversable(false));
    }
}

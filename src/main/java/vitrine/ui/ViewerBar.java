package vitrine.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vitrine.ui.kit.Icons;

/// The tools over a photo shown large: back to the grid on the left, what can be done with it on the right. Lives on
/// the JavaFX thread.
final class ViewerBar extends HBox {
    ViewerBar(Commands commands) {
        getStyleClass().add("viewer-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        setPickOnBounds(false);
        var space = new Region();
        space.setMouseTransparent(true);
        setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        plate(commands.button(Shortcut.CLOSE_PHOTO, Icons.BACK)),
                        space,
                        plate(
                                commands.button(Shortcut.FILMSTRIP, Icons.FILMSTRIP),
                                commands.button(Shortcut.COMPARE, Icons.COMPARE)),
                        plate(
                                commands.button(Shortcut.ZOOM_OUT, Icons.ZOOM_OUT),
                                commands.button(Shortcut.ZOOM_FIT, Icons.ZOOM_FIT),
                                commands.button(Shortcut.ZOOM_ACTUAL, Icons.ZOOM_ACTUAL),
                                commands.button(Shortcut.ZOOM_IN, Icons.ZOOM_IN),
                                commands.button(Shortcut.FULL_SCREEN_PHOTO, Icons.FULL_SCREEN)));
        // The keys stay with the photo.
        lookupAll(".tool").forEach(tool -> tool.setFocusTraversable(false));
    }

    static HBox plate(Node... tools) {
        var plate = new HBox(2, tools);
        plate.getStyleClass().add("plate");
        return plate;
    }
}

package vitrine.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vitrine.ui.kit.Icons;

/// Tools that lie over photos: the way back on the left, what can be done on the right, and the photos seen between
/// them. The keys stay with the photos. Lives on the JavaFX thread.
final class PhotoBar extends HBox {
    private PhotoBar(Node back, Node... groups) {
        super(8);
        getStyleClass().add("viewer-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        setPickOnBounds(false);
        var space = new Region();
        space.setMouseTransparent(true);
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(back, space);
        getChildren().addAll(groups);
        lookupAll(".tool").forEach(tool -> tool.setFocusTraversable(false));
    }

    /// Over one photo shown large.
    static PhotoBar ofViewer(Commands commands) {
        var play = commands.button(Shortcut.PLAY, Icons.PLAY_PAUSE);
        var moving = plate(play);
        moving.visibleProperty().bind(play.disableProperty().not());
        return new PhotoBar(
                plate(commands.button(Shortcut.CLOSE_PHOTO, Icons.BACK)),
                moving,
                plate(
                        commands.button(Shortcut.TURN_LEFT, Icons.TURN_LEFT),
                        commands.button(Shortcut.TURN_RIGHT, Icons.TURN_RIGHT)),
                plate(
                        commands.button(Shortcut.SLIDESHOW, Icons.SLIDESHOW),
                        commands.button(Shortcut.OVERLAY, Icons.INFO),
                        commands.button(Shortcut.FILMSTRIP, Icons.FILMSTRIP),
                        commands.button(Shortcut.COMPARE, Icons.COMPARE)),
                zoom(commands));
    }

    /// Over photos that are compared: what can be done with the active one, and how close all are.
    static PhotoBar ofComparison(Commands commands) {
        return new PhotoBar(
                plate(commands.button(Shortcut.COMPARE_CLOSE, Icons.BACK)),
                plate(
                        commands.button(Shortcut.COMPARE_PREVIOUS, Icons.PREVIOUS_CANDIDATE),
                        commands.button(Shortcut.COMPARE_NEXT, Icons.NEXT_CANDIDATE),
                        commands.button(Shortcut.COMPARE_SWAP, Icons.SWAP),
                        commands.button(Shortcut.COMPARE_REMOVE, Icons.CLEAR)),
                zoom(commands));
    }

    private static Node zoom(Commands commands) {
        return plate(
                commands.button(Shortcut.ZOOM_OUT, Icons.ZOOM_OUT),
                commands.button(Shortcut.ZOOM_FIT, Icons.ZOOM_FIT),
                commands.button(Shortcut.ZOOM_ACTUAL, Icons.ZOOM_ACTUAL),
                commands.button(Shortcut.ZOOM_IN, Icons.ZOOM_IN),
                commands.button(Shortcut.FULL_SCREEN_PHOTO, Icons.FULL_SCREEN));
    }

    private static Node plate(Node... tools) {
        var plate = new HBox(2, tools);
        plate.getStyleClass().add("plate");
        return plate;
    }
}

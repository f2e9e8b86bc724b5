package vitrine.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vitrine.ui.kit.Furniture;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.Late;

/// The one row of tools: back, forward, up, where we are, and at the end those that come once photos are seen, or when
/// they are first asked for. Lives on the JavaFX thread.
final class Toolbar extends HBox {
    private final Late<Tools> end;

    /// @param breadcrumbs where we are
    Toolbar(Commands commands, Node breadcrumbs, Late<Tools> end, Furniture furniture) {
        this.end = end;
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        setHgrow(breadcrumbs, Priority.ALWAYS);
        getChildren()
                .addAll(
                        commands.button(Shortcut.BACK, Icons.BACK),
                        commands.button(Shortcut.FORWARD, Icons.FORWARD),
                        commands.button(Shortcut.UP, Icons.UP),
                        breadcrumbs);
        furniture.add(this::end);
    }

    private Tools end() {
        var tools = end.get();
        if (tools.getParent() == null) {
            getChildren().add(tools);
        }
        return tools;
    }

    void focusSearch() {
        end().focusSearch();
    }

    /// Shows all photos again; true when there was a filter.
    boolean clearSearch() {
        return end().clearSearch();
    }

    void openMenu() {
        end().openMenu();
    }
}

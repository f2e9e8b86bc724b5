package vitrine.ui.share;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import vitrine.desktop.Application;
import vitrine.state.Messages;

/// The programs that open what is chosen, in a menu. Looked for each time: people install programs. Lives on the JavaFX
/// thread.
public final class OpenWith {
    private final Desktop desktop;
    private final Sharing sharing;
    private final Messages messages;
    private final Supplier<List<Path>> chosen;
    private int looks;

    public OpenWith(Desktop desktop, Sharing sharing, Messages messages, Supplier<List<Path>> chosen) {
        this.desktop = desktop;
        this.sharing = sharing;
        this.messages = messages;
        this.chosen = chosen;
    }

    /// Fills a submenu whenever the menu it belongs to opens, so that it is there when the pointer comes to it.
    public void fill(Menu menu, ContextMenu owner) {
        menu.getItems().setAll(sentence("share.looking"));
        owner.showingProperty().subscribe(showing -> {
            if (showing) {
                look(menu.getItems());
            }
        });
    }

    /// Opens a menu of its own, for the key.
    public void showOver(Node window) {
        var bounds = window.localToScreen(window.getLayoutBounds());
        menu().show(window, bounds.getCenterX(), bounds.getMinY() + bounds.getHeight() / 4);
    }

    ContextMenu menu() {
        var menu = new ContextMenu(sentence("share.looking"));
        look(menu.getItems());
        return menu;
    }

    private void look(ObservableList<MenuItem> items) {
        var files = chosen.get();
        int look = ++looks;
        desktop.applications(files, found -> {
            if (look != looks) {
                return; // Meanwhile a menu was opened for other files.
            }
            if (found.isEmpty()) {
                items.setAll(sentence("share.no-program"));
            } else {
                items.setAll(found.stream().map(program -> item(program, files)).toList());
            }
        });
    }

    private MenuItem item(Application program, List<Path> files) {
        var item = new MenuItem(program.name().isEmpty() ? messages.get("share.standard-program") : program.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> sharing.open(program, files));
        return item;
    }

    private MenuItem sentence(String key) {
        var item = new MenuItem(messages.get(key));
        item.setDisable(true);
        return item;
    }
}

package vitrine.ui;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.Preferences;
import vitrine.ui.grid.PhotoGrid;
import vitrine.ui.kit.Late;
import vitrine.ui.kit.LateChildren;

/*
 * BorderPane .gallery (this)
 *   top     Toolbar
 *   center  SplitPane: folders | StackPane (PhotoGrid, FolderPage) | info
 *   bottom  StatusBar
 */

/// The folder: its photos, or the page that stands in their place, between the panes. Lives on the JavaFX thread.
final class GalleryPane extends BorderPane {
    private final PhotoGrid grid;
    private final FolderPage page;

    GalleryPane(
            MainWindow.Parts parts,
            FolderPage page,
            Toolbar toolbar,
            StatusBar statusBar,
            Late<ContextMenu> gridMenu,
            GalleryState gallery,
            Preferences preferences,
            Messages messages) {
        grid = parts.grid();
        this.page = page;
        getStyleClass().add("gallery");
        var split = new SplitPane(center(gridMenu));
        new Panes(split, kept(parts.folders()), kept(parts.info()), preferences);
        setTop(toolbar);
        setCenter(split);
        setBottom(statusBar);
        // Tiles never have the focus: what is read aloud is the grid, at the entry the person is at.
        gallery.selection().revisionProperty().subscribe(() -> grid.setAccessibleText(spoken(gallery, messages)));
        visibleProperty().subscribe(visible -> {
            if (visible) {
                grid.requestFocus();
                grid.reveal(gallery.selection().lead());
            }
        });
    }

    private static String spoken(GalleryState gallery, Messages messages) {
        var listing = gallery.listing();
        int lead = gallery.selection().lead();
        if (lead < 0 || lead >= listing.size()) {
            return messages.get("grid.title");
        }
        var at = messages.get("grid.at", listing.entry(lead).name(), lead + 1, listing.size());
        int files = listing.filesOf(lead).size();
        return files == 1 ? at : messages.get("grid.stack", at, files);
    }

    /// Gives the keys to the photos; else the first arrow key would go to whatever stands first in the window.
    void focusPhotos() {
        applyCss(); // Only then are the parts in the scene: a split pane takes them in with its skin.
        (grid.isVisible() ? grid : page).requestFocus();
    }

    /// The first page takes the keys only now: before, it was nowhere.
    private void giveKeys(Node child) {
        if (child.equals(page) && grid.isFocused()) {
            page.requestFocus();
        }
    }

    private StackPane center(Late<ContextMenu> gridMenu) {
        var center = new StackPane();
        LateChildren.of(center, this::giveKeys, grid, page);
        grid.visibleProperty().bind(page.visibleProperty().not());
        // A page takes the keys with the place, and gives both back.
        grid.visibleProperty().subscribe((_, shown) -> {
            if (!shown && grid.isFocused()) {
                page.requestFocus();
            } else if (shown && page.isFocusWithin()) {
                grid.requestFocus();
            }
        });
        MainMenu.offer(gridMenu, grid);
        center.getStyleClass().add("center");
        center.setMinWidth(160);
        return center;
    }

    private static Region kept(Region pane) {
        SplitPane.setResizableWithParent(pane, false);
        return pane;
    }
}

package vitrine.ui.folders;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import vitrine.state.FolderLister;
import vitrine.state.Messages;

/// All folders, level by level as they are expanded. Follows the open folder until the person takes over.
final class FolderTree extends TreeView<Path> {
    static final double ROW_HEIGHT = 26;

    private final FolderLister folders;
    private final Consumer<Path> open;
    /// The folder on the way to which the tree is being expanded; null when it has arrived or the person took over.
    private @Nullable Path pursued;
    /// Whether the open folder is to stay in view: until the person takes over.
    private boolean following;

    private double laidOutHeight;
    private boolean resized;

    /// @param leave runs when a folder has been opened by the mouse
    FolderTree(FolderLister folders, Messages messages, Consumer<Path> open, Runnable leave) {
        this.folders = folders;
        this.open = open;
        setAccessibleText(messages.get("tree.title"));
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setFixedCellSize(ROW_HEIGHT);
        setCellFactory(_ -> new FolderCell(folder -> {
            open.accept(folder);
            leave.run();
        }));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> takeOver());
        addEventFilter(ScrollEvent.SCROLL, _ -> takeOver());
    }

    /// Shows the file system in which `path` lies, if it is not shown yet.
    FolderItem addRootOf(Path path) {
        var top = path.getRoot() == null ? path : path.getRoot();
        for (var item : getRoot().getChildren()) {
            if (item.getValue().equals(top)) {
                return (FolderItem) item;
            }
        }
        var item = new FolderItem(top, folders, this::pursue);
        getRoot().getChildren().add(item);
        return item;
    }

    /// Expands the way to `folder`, level by level as the answers come, and selects it.
    void reveal(Path folder) {
        if (getSelectionModel().getSelectedItem() instanceof FolderItem item
                && item.getValue().equals(folder)) {
            pursued = null;
            return;
        }
        pursued = folder;
        addRootOf(folder);
        pursue();
    }

    void reload() {
        getRoot().getChildren().forEach(item -> ((FolderItem) item).reload());
    }

    private void pursue() {
        var target = pursued;
        if (target == null) {
            return;
        }
        var item = addRootOf(target);
        while (!item.getValue().equals(target)) {
            if (!item.isAsked()) {
                item.ask();
                // A lister that answers at once has come back here already.
                if (pursued == null) {
                    return;
                }
            }
            if (!item.isKnown()) {
                return;
            }
            var next = item.child(
                    item.getValue().resolve(target.getName(item.getValue().getNameCount())));
            item.setExpanded(true);
            item = next;
        }
        pursued = null;
        following = true;
        getSelectionModel().select(item);
        scrollIntoView(getRow(item));
    }

    /// The places above come, and take more of the room, when the folder may be in view already. Rows have their new
    /// places only after this layout.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getHeight() != laidOutHeight) {
            laidOutHeight = getHeight();
            resized = true;
            requestLayout();
        } else if (resized) {
            resized = false;
            if (following) {
                scrollIntoView(getSelectionModel().getSelectedIndex());
            }
        }
    }

    /// Scrolls only when the row is not seen whole; then it comes to stand in the upper third.
    private void scrollIntoView(int row) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            var first = flow.getFirstVisibleCell();
            double top = first.getLayoutY() + (row - first.getIndex()) * ROW_HEIGHT;
            if (top < 0 || top + ROW_HEIGHT > flow.getHeight()) {
                int rows = (int) (flow.getHeight() / ROW_HEIGHT);
                scrollTo(Math.max(0, row - rows / 3));
            }
        } else {
            scrollTo(Math.max(0, row - 3));
        }
    }

    private void takeOver() {
        pursued = null;
        following = false;
    }

    private void pressed(KeyEvent event) {
        takeOver();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            var item = getSelectionModel().getSelectedItem();
            if (item != null) {
                open.accept(item.getValue());
            }
            event.consume();
        }
    }
}

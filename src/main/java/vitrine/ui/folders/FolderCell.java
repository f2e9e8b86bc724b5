package vitrine.ui.folders;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeCell;
import javafx.scene.control.skin.TreeCellSkin;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vitrine.library.ShownName;
import vitrine.ui.kit.Hint;
import vitrine.ui.kit.Icons;

/// A row of the [FolderTree].
final class FolderCell extends TreeCell<Path> {
    /// Arrow, icon and a few letters; a narrower tree can be scrolled sideways instead.
    private static final double LEAST = 104;

    private static final double LEAST_WHEN_NARROW = 84;

    private final Consumer<Path> open;
    private final Node folderIcon = Icons.FOLDER.node(16);
    private final Hint hint = new Hint(this);

    FolderCell(Consumer<Path> open) {
        this.open = open;
        setDisclosureNode(arrow());
        setGraphic(folderIcon); // Before there is a skin, which would be laid out anew.
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setOnMouseClicked(this::clicked);
        // The tree would mark the folder, and only the folder that is open is marked.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() != MouseButton.PRIMARY) {
                event.consume();
            }
        });
    }

    /// One node where JavaFX would make two for each row.
    private static Node arrow() {
        var arrow = new Region();
        arrow.getStyleClass().add("fold-arrow");
        return arrow;
    }

    @Override
    protected void updateItem(@Nullable Path folder, boolean empty) {
        super.updateItem(folder, empty);
        if (empty || folder == null) {
            setText(null);
            setGraphic(null);
            hint.say("");
            return;
        }
        setText(FolderName.of(folder));
        setGraphic(folder.getFileName() == null ? Icons.DRIVE.node(16) : folderIcon);
        hint.say(ShownName.whole(folder));
    }

    /// Rows are as wide as the tree and elide their names, until only a few letters would be left.
    @Override
    protected double computePrefWidth(double height) {
        var tree = getTreeView();
        if (tree == null || getTreeItem() == null) {
            return 1;
        }
        double least = tree.getWidth() < FolderPane.NARROW_WIDTH ? LEAST_WHEN_NARROW : LEAST;
        return tree.getTreeItemLevel(getTreeItem()) * indent() + least;
    }

    private double indent() {
        return getSkin() instanceof TreeCellSkin<?> skin ? skin.getIndent() : 0;
    }

    private void clicked(MouseEvent event) {
        var folder = getItem();
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 1
                && folder != null
                && !isOnArrow(event)) {
            open.accept(folder);
        }
    }

    private boolean isOnArrow(MouseEvent event) {
        var arrow = getDisclosureNode();
        return arrow != null
                && arrow.isVisible()
                && !getTreeItem().isLeaf()
                && event.getX() <= arrow.getLayoutX() + arrow.getLayoutBounds().getWidth();
    }
}

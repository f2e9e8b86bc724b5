package vitrine.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The children of a pane, of which each comes into it when it is first to be seen: to style and to lay out what nobody
/// sees would hold up a start. Lives on the JavaFX thread.
public final class LateChildren {
    private final Pane pane;
    private final List<Node> inOrder;

    private LateChildren(Pane pane, List<Node> inOrder) {
        this.pane = pane;
        this.inOrder = inOrder;
    }

    /// @param inOrder all that `pane` will ever have, as they follow one another
    public static void of(Pane pane, Node... inOrder) {
        of(pane, _ -> {}, inOrder);
    }

    /// @param joined told of each that has come into the pane
    public static void of(Pane pane, Consumer<Node> joined, Node... inOrder) {
        var children = new LateChildren(pane, List.of(inOrder));
        for (var child : inOrder) {
            child.visibleProperty().subscribe(visible -> {
                if (visible && child.getParent() == null) {
                    children.join(child);
                    joined.accept(child);
                }
            });
        }
    }

    private void join(Node child) {
        int before = (int) inOrder.subList(0, inOrder.indexOf(child)).stream()
                .filter(pane.getChildren()::contains)
                .count();
        pane.getChildren().add(before, child);
    }
}

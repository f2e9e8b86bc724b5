package vitrine.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import vitrine.library.Group;

/// The headers of the groups in view; the header of the group at the top stays there until the next one pushes it out.
final class GridHeaders extends Pane {
    private final Function<Group.Header, String> words;
    private final List<Label> labels = new ArrayList<>();
    private final Rectangle clip = new Rectangle();

    GridHeaders(Function<Group.Header, String> words) {
        this.words = words;
        setManaged(false);
        setMouseTransparent(true);
        setClip(clip);
        getStyleClass().add("grid-headers");
    }

    /// Forgets which group has which label: the groups are others.
    void reset() {
        labels.forEach(label -> label.setVisible(false));
    }

    void place(GridLayout layout, List<Group> groups, double top, double width, double height) {
        resize(width, height);
        clip.setWidth(width);
        clip.setHeight(height);
        labels.forEach(label -> label.setVisible(false));
        int used = 0;
        int last = groups.isEmpty() ? -1 : layout.groupAt(top + height);
        for (int g = groups.isEmpty() ? 0 : layout.groupAt(top); g <= last; g++) {
            if (layout.hasHeader(g)) {
                double header = layout.measures().header();
                place(label(used++), groups.get(g), layout.headerIn(g, top), width, header);
            }
        }
    }

    private void place(Label label, Group group, double y, double width, double height) {
        label.setText(words.apply(group.header()));
        label.setVisible(true);
        label.resizeRelocate(0, snapPositionY(y), width, height);
    }

    private Label label(int i) {
        if (i == labels.size()) {
            var label = new Label();
            label.getStyleClass().add("group-header");
            label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            label.setManaged(false);
            labels.add(label);
            getChildren().add(label);
        }
        return labels.get(i);
    }
}

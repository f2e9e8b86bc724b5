package vitrine.ui.info;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names at the left and values at the right, or one above the other where there is no room for two columns.
final class FactTable extends GridPane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NAMES_WIDTH = 76;
    private static final double LEAST_FOR_COLUMNS = 210;

    private final List<Node> names = new ArrayList<>();
    private final List<Node> values = new ArrayList<>();
    private boolean narrow;

    FactTable() {
        getStyleClass().add("facts");
        var valuesColumn = new ColumnConstraints();
        valuesColumn.setHgrow(Priority.ALWAYS);
        valuesColumn.setMinWidth(0);
        getColumnConstraints().addAll(new ColumnConstraints(NAMES_WIDTH), valuesColumn);
    }

    void add(String words, Node value) {
        var name = new Label(words);
        name.getStyleClass().add("name");
        name.setLabelFor(value);
        name.setWrapText(true);
        names.add(name);
        values.add(value);
        getChildren().addAll(name, value);
        place(names.size() - 1);
    }

    /// @param width of the room for the table, in logical pixels
    void fit(double width) {
        boolean now = width > 0 && width < LEAST_FOR_COLUMNS;
        if (now != narrow) {
            narrow = now;
            pseudoClassStateChanged(NARROW, now);
            for (int i = 0; i < names.size(); i++) {
                place(i);
            }
        }
    }

    private void place(int row) {
        var name = names.get(row);
        var value = values.get(row);
        if (narrow) {
            setConstraints(name, 0, 2 * row, 2, 1);
            setConstraints(value, 0, 2 * row + 1, 2, 1);
        } else {
            setConstraints(name, 0, row, 1, 1);
            setConstraints(value, 1, row, 1, 1);
        }
        setValignment(name, VPos.TOP);
        setValignment(value, VPos.TOP);
    }
}

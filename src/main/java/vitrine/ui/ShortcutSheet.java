package vitrine.ui;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vitrine.state.Messages;
import vitrine.ui.kit.Icons;

/// All keys on one sheet, laid over the window; any key but those that scroll it, or a click, closes it. Made from the
/// table of [Shortcut]s.
final class ShortcutSheet extends StackPane {
    private static final double WORDS_WIDTH = 190;
    private static final double KEYS_WIDTH = 130;

    private static final double GAP = 32;
    /// What else stands side by side with the columns: margins, padding, the scroll bar; in px.
    private static final double AROUND = 112;

    private static final double LINE = 60;

    private final Messages messages;
    private final ScrollPane scroll = new ScrollPane();
    /// Who had the focus before the sheet, and gets it back.
    private @Nullable Node before;
    /// Pressed, and closes the sheet when it is let go: what it types comes before that, and is not for who is below.
    private @Nullable KeyCode closing;

    ShortcutSheet(Messages messages) {
        this.messages = messages;
        getStyleClass().add("sheet-shade");
        setAccessibleText(messages.get("keys.title"));
        setVisible(false);
        setFocusTraversable(true);
        setCursor(Cursor.DEFAULT); // There is none over a photo while the mouse rests.
        setOnMouseClicked(_ -> close());
    }

    /// Every key of the window, whoever has the keys below the sheet: while it is shown, nobody else hears them.
    void heard(KeyEvent event) {
        if (isVisible()) {
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                pressed(event.getCode());
            } else if (event.getEventType() == KeyEvent.KEY_RELEASED && event.getCode() == closing) {
                close();
            }
            event.consume();
        }
    }

    private void pressed(KeyCode key) {
        switch (key) {
            case DOWN -> scroll(LINE);
            case UP -> scroll(-LINE);
            case PAGE_DOWN, SPACE -> scroll(getHeight() - LINE);
            case PAGE_UP -> scroll(LINE - getHeight());
            case TAB -> {} // Leads nowhere: what it would lead to is covered.
            default -> closing = key.isModifierKey() ? closing : key;
        }
    }

    private void scroll(double distance) {
        double hidden = scroll.getContent().getBoundsInLocal().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + distance / hidden, 0, 1));
        }
    }

    void toggle() {
        if (getChildren().isEmpty()) {
            build(); // Only now: most starts never show it.
        }
        if (isVisible()) {
            close();
        } else {
            setVisible(true);
            before = getScene().getFocusOwner();
            toFront();
            requestFocus();
        }
    }

    private void build() {
        var columns = new Columns(
                column(Shortcut.Part.GO, Shortcut.Part.SHARE, Shortcut.Part.SLIDESHOW, Shortcut.Part.PROGRAM),
                column(Shortcut.Part.VIEW, Shortcut.Part.CHANGE, Shortcut.Part.COMPARE),
                column(Shortcut.Part.SELECT, Shortcut.Part.PHOTO));
        // In a narrow window a column goes below the others, rather than its words under one another.
        columns.prefWrapLengthProperty().bind(widthProperty().subtract(AROUND));
        var sheet = new VBox(16, heading(), columns);
        sheet.getStyleClass().add("shortcut-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        scroll.setContent(new StackPane(sheet));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("sheet-scroll");
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
    }

    /// Side by side, as wide as they are together; a flow alone would be as wide as it may become.
    private static final class Columns extends FlowPane {
        Columns(Node... columns) {
            super(GAP, GAP / 2, columns);
            setRowValignment(VPos.TOP);
        }

        @Override
        protected double computePrefWidth(double height) {
            double all = getChildren().stream()
                    .mapToDouble(column -> column.prefWidth(-1) + GAP)
                    .sum();
            return Math.min(super.computePrefWidth(height), all - GAP);
        }
    }

    private void close() {
        closing = null;
        setVisible(false);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private Node heading() {
        var title = new Label(messages.get("keys.title"));
        title.getStyleClass().add("title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var close = new Button();
        close.setGraphic(Icons.CLOSE.node(14));
        close.getStyleClass().add("tool");
        close.setAccessibleText(messages.get("keys.close"));
        close.setFocusTraversable(false); // Every key closes the sheet.
        close.setOnAction(_ -> close());
        var row = new HBox(title, gap, close);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node column(Shortcut.Part... parts) {
        var column = new VBox(8);
        for (var part : parts) {
            var title = new Label(messages.get(part.messageKey()));
            title.getStyleClass().add("part");
            column.getChildren().addAll(title, table(part));
        }
        return column;
    }

    private Node table(Shortcut.Part part) {
        var table = new GridPane(16, 6);
        var rows = Arrays.stream(Shortcut.values())
                .filter(shortcut -> shortcut.part() == part && !shortcut.keys().isEmpty())
                .toList();
        for (var shortcut : rows) {
            table.addRow(table.getRowCount(), keys(shortcut.keyNames()), words(shortcut.messageKey()));
        }
        Arrays.stream(Habit.values())
                .filter(habit -> habit.part() == part)
                .forEach(habit -> table.addRow(
                        table.getRowCount(),
                        keys(List.of(messages.get(habit.keysMessageKey()))),
                        words(habit.messageKey())));
        return table;
    }

    private Label words(String key) {
        var words = new Label(messages.get(key));
        words.getStyleClass().add("words");
        words.setWrapText(true);
        words.setMaxWidth(WORDS_WIDTH);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    private static Node keys(List<String> names) {
        var row = new FlowPane(4, 4);
        row.setPrefWrapLength(KEYS_WIDTH);
        for (var name : names) {
            var key = new Label(name);
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(key);
        }
        return row;
    }
}

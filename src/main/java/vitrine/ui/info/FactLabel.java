package vitrine.ui.info;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import vitrine.state.Messages;
import vitrine.ui.kit.PhotoWords;

/// Words that wrap and can be copied: by the context menu, or by a click and Ctrl+C.
final class FactLabel extends Label {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    FactLabel(String words, String styleClass, Messages messages) {
        super(words);
        getStyleClass().addAll("fact", styleClass);
        setWrapText(true);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy(words);
                event.consume();
            }
        });
        setOnContextMenuRequested(event -> {
            var item = new MenuItem(messages.get("info.copy"));
            item.setOnAction(_ -> copy(words));
            new ContextMenu(item).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /// What was put in only to wrap lines well is of no use elsewhere.
    private static String plain(String words) {
        return words.replace(PhotoWords.NO_BREAK, ' ');
    }

    static void copy(String words) {
        var content = new ClipboardContent();
        content.putString(plain(words));
        Clipboard.getSystemClipboard().setContent(content);
    }
}

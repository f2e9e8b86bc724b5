package vitrine.ui;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vitrine.state.Messages;
import vitrine.ui.kit.Icons;

/// Tells the person that the program itself has failed, with a text to copy for whoever can mend it.
public final class FailureDialog {
    private FailureDialog() {}

    /// Shows the dialog and returns at once.
    ///
    /// @param report everything that helps to find the cause
    public static void show(Messages messages, String report, String logFile) {
        var copy = new ButtonType(messages.get("failed.copy"), ButtonBar.ButtonData.LEFT);
        var close = new ButtonType(messages.get("keys.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.ERROR, "", copy, close);
        alert.setTitle(messages.get("failed.title"));
        alert.setHeaderText(messages.get("failed.title"));
        alert.getDialogPane().setContent(content(messages.get("failed.text", logFile), report));
        alert.setResizable(true);
        StyleSheets.addTo(alert.getDialogPane().getScene());
        alert.setGraphic(Icons.BROKEN.node(32));
        alert.resultProperty().subscribe(pressed -> {
            if (pressed == copy) {
                var content = new ClipboardContent();
                content.putString(report);
                Clipboard.getSystemClipboard().setContent(content);
            }
        });
        alert.show();
    }

    private static Node content(String sentence, String report) {
        var words = new Label(sentence);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var details = new TextArea(report);
        details.setEditable(false);
        details.setPrefRowCount(8);
        VBox.setVgrow(details, Priority.ALWAYS);
        var content = new VBox(12, words, details);
        content.setPrefWidth(540);
        return content;
    }
}

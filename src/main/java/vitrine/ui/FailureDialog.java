package vitrine.ui;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
        var alert = new Alert(Alert.AlertType.ERROR, messages.get("failed.text", logFile), copy, ButtonType.CLOSE);
        alert.setTitle(messages.get("failed.title"));
        alert.setHeaderText(messages.get("failed.title"));
        var details = new TextArea(report);
        details.setEditable(false);
        details.setPrefRowCount(12);
        alert.getDialogPane().setExpandableContent(details);
        alert.getDialogPane().setPrefWidth(560);
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
}

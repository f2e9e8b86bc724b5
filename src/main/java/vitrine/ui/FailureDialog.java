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
import org.jspecify.annotations.Nullable;
import vitrine.state.Messages;
import vitrine.ui.kit.Icons;

/// Tells the person that the program itself has failed, with a text to copy for whoever can mend it. One window for all
/// failures that come while it is open. Lives on the JavaFX thread.
public final class FailureDialog {
    private @Nullable Alert open;
    private TextArea reports = new TextArea();

    /// Shows the dialog, or adds to what it shows, and returns at once.
    ///
    /// @param report everything that helps to find the cause
    public void tell(Messages messages, String report, String logFile) {
        if (open != null && open.isShowing()) {
            reports.appendText("\n" + report);
            return;
        }
        reports = new TextArea(report);
        reports.setEditable(false);
        reports.setPrefRowCount(8);
        open = alert(messages, logFile, reports);
        open.show();
    }

    private static Alert alert(Messages messages, String logFile, TextArea reports) {
        var copy = new ButtonType(messages.get("failed.copy"), ButtonBar.ButtonData.LEFT);
        var close = new ButtonType(messages.get("keys.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.ERROR, "", copy, close);
        alert.setTitle(messages.get("failed.title"));
        alert.setHeaderText(messages.get("failed.title"));
        alert.getDialogPane().setContent(content(messages.get("failed.text", logFile), reports));
        alert.setResizable(true);
        StyleSheets.addTo(alert.getDialogPane().getScene());
        alert.setGraphic(Icons.BROKEN.node(32));
        alert.resultProperty().subscribe(pressed -> {
            if (pressed == copy) {
                var content = new ClipboardContent();
                content.putString(reports.getText());
                Clipboard.getSystemClipboard().setContent(content);
            }
        });
        return alert;
    }

    private static Node content(String sentence, TextArea reports) {
        var words = new Label(sentence);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(reports, Priority.ALWAYS);
        var content = new VBox(12, words, reports);
        content.setPrefWidth(540);
        return content;
    }
}

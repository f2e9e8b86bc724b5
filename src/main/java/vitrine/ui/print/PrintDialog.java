package vitrine.ui.print;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.library.ShownName;
import vitrine.loading.Loaded;
import vitrine.metadata.Turn;
import vitrine.state.Messages;
import vitrine.ui.kit.PixelImages;
import vitrine.ui.kit.Sentences;
import vitrine.ui.share.Desktop;

/// Shows a photo on its page before it is printed, and lets the person choose with what. Once for each photo. Lives on
/// the JavaFX thread.
public final class PrintDialog {
    private static final PixelSize PREVIEW = PixelSize.square(900);

    private final Printing printing;
    private final Desktop desktop;
    private final UnaryOperator<Turn> needs;
    private final Consumer<String> tell;
    private final Sentences sentences;
    private final Messages messages;
    private final Path photo;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType print;
    private final PagePreview preview = new PagePreview();
    private final PageChoice choice;
    private final Label sentence = new Label();
    private final ProgressBar progress = new ProgressBar();
    private @Nullable Image picture;
    private @Nullable PixelSize size;
    private Turn turn = Turn.NONE;
    private @Nullable Runnable cancel;
    private boolean undecodable;

    /// @param needs what the photo still needs to be as it is seen, after what was done to it when it was decoded
    /// @param tell says a sentence that needs no answer
    public PrintDialog(
            Printing printing,
            Desktop desktop,
            UnaryOperator<Turn> needs,
            Consumer<String> tell,
            Sentences sentences,
            Path photo) {
        this.printing = printing;
        this.desktop = desktop;
        this.needs = needs;
        this.tell = tell;
        this.sentences = sentences;
        this.photo = photo;
        messages = sentences.messages();
        print = new ButtonType(messages.get("print.print"), ButtonBar.ButtonData.OK_DONE);
        choice = new PageChoice(messages, this::showPage);
        build();
    }

    private void build() {
        dialog.setTitle(messages.get("print.title", name()));
        dialog.setResizable(true);
        sentence.setWrapText(true);
        sentence.setMaxWidth(330);
        sentence.getStyleClass().add("print-sentence");
        progress.setVisible(false);
        progress.setMaxWidth(Double.MAX_VALUE);
        var side = new VBox(16, choice, sentence, progress);
        HBox.setHgrow(preview, Priority.ALWAYS);
        var pane = dialog.getDialogPane();
        pane.getStyleClass().add("print-dialog");
        pane.setContent(new HBox(20, preview, side));
        pane.getButtonTypes()
                .setAll(print, new ButtonType(messages.get("print.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        pane.lookupButton(print).getStyleClass().add("accent");
        // The dialog stays until the page is sent.
        pane.lookupButton(print).addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            print();
        });
        dialog.setOnHidden(_ -> {
            if (cancel != null) {
                cancel.run();
            }
        });
    }

    /// Shows the dialog and returns at once.
    public void show(Window owner) {
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        showPage();
        desktop.picture(photo, PREVIEW, needs, this::decoded);
        printing.printers(this::found);
        sentence.setText(messages.get("print.looking"));
        dialog.show();
    }

    private void decoded(Loaded<Path, Picture> loaded) {
        switch (loaded) {
            case Loaded.Ready<Path, Picture>(var _, var decoded) -> {
                picture = PixelImages.of(decoded.pixels());
                size = decoded.fullSize();
                turn = decoded.turned();
                showPage();
            }
            case Loaded.Failed<Path, Picture>(var _, var cause) -> {
                undecodable = true;
                sentence.setText(sentences.failure(photo, cause));
            }
        }
    }

    private void found(List<Printing.Choice> printers) {
        if (!undecodable) {
            sentence.setText(printers.isEmpty() ? messages.get("print.no-printer") : "");
        }
        choice.offer(printers);
        choice.setDisable(printers.isEmpty());
        showPage();
    }

    private void showPage() {
        var layout = size == null ? null : choice.layout(size);
        boolean ready = layout != null && size != null && cancel == null;
        preview.show(size == null ? null : layout == null ? PagePlan.a4(size) : PagePlan.of(layout, size), picture);
        dialog.getDialogPane().lookupButton(print).setDisable(!ready);
    }

    private void print() {
        var printer = choice.printer();
        var layout = size == null ? null : choice.layout(size);
        if (printer == null || layout == null || size == null) {
            return;
        }
        sentence.setText(messages.get("print.printing"));
        progress.setVisible(true);
        choice.setDisable(true);
        cancel = printing.print(
                new Printing.Order(photo, turn, printer.printer(), layout, PagePlan.of(layout, size)),
                outcome -> printed(outcome, printer.printer().getName()));
        showPage();
    }

    private void printed(Printing.Outcome outcome, String printer) {
        cancel = null;
        progress.setVisible(false);
        choice.setDisable(false);
        switch (outcome) {
            case SENT -> {
                dialog.close();
                tell.accept(messages.get("print.sent", name(), printer));
            }
            case CANCELLED -> tell.accept(messages.get("print.cancelled", name()));
            case NO_PICTURE -> sentence.setText(messages.get("print.no-picture", name()));
            case NO_SPOOLER -> sentence.setText(messages.get("print.no-spooler"));
            case FAILED -> sentence.setText(messages.get("print.failed", printer));
        }
        if (dialog.isShowing()) {
            showPage();
        }
    }

    private String name() {
        return ShownName.of(photo);
    }
}

package vitrine.ui.print;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vitrine.image.PixelSize;
import vitrine.state.Messages;

/// Printer, paper, orientation and margins, as the person chooses them. Lives on the JavaFX thread.
final class PageChoice extends GridPane {
    private static final double POINTS_PER_MM = 72 / 25.4;

    private enum Turn {
        AUTOMATIC,
        PORTRAIT,
        LANDSCAPE
    }

    /// In mm; 0 is as small as the printer can.
    private enum Margin {
        LEAST(0),
        NARROW(10),
        WIDE(25);

        private final double millimetres;

        Margin(double millimetres) {
            this.millimetres = millimetres;
        }
    }

    private final Messages messages;
    private final ComboBox<Printing.Choice> printer;
    private final ComboBox<Paper> paper = box(Paper::getName);
    private final ComboBox<Turn> turn;
    private final ComboBox<Margin> margin;

    PageChoice(Messages messages, Runnable changed) {
        super(12, 10);
        this.messages = messages;
        printer = box(choice -> choice.printer().getName());
        turn = box(value -> messages.get(
                switch (value) {
                    case AUTOMATIC -> "print.orientation.automatic";
                    case PORTRAIT -> "print.orientation.portrait";
                    case LANDSCAPE -> "print.orientation.landscape";
                }));
        margin = box(value -> messages.get(
                switch (value) {
                    case LEAST -> "print.margins.least";
                    case NARROW -> "print.margins.narrow";
                    case WIDE -> "print.margins.wide";
                }));
        turn.getItems().setAll(Turn.values());
        turn.setValue(Turn.AUTOMATIC);
        margin.getItems().setAll(Margin.values());
        margin.setValue(Margin.NARROW);
        row(0, "print.printer", printer);
        row(1, "print.paper", paper);
        row(2, "print.orientation", turn);
        row(3, "print.margins", margin);
        printer.valueProperty().subscribe(this::offerPapers);
        Stream.of(printer, paper, turn, margin)
                .forEach(box -> box.valueProperty().subscribe(changed));
    }

    private void row(int row, String words, ComboBox<?> box) {
        var label = new Label(messages.get(words));
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(230);
        addRow(row, label, box);
    }

    void offer(List<Printing.Choice> printers) {
        printer.getItems().setAll(printers);
        printer.getSelectionModel().selectFirst();
    }

    private void offerPapers(Printing.@Nullable Choice choice) {
        if (choice != null) {
            var before = paper.getValue();
            paper.getItems().setAll(choice.papers());
            paper.setValue(choice.papers().contains(before) ? before : choice.usualPaper());
        }
    }

    Printing.@Nullable Choice printer() {
        return printer.getValue();
    }

    /// Null until there is something to choose from.
    ///
    /// @param photo decides about the orientation, unless the person does
    @Nullable
    PageLayout layout(PixelSize photo) {
        var choice = printer.getValue();
        var chosenPaper = paper.getValue();
        if (choice == null || chosenPaper == null) {
            return null;
        }
        boolean wide =
                turn.getValue() == Turn.AUTOMATIC ? photo.width() > photo.height() : turn.getValue() == Turn.LANDSCAPE;
        double points = margin.getValue().millimetres * POINTS_PER_MM;
        // Where the printer cannot go as near to the edge, it says so in the layout.
        return choice.printer()
                .createPageLayout(
                        chosenPaper,
                        wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
                        points,
                        points,
                        points,
                        points);
    }

    private static <T> ComboBox<T> box(Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // Nothing is typed here.
            }
        });
        return box;
    }
}

package vitrine.ui.print;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.print.PageLayout;
import javafx.print.Paper;
import javafx.print.Printer;
import org.jspecify.annotations.Nullable;
import vitrine.metadata.Turn;

/// Printers and what is sent to them. Asked on the JavaFX thread, works in the background, answers on the JavaFX
/// thread.
public interface Printing {

    /// @param then is given the printers, the standard one first; none where there are none
    void printers(Consumer<List<Choice>> then);

    /// Decodes a photo as finely as the page shows it and prints it.
    ///
    /// @return cancels what has not been sent yet
    Runnable print(Order order, Consumer<Outcome> then);

    /// @param usualPaper one of `papers`
    record Choice(
            Printer printer, List<Paper> papers, @Nullable Paper usualPaper) {}

    /// @param turn what is to be done to the stored picture so that it is printed as it was seen on the page
    /// @param plan where on the page of that layout the photo is to be
    record Order(Path photo, Turn turn, Printer printer, PageLayout layout, PagePlan plan) {}

    /// What became of an order.
    enum Outcome {
        SENT,
        CANCELLED,
        /// The photo could not be decoded.
        NO_PICTURE,
        /// The system has no program that takes what is to be printed.
        NO_SPOOLER,
        FAILED
    }
}

package vitrine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TextArea;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.state.Messages;

@ExtendWith(FxRuntime.class)
class FailureDialogTest {
    private final Messages messages = Messages.of("en");
    private final FailureDialog dialog = FxRuntime.onFxThread(FailureDialog::new);

    @AfterEach
    void closed() {
        FxRuntime.doOnFxThread(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void failuresThatComeOneAfterAnotherAreToldInOneWindow() {
        tell("the first");
        tell("the second");
        assertThat(reports()).containsExactly("the first\nthe second");
    }

    @Test
    void whatFailsAfterItWasClosedIsToldAnew() {
        tell("the first");
        closed();
        tell("the second");
        assertThat(reports()).containsExactly("the second");
    }

    private void tell(String report) {
        FxRuntime.doOnFxThread(() -> dialog.tell(messages, report, "vitrine.log"));
    }

    /// The text of each window.
    private static List<String> reports() {
        return FxRuntime.onFxThread(() -> Window.getWindows().stream()
                .map(window -> (TextArea) window.getScene().getRoot().lookup(".text-area"))
                .map(TextArea::getText)
                .toList());
    }
}

package vitrine.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;

@ExtendWith(FxRuntime.class)
class HintTest {
    private static final String WHERE_JAVAFX_KEEPS_IT = "javafx.scene.control.Tooltip";

    @Test
    void aTooltipIsMadeWhenThePointerComes() {
        doOnFxThread(() -> {
            var button = new Button();
            Hint.on(button, "Back");
            assertThat(tooltip(button)).isNull();
            enter(button);
            assertThat(tooltip(button)).isNotNull().extracting(Tooltip::getText).isEqualTo("Back");
        });
    }

    @Test
    void itSaysTheLatestAndNothingWhenThereIsNothingToSay() {
        doOnFxThread(() -> {
            var button = new Button();
            var hint = new Hint(button);
            enter(button);
            assertThat(tooltip(button)).isNull();
            hint.say("a.jpg");
            enter(button);
            hint.say("b.jpg");
            assertThat(tooltip(button)).isNotNull().extracting(Tooltip::getText).isEqualTo("b.jpg");
            hint.say("");
            assertThat(tooltip(button)).isNull();
        });
    }

    private static void enter(Button button) {
        Event.fireEvent(
                button,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        null,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private static @Nullable Tooltip tooltip(Button button) {
        return (Tooltip) button.getProperties().get(WHERE_JAVAFX_KEEPS_IT);
    }
}

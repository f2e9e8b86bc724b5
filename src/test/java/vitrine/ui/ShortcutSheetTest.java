package vitrine.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.onFxThread;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.FxRuntime;
import vitrine.state.Messages;

@ExtendWith(FxRuntime.class)
class ShortcutSheetTest {
    @ParameterizedTest
    @ValueSource(ints = {480, 760, 1000, 1280, 1900})
    void wordsHaveTheirRoomInWindowsOfAnyWidth(int width) {
        List<Label> tooNarrow = onFxThread(() -> {
            var sheet = new ShortcutSheet(Messages.of("en"));
            var window = new StackPane(sheet);
            StyleSheets.addTo(new Scene(window, width, 600));
            sheet.toggle();
            window.applyCss();
            window.layout();
            assertThat(sheet.lookupAll(".words")).isNotEmpty();
            return sheet.lookupAll(".words").stream()
                    .map(Label.class::cast)
                    .filter(words -> words.getWidth() < Math.min(words.prefWidth(-1), words.getMaxWidth()) - 1)
                    .toList();
        });
        assertThat(tooNarrow).isEmpty();
    }
}

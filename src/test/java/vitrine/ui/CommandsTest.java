package vitrine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import vitrine.state.Messages;

class CommandsTest {
    private static final boolean WITH = true;
    private static final boolean WITHOUT = false;

    private final Commands commands = new Commands(Messages.of("en"));
    private final List<Shortcut> ran = new ArrayList<>();

    CommandsTest() {
        for (var shortcut : Shortcut.values()) {
            commands.bind(shortcut, () -> ran.add(shortcut));
        }
    }

    /// A key as the system tells it: where it lies, and what it types there.
    private void hit(KeyCode key, String typed, boolean ctrl, boolean alt) {
        commands.pressed(new KeyEvent(KeyEvent.KEY_PRESSED, "", typed, key, false, ctrl, alt, false));
        commands.typed(new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, ctrl, alt, false));
    }

    @Test
    void aBracketTurnsOnceWhereverItLiesOnTheKeyboard() {
        hit(KeyCode.CLOSE_BRACKET, "]", WITHOUT, WITHOUT);
        assertThat(ran).as("American").containsExactly(Shortcut.TURN_RIGHT);
        ran.clear();
        hit(KeyCode.DIGIT8, "[", WITHOUT, WITHOUT);
        assertThat(ran).as("German, on Linux").containsExactly(Shortcut.TURN_LEFT);
        ran.clear();
        hit(KeyCode.DIGIT8, "[", WITH, WITH);
        assertThat(ran).as("German, on Windows").containsExactly(Shortcut.TURN_LEFT);
    }

    @Test
    void aCharacterCountsOnlyWhereItsCommandDoes() {
        hit(KeyCode.SEMICOLON, ".", WITHOUT, WITHOUT);
        assertThat(ran).as("in the gallery").isEmpty();
        commands.viewerOpenProperty().set(true);
        hit(KeyCode.SEMICOLON, ".", WITHOUT, WITHOUT);
        assertThat(ran).as("in the viewer").containsExactly(Shortcut.FRAME_FORWARD);
        commands.viewerOpenProperty().set(false);
        commands.comparingProperty().set(true);
        hit(KeyCode.CLOSE_BRACKET, "]", WITHOUT, WITHOUT);
        assertThat(ran).as("in the comparison").containsExactly(Shortcut.FRAME_FORWARD);
    }

    @Test
    void aCharacterWithCtrlOrAltAloneIsNoCommand() {
        hit(KeyCode.CLOSE_BRACKET, "]", WITH, WITHOUT);
        hit(KeyCode.CLOSE_BRACKET, "]", WITHOUT, WITH);
        assertThat(ran).isEmpty();
    }
}

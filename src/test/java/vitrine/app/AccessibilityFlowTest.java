package vitrine.app;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;

/// What a person finds in the window who does not see it, or has no mouse.
@ExtendWith(FxRuntime.class)
class AccessibilityFlowTest {
    private static final int MOST_STOPS = 60;

    @TempDir
    Path root;

    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        var photos = Files.createDirectory(root.resolve("photos"));
        PhotoFiles.photo(photos.resolve("a.jpg"), 320, 240, Color.YELLOW);
        PhotoFiles.photo(photos.resolve("b.jpg"), 320, 240, Color.GREEN);
        PhotoFiles.photo(photos.resolve("c.jpg"), 320, 240, Color.BLUE);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(3);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    @Test
    void everyControlOfTheGalleryHasAName() {
        assertThat(nameless()).isEmpty();
        program.press(F9);
        program.await("the information", () -> program.isShown(".info-pane"));
        assertThat(nameless()).isEmpty();
        program.press(CONTROL, L);
        program.await("the location to type in", () -> program.scene().getFocusOwner() instanceof TextInputControl);
        assertThat(nameless()).isEmpty();
        program.press(ESCAPE);
        program.press(F1);
        program.await("the sheet of keys", () -> program.isShown(".shortcut-sheet"));
        assertThat(nameless()).isEmpty();
    }

    @Test
    void everyControlAroundALargePhotoHasAName() {
        program.press(HOME);
        program.press(ENTER);
        program.press(T);
        program.await("the filmstrip", () -> program.isShown(".filmstrip"));
        assertThat(nameless()).isEmpty();
        program.press(ESCAPE);
        program.press(SHIFT, RIGHT);
        program.press(C);
        program.await("two photos", () -> program.isShown(".compare-view"));
        assertThat(nameless()).isEmpty();
    }

    @Test
    void whatIsShownInPlaceOfAPhotoIsToldToo() throws IOException {
        var broken = Arrays.copyOf(PhotoFiles.bytes("jpg", 320, 240, Color.RED), 100);
        Files.write(root.resolve("photos/d.jpg"), broken);
        program.awaitEntries(4);
        program.press(END);
        program.press(ENTER);
        program.awaitText(".viewer-failure", "d.jpg");
        var why = program.<String>see(() -> program.textOf(".viewer-failure"));
        program.await("why it is not shown", () -> told().startsWith("d.jpg    4 / 4") && told().contains(why));
        program.press(RIGHT);
        program.await("the end", () -> told().endsWith("This is the last photo"));
        program.press(LEFT);
        program.await("no end", () -> told().endsWith(why));
        program.press(C);
        program.await("why it is not compared", () -> told().equals("d.jpg    " + why));
    }

    /// Of what has the keys.
    private String told() {
        return program.scene().getFocusOwner().getAccessibleText();
    }

    @Test
    void theTabKeyLeadsToEveryControlAndBackToThePhotos() {
        Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < MOST_STOPS; i++) {
            program.press(TAB);
            reached.add(program.see(() -> program.scene().getFocusOwner()));
        }
        assertThat(program.<List<String>>see(() -> controls()
                        .filter(control -> !control.isDisabled() && !reached.contains(control))
                        .map(AccessibilityFlowTest::words)
                        .toList()))
                .isEmpty();
        assertThat(reached).contains(program.<Node>see(program::grid));
    }

    private List<String> nameless() {
        return program.see(() -> controls()
                .filter(control -> name(control).isBlank())
                .map(AccessibilityFlowTest::words)
                .toList());
    }

    /// What can be pressed, typed in, moved or walked to.
    private Stream<Node> controls() {
        return program.scene().getRoot().lookupAll("*").stream()
                .filter(AccessibilityFlowTest::isVisible)
                .filter(node -> node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof Slider
                        || node.isFocusTraversable())
                .filter(node -> !(node instanceof ScrollBar));
    }

    private static String name(Node node) {
        var given = node.getAccessibleText();
        if (given != null && !given.isBlank()) {
            return given;
        }
        return switch (node) {
            case Labeled labeled when labeled.getText() != null -> labeled.getText();
            case TextInputControl input when input.getPromptText() != null -> input.getPromptText();
            default -> "";
        };
    }

    private static String words(Node node) {
        return node.getClass().getSimpleName() + " " + node.getStyleClass() + " " + name(node);
    }

    private static boolean isVisible(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}

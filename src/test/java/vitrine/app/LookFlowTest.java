package vitrine.app;

import static javafx.scene.input.KeyCode.F10;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.state.Messages;

/// A start that asks for other colours and another language than are set, and a person who wants what is set.
@ExtendWith(FxRuntime.class)
class LookFlowTest {
    private static final Messages CHINESE = Messages.of("zh-CN");

    @TempDir
    Path root;

    private RunningProgram program;

    @BeforeEach
    void aStartThatAsks() throws IOException {
        var photos = Files.createDirectory(root.resolve("photos"));
        PhotoFiles.photo(photos.resolve("a.jpg"), 320, 240, Color.YELLOW);
        program = RunningProgram.start(root, "--dark", "--lang", "zh-CN", photos.toString());
        program.awaitEntries(1);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    @Test
    void theMenuTellsWhatIsInForceAndLeadsBackToTheColoursThatAreSet() {
        program.await("a dark window", () -> brightness() < 0.3);
        program.press(F10);
        program.click(CHINESE.get("menu.theme"));
        program.awaitText(".radio-menu-item:checked", CHINESE.get("menu.theme.dark"));
        program.click(CHINESE.get("menu.theme.light"));
        program.await("a light window", () -> brightness() > 0.8);
    }

    @Test
    void theMenuLeadsBackToTheLanguageThatIsSet() {
        program.awaitText(".status-bar", CHINESE.get("status.photos", 1));
        program.press(F10);
        program.click(CHINESE.get("menu.language"));
        program.click("English");
        program.awaitText(".status-bar", Messages.of("en").get("status.photos", 1));
    }

    private double brightness() {
        var grid = program.grid();
        var corner = grid.localToScene(20, grid.getHeight() - 20);
        return program.scene()
                .snapshot(null)
                .getPixelReader()
                .getColor((int) corner.getX(), (int) corner.getY())
                .getBrightness();
    }
}

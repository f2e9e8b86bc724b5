package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;

/// What a person does with a moving picture.
@ExtendWith(FxRuntime.class)
class MovingFlowTest {
    @TempDir
    Path root;

    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        var photos = Files.createDirectory(root.resolve("photos"));
        PhotoFiles.moving(photos.resolve("a.gif"), 200, Color.RED, Color.YELLOW, Color.BLUE);
        PhotoFiles.photo(photos.resolve("b.jpg"), 300, 200, Color.GREEN);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(2);
        program.press(KeyCode.HOME);
        program.press(KeyCode.ENTER);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    /// Called on the JavaFX thread.
    private String words() {
        return program.textOf(".caption");
    }

    @Test
    void itPlaysAndCanBePausedAndSteppedThrough() {
        program.await("a first frame", () -> words().contains("frame 1 /"));
        program.await("another frame", () -> words().contains("frame 2 /"));

        program.press(KeyCode.A);
        program.await("a pause", () -> words().contains("paused"));
        program.press(KeyCode.HOME); // The first photo is shown already.
        var here = program.see(this::words);
        program.type(".");
        program.await("another frame", () -> !words().equals(here));
        program.type(",");
        program.await("the frame before", () -> words().equals(here));

        program.press(KeyCode.A);
        program.await("it goes on", () -> words().contains("frame") && !words().contains("paused"));

        program.press(KeyCode.RIGHT);
        program.await("the still", () -> words().startsWith("b.jpg") && !words().contains("frame"));
        program.press(KeyCode.LEFT);
        program.await("the moving one again", () -> words().contains("frame"));
    }

    @Test
    void itWaitsWhileTheWindowIsIconified() {
        program.await("a frame", () -> words().contains("frame 1 /"));
        var stage = FxRuntime.onFxThread(() -> (Stage) Window.getWindows().getFirst());
        FxRuntime.doOnFxThread(() -> stage.setIconified(true));
        program.await("it waits", () -> words().contains("paused"));
        FxRuntime.doOnFxThread(() -> stage.setIconified(false));
        program.await("it goes on", () -> words().contains("frame") && !words().contains("paused"));
        assertThat(program.see(this::words)).startsWith("a.gif");
    }
}

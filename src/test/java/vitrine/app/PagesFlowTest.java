package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;

/// What a person does with a file of several pages, which a decoder process decodes.
@ExtendWith(FxRuntime.class)
class PagesFlowTest {
    @TempDir
    Path root;

    private RunningProgram program;

    @BeforeEach
    void anOpenPhoto() throws IOException {
        var photos = Files.createDirectory(root.resolve("photos"));
        PhotoFiles.pages(photos.resolve("a.tiff"), Color.RED, Color.GREEN, Color.BLUE);
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
    void pagesAreCountedAndTurnedOver() {
        program.await("the first page", () -> words().contains("page 1 of 3"));
        program.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        program.await("the second page", () -> words().contains("page 2 of 3"));
        program.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        program.await("the third page", () -> words().contains("page 3 of 3"));
        program.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(program.see(this::words)).contains("page 3 of 3");
        program.press(KeyCode.CONTROL, KeyCode.PAGE_UP);
        program.await("the second page again", () -> words().contains("page 2 of 3"));

        program.press(KeyCode.RIGHT);
        program.await("a photo of one page", () -> words().startsWith("b.jpg") && !words().contains("page"));
        program.press(KeyCode.LEFT);
        program.await("the first page again", () -> words().contains("page 1 of 3"));

        program.press(KeyCode.ESCAPE);
        program.press(KeyCode.F9);
        program.awaitText(".info-pane", "Pages");
    }
}

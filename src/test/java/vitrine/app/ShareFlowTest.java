package vitrine.app;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;

/// What a person takes out of the window.
@ExtendWith(FxRuntime.class)
class ShareFlowTest {
    @TempDir
    Path root;

    private Path first;
    private Path second;
    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        var photos = Files.createDirectory(root.resolve("照片 of 'us'"));
        first = photos.resolve("a & b.jpg");
        second = photos.resolve("二.jpg");
        PhotoFiles.photo(first, 1600, 1200, Color.YELLOW);
        PhotoFiles.photo(second, 800, 600, Color.GREEN);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(2);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    private static Clipboard clipboard() {
        return Clipboard.getSystemClipboard();
    }

    private void contextMenu(String selector) {
        FxRuntime.doOnFxThread(() -> {
            var node = program.node(selector);
            var event = new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 300, 300, 300, 300, false, null);
            Event.fireEvent(node, event);
        });
    }

    @Test
    void whatIsSelectedIsCopiedAsFiles() {
        program.press(HOME);
        program.press(SHIFT, RIGHT);
        program.awaitText(".status-bar", "2 selected");
        program.press(CONTROL, C);
        program.awaitText(".toast", "Copied 2 files.");
        assertThat(program.<List<File>>see(() -> clipboard().getFiles()))
                .containsExactly(first.toFile(), second.toFile());
        program.press(CONTROL, ALT, C);
        program.awaitText(".toast", "Copied 2 paths.");
        assertThat(program.<String>see(() -> clipboard().getString())).isEqualTo(first + "\n" + second);
    }

    @Test
    void aSinglePhotoIsCopiedWithItsPicture() {
        program.press(HOME);
        program.press(CONTROL, C);
        program.awaitText(".toast", "Copied the picture and the file “a & b.jpg”.");
        assertThat(program.<Double>see(() -> clipboard().getImage().getWidth())).isEqualTo(1600);
        assertThat(program.<List<File>>see(() -> clipboard().getFiles())).containsExactly(first.toFile());
    }

    @Test
    void theMenuOfThePhotoShownLargeMeansThatPhoto() {
        program.press(HOME);
        program.press(ENTER);
        program.awaitText(".photo-viewer", "a & b.jpg");
        program.press(RIGHT);
        program.awaitText(".photo-viewer", "二.jpg");
        contextMenu(".photo-viewer");
        program.click("Copy path");
        program.awaitText(".toast", "二.jpg");
        assertThat(program.<String>see(() -> clipboard().getString())).isEqualTo(second.toString());
    }

    @Test
    void theMenuOfThePhotosMeansWhatIsSelectedAndClosesByEscape() {
        program.press(HOME);
        contextMenu(".photo-grid");
        program.await("the menu", () -> program.labelled("Copy path").isPresent());
        program.press(DOWN);
        program.press(RIGHT);
        program.press(RIGHT);
        program.press(ESCAPE);
        program.press(ESCAPE);
        program.await("no menu", () -> program.labelled("Copy path").isEmpty());
        assertThat(program.<List<String>>see(program::selectedNames)).containsExactly("a & b.jpg");
    }

    @Test
    void theMenuBesideAllPhotosOffersWhatIsForTheFolder() {
        program.press(HOME);
        program.press(CONTROL, SHIFT, A);
        program.await("nothing selected", () -> program.selectedNames().isEmpty());
        contextMenu(".photo-grid");
        assertThat(program.<List<String>>see(ShareFlowTest::offered))
                .contains("Select all", "Reload")
                .doesNotContain("Copy", "Turn right", "Try again to load");
        program.press(ESCAPE);
    }

    /// What can be chosen in the menu that is open.
    private static List<String> offered() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> !item.isDisable())
                .map(MenuItem::getText)
                .toList();
    }
}

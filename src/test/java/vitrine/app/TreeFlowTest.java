package vitrine.app;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

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
import vitrine.library.Group;
import vitrine.library.PhotoOrder;

/// Photos in subfolders too: what a person sees who turns it on, goes elsewhere, comes back, and opens photos.
@ExtendWith(FxRuntime.class)
class TreeFlowTest {
    @TempDir
    Path root;

    private Path photos;
    private Path below;
    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        photos = Files.createDirectory(root.resolve("photos"));
        below = Files.createDirectory(photos.resolve("below"));
        PhotoFiles.photo(photos.resolve("a.jpg"), 40, 30, Color.YELLOW);
        PhotoFiles.photo(photos.resolve("b.jpg"), 40, 30, Color.YELLOW);
        PhotoFiles.photo(below.resolve("c.jpg"), 40, 30, Color.GREEN);
        PhotoFiles.photo(below.resolve("d.jpg"), 40, 30, Color.GREEN);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(3);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    private void toggleTree() {
        program.press(CONTROL, SHIFT, S);
    }

    /// On the JavaFX thread.
    private boolean isTree() {
        return program.grid().listing().location().recursive();
    }

    @Test
    void backLeadsThroughWhatWasSeenWithAndWithoutSubfolders() {
        program.press(HOME);
        program.awaitLead("below");
        program.press(ENTER);
        program.awaitEntries(2);
        toggleTree();
        program.await("a tree", this::isTree);
        program.press(ALT, LEFT);
        program.await("the folder alone", () -> !isTree());
        program.awaitEntries(2);
        program.press(ALT, LEFT);
        program.await("the first folder", () -> program.folder().equals(photos));
        program.awaitEntries(3);
        assertThat(program.<Boolean>see(this::isTree)).isFalse();
        program.press(ALT, RIGHT);
        program.press(ALT, RIGHT);
        program.await("the tree again", this::isTree);
        program.awaitEntries(2);
        toggleTree();
        program.await("the toggle says what is shown", () -> !isTree());
    }

    @Test
    void aTreeHasAHeaderForEachFolderInEveryOrderUntilNoGroupsAreChosen() {
        toggleTree();
        program.awaitEntries(4);
        choose("Size");
        program.await("a header for each folder", () -> headers() == 2 && isOrderedBy(PhotoOrder.SIZE));
        choose("No groups");
        program.await("no header", () -> headers() == 0);
        toggleTree();
        program.awaitEntries(3);
        choose("Group by day");
        choose("No groups");
        program.await("no header in the folder either", () -> headers() == 0);
        toggleTree();
        program.awaitEntries(4);
        program.await("the headers of folders are back", () -> headers() == 2);
    }

    private void choose(String words) {
        program.await("the tools, which come after the photos", () -> program.isShown(".arrange"));
        program.click(program.see(() -> program.node(".arrange")));
        program.click(words);
    }

    /// On the JavaFX thread, as the next.
    private long headers() {
        return program.grid().listing().groups().stream()
                .filter(group -> !(group.header() instanceof Group.Header.None))
                .count();
    }

    private boolean isOrderedBy(PhotoOrder order) {
        return program.grid().listing().arrangement().order() == order;
    }

    @Test
    void aPhotoThatIsOpenedByItsPathLeadsOnToItsNeighbours() {
        toggleTree();
        program.awaitEntries(4);
        FxRuntime.doOnFxThread(() -> program.window().openPath(below.resolve("c.jpg")));
        program.awaitText(".caption", "c.jpg");
        program.awaitText(".caption", "1 / 2");
        program.press(RIGHT);
        program.awaitText(".caption", "d.jpg");
        program.press(ESCAPE);
        program.awaitEntries(2);
        program.awaitLead("d.jpg");
        assertThat(program.<Path>see(program::folder)).isEqualTo(below);
    }

    @Test
    void aPhotoOpenedByItsPathIsListedThoughAFilterHidIt() {
        program.press(CONTROL, F);
        program.type("beach");
        program.await("nothing of that name", () -> program.grid().listing().size() == 0);
        FxRuntime.doOnFxThread(() -> program.window().openPath(photos.resolve("a.jpg")));
        program.awaitText(".caption", "a.jpg");
        program.await("all are listed", () -> program.grid().listing().size() == 3);
        program.press(RIGHT);
        program.awaitText(".caption", "b.jpg");
    }
}

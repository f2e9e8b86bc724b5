package vitrine.app;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;

/// Who hears the keys after the mouse was used.
@ExtendWith(FxRuntime.class)
class FocusFlowTest {
    private static final int MOST_STOPS = 60;

    @TempDir
    Path root;

    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        var photos = Files.createDirectory(root.resolve("photos"));
        PhotoFiles.photo(photos.resolve("a.jpg"), 320, 240, Color.YELLOW);
        PhotoFiles.photo(photos.resolve("b.jpg"), 320, 240, Color.GREEN);
        PhotoFiles.many(Files.createDirectories(photos.resolve("more")), 4, 160, 120);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(3);
        program.await("all tools and panes", () -> program.isShown(".slider") && program.isShown(".tree-view"));
    }

    @AfterEach
    void closed() {
        program.close();
    }

    @Test
    void aButtonPressedByTheMouseLeavesTheKeysWithThePhotos() {
        enterMore();
        program.click(tool("Parent folder"));
        program.awaitEntries(3);
        program.awaitLead("more");
        program.press(RIGHT);
        program.awaitLead("a.jpg");
        program.click(tool("Back"));
        program.awaitEntries(4);
        program.press(HOME);
        program.awaitLead("photo-1.jpg");
        program.click("photos");
        program.awaitEntries(3);
        program.press(RIGHT);
        program.awaitLead("more");
    }

    @Test
    void theSizeSliderUsedByTheMouseLeavesTheKeysWithThePhotos() {
        double before = program.see(this::size);
        program.click(program.see(() -> program.node(".slider")));
        program.await("another size", () -> size() != before);
        program.press(RIGHT);
        program.awaitLead("more");
    }

    @Test
    void menusOpenedByTheMouseLeaveTheKeysWithThePhotos() {
        program.click(program.see(() -> program.node(".arrange")));
        program.click("Descending");
        program.await("the last first", () -> program.names().get(1).equals("b.jpg"));
        program.press(RIGHT);
        program.awaitLead("more");
        program.click(tool("Menu"));
        program.await("the menu", () -> program.labelled("Appearance").isPresent());
        program.press(ESCAPE);
        program.await("no menu", () -> program.labelled("Appearance").isEmpty());
        program.press(RIGHT);
        program.awaitLead("b.jpg");
    }

    @Test
    void aButtonReachedByTabKeepsTheKeysAsLongAsItCanDoSomething() {
        enterMore();
        program.press(ALT, LEFT);
        program.awaitEntries(3);
        enterMore();
        var up = tool("Parent folder");
        tabTo(up);
        program.press(SPACE);
        program.awaitEntries(3);
        assertThat(program.<Boolean>see(up::isFocused)).isTrue();
        var back = tool("Back");
        tabTo(back);
        program.press(SPACE);
        program.awaitEntries(4);
        assertThat(program.<Boolean>see(back::isFocused)).isTrue();
        program.press(SPACE);
        program.awaitEntries(3);
        program.await("nothing to go back to", back::isDisabled);
        program.await("the photos have the keys", () -> program.grid().isFocused());
    }

    @Test
    void aPaneThatGoesAwayLeavesTheKeysWithThePhotos() {
        tabTo(program.see(() -> program.node(".tree-view")));
        program.press(F4);
        program.await("no folders", () -> !program.isShown(".tree-view"));
        program.await("the photos have the keys", () -> program.grid().isFocused());
        program.press(RIGHT);
        program.awaitLead("more");
    }

    @Test
    void aLocationCanBeTypedFromAFolderOfTheWayToo() {
        tabTo(program.see(() -> program.labelled("photos").orElseThrow()));
        program.press(CONTROL, L);
        program.type(root.resolve("photos").resolve("more").toString());
        program.press(ENTER);
        program.awaitEntries(4);
    }

    @Test
    void aFolderOpenedByTheMouseLeavesTheKeysWithThePhotos() {
        tabTo(program.see(() -> program.node(".tree-view")));
        program.click(row(".tree-view", "photos"));
        program.await("the photos have the keys", () -> program.grid().isFocused());
        program.press(RIGHT);
        program.awaitLead("more");
        tabTo(program.see(() -> program.node(".places")));
        program.click(row(".places", "Home"));
        program.await("another folder", () -> !program.folder().endsWith("photos"));
        program.await(
                "the photos have the keys",
                () -> program.grid().isFocused() || program.node(".folder-page").isFocused());
    }

    @Test
    void choosingAllAndNoneGoOnFromTheFoldersAndThePlaces() {
        for (var list : List.of(".tree-view", ".places")) {
            tabTo(program.see(() -> program.node(list)));
            program.press(CONTROL, A);
            program.await("all selected", () -> program.selectedNames().size() == 3);
            program.press(ESCAPE);
            program.await("none selected", () -> program.selectedNames().isEmpty());
            assertThat(program.<Boolean>see(() -> program.node(list).isFocused()))
                    .isTrue();
        }
    }

    @Test
    void theKeyThatClosesTheSheetOfKeysDoesNothingBelowIt() {
        program.clickTile("a.jpg");
        program.press(ENTER);
        program.awaitText(".photo-viewer", "a.jpg");
        program.press(F1);
        program.awaitText(".shortcut-sheet", "Type a location");
        program.press(TAB);
        program.press(DOWN);
        assertThat(program.<Boolean>see(() -> program.isShown(".shortcut-sheet")))
                .isTrue();
        assertThat(program.<Cursor>see(() -> program.node(".sheet-shade").getCursor()))
                .isEqualTo(Cursor.DEFAULT);
        program.type("]");
        program.await("no sheet", () -> !program.isShown(".shortcut-sheet"));
        assertThat(program.<Boolean>see(this::isTurned)).isFalse();
        program.press(RIGHT);
        program.awaitText(".photo-viewer", "b.jpg");
    }

    @Test
    void theQuestionMarkOpensTheSheetOfKeysAndClosesIt() {
        program.type("?");
        program.await("the sheet", () -> program.isShown(".shortcut-sheet"));
        program.type("?");
        program.await("no sheet", () -> !program.isShown(".shortcut-sheet"));
        program.press(RIGHT);
        program.awaitLead("more");
    }

    // Steps and looks

    private boolean isTurned() {
        return program.node(".photo-viewer").lookupAll(".image-view").stream()
                .anyMatch(view -> !view.getTransforms().isEmpty());
    }

    private Node row(String list, String name) {
        return program.found(
                name,
                () -> program.node(list).lookupAll(".cell").stream()
                        .filter(cell -> cell instanceof Labeled labeled && name.equals(labeled.getText()))
                        .findFirst());
    }

    private void enterMore() {
        program.press(HOME);
        program.awaitLead("more");
        program.press(ENTER);
        program.awaitEntries(4);
    }

    private Node tool(String name) {
        return program.found(
                name,
                () -> program.scene().getRoot().lookupAll(".tool").stream()
                        .filter(node -> name.equals(node.getAccessibleText()))
                        .findFirst());
    }

    private void tabTo(Node node) {
        for (int i = 0; i < MOST_STOPS && !program.<Boolean>see(node::isFocused); i++) {
            program.press(TAB);
        }
        assertThat(program.<Boolean>see(node::isFocused))
                .as(node + " is reached by Tab")
                .isTrue();
    }

    private double size() {
        return ((Slider) program.node(".slider")).getValue();
    }
}

package vitrine.app;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;

/// What a person does with the files of one shot.
@ExtendWith(FxRuntime.class)
class StackFlowTest {
    private static final List<String> FOLDED = List.of("a.jpg", "b.jpg", "c.jpg", "d.jpg");

    @TempDir
    Path root;

    private Path photos;
    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        photos = Files.createDirectory(root.resolve("photos"));
        for (var name : FOLDED) {
            PhotoFiles.photo(photos.resolve(name), 320, 240, Color.ORANGE);
        }
        for (var name : List.of("b.cr2", "b.xmp", "c.mov", "alone.xmp")) {
            Files.write(photos.resolve(name), new byte[1000]);
        }
        program = RunningProgram.open(root, photos);
        program.awaitEntries(FOLDED.size());
    }

    @AfterEach
    void closed() {
        program.close();
    }

    private void awaitNames(String... names) {
        program.await("the photos " + List.of(names), () -> program.names().equals(List.of(names)));
    }

    private void awaitBadge(String name, String words) {
        program.await(
                "the badge " + words + " of " + name,
                () -> program.tile(name)
                        .map(tile -> tile.lookup(".badge"))
                        .filter(badge -> badge.isVisible()
                                && badge instanceof Labeled label
                                && label.getText().equals(words))
                        .isPresent());
    }

    @Test
    void aClickOnTheBadgeOpensAStackAndAnotherFoldsIt() {
        program.awaitText(".status-bar", "7 files");
        awaitBadge("c.jpg", "JPG+MOV");
        awaitBadge("b.jpg", "RAW+JPG");
        program.click(program.see(() -> program.tile("b.jpg").orElseThrow().lookup(".badge")));
        awaitNames("a.jpg", "b.jpg", "b.cr2", "c.jpg", "d.jpg");
        program.awaitLead("b.jpg");
        program.awaitText(".status-bar", "7 files");
        program.press(RIGHT);
        program.awaitLead("b.cr2");
        program.press(CONTROL, G);
        awaitNames(FOLDED.toArray(String[]::new));
        program.awaitLead("b.jpg");
        program.awaitText(".status-bar", "1 selected  ·  3 files");
    }

    @Test
    void theInformationListsTheFilesAndShowsTheOneThatIsClicked() {
        program.clickTile("b.jpg");
        program.press(F9);
        program.awaitText(".info-pane", "3 files of one shot");
        program.click("b.cr2");
        program.awaitText(".photo-viewer", "b.cr2");
        program.press(RIGHT);
        program.awaitText(".photo-viewer", "c.jpg");
        program.press(ESCAPE);
        program.awaitLead("c.jpg");
        program.press(ENTER);
        program.awaitText(".photo-viewer", "c.jpg");
        program.press(RIGHT);
        program.awaitText(".photo-viewer", "d.jpg");
    }

    @Test
    void whatArrivesAndVanishesFoldsAnewAndTheChoiceStays() throws IOException {
        program.clickTile("d.jpg");
        var raw = Files.write(root.resolve("new"), new byte[500]);
        Files.move(raw, photos.resolve("d.cr2"), StandardCopyOption.ATOMIC_MOVE);
        awaitBadge("d.jpg", "RAW+JPG");
        program.awaitText(".status-bar", "8 files");
        assertThat(program.<List<String>>see(program::names)).isEqualTo(FOLDED);
        program.awaitLead("d.jpg");
        Files.delete(photos.resolve("d.jpg"));
        awaitNames("a.jpg", "b.jpg", "c.jpg", "d.cr2");
        program.awaitLead("d.cr2");
        assertThat(program.<List<String>>see(program::selectedNames)).containsExactly("d.cr2");
    }

    @Test
    void stacksAreTurnedOffInTheMenuAndOnByKey() {
        program.press(F10);
        program.click("Stack files of one shot");
        awaitNames("a.jpg", "b.cr2", "b.jpg", "c.jpg", "c.mov", "d.jpg");
        program.awaitText(".status-bar", "6 photos and videos");
        program.clickTile("b.cr2");
        program.press(CONTROL, SHIFT, G);
        awaitNames(FOLDED.toArray(String[]::new));
        program.awaitText(".status-bar", "4 photos  ·");
        program.awaitLead("b.jpg");
    }

    @Test
    void aVideoThatIsNotOfALivePhotoIsCalledOne() throws IOException {
        program.awaitText(".status-bar", "4 photos  ·");
        Files.write(photos.resolve("e.mov"), new byte[1000]);
        program.awaitText(".status-bar", "5 photos and videos");
    }
}

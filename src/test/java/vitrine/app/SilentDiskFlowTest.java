package vitrine.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.samples.SilentDisk;
import vitrine.samples.SilentDisk.Question;

/// What a person sees of a disk that stops to answer: nothing but that its own photos do not come, and say so.
@EnabledIf(value = "vitrine.samples.SilentDisk#canBeMade", disabledReason = "only an administrator may mount a disk")
@ExtendWith(FxRuntime.class)
class SilentDiskFlowTest {
    @TempDir
    Path root;

    private Path good;
    private Path other;
    private SilentDisk disk;
    private Path silent;

    @BeforeEach
    void twoFoldersAndADisk() throws IOException {
        good = folder("good", 12);
        other = folder("other", 3);
        silent = Files.createDirectory(root.resolve("silent"));
        disk = SilentDisk.mount(silent, 60);
    }

    @AfterEach
    void theDiskGoes() {
        disk.close();
    }

    private Path folder(String name, int count) throws IOException {
        var folder = Files.createDirectory(root.resolve(name));
        for (int i = 0; i < count; i++) {
            var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(picture, "png", folder.resolve(name + i + ".png").toFile());
        }
        return folder;
    }

    @Test
    void photosThatDoNotComeKeepNoOthersWaiting() throws Exception {
        disk.silence(Question.OPEN, Question.READ);
        try (var program = RunningProgram.open(root.resolve("home"), silent)) {
            program.awaitEntries(60);
            program.await(
                    "a tile that says so",
                    () -> program.tiles().stream().anyMatch(tile -> tile.lookup(".awaited") != null));
            go(program, good);
            program.awaitEntries(12);
            for (int i = 0; i < 12; i++) {
                var name = "good" + i + ".png";
                program.await("a picture of " + name, () -> program.hasPicture(name));
            }
            disk.close();
        }
    }

    @Test
    void aPhotoThatDoesNotComeIsLeftLikeAnyOther() throws Exception {
        disk.silence(Question.OPEN, Question.READ);
        try (var program = RunningProgram.open(root.resolve("home"), silent.resolve("photo-007.jpg"))) {
            program.await("the photo's view", () -> program.isShown(".photo-viewer"));
            program.awaitText(".photo-viewer", "Still waiting for “photo-007.jpg”");
            program.press(KeyCode.RIGHT);
            program.press(KeyCode.RIGHT);
            program.press(KeyCode.ESCAPE);
            go(program, good.resolve("good3.png"));
            program.await(
                    "the photo",
                    () -> program.isShown(".photo-viewer") && program.lead().equals("good3.png"));
            program.press(KeyCode.ESCAPE);
            program.await("a picture", () -> program.hasPicture("good3.png"));
            disk.close();
        }
    }

    @Test
    void aFolderThatDoesNotAnswerCanBeLeft() throws Exception {
        disk.silence(Question.values());
        try (var program = RunningProgram.open(root.resolve("home"), good)) {
            program.awaitEntries(12);
            go(program, silent);
            program.awaitText(".toast", "Still waiting for “silent”");
            go(program, other);
            program.awaitEntries(3);
            program.await("a picture", () -> program.hasPicture("other1.png"));
            go(program, good);
            program.awaitEntries(12);
            disk.close();
        }
    }

    @Test
    void aFolderThatDoesNotAnswerSaysSoUntilEsc() throws Exception {
        disk.silence(Question.OPENDIR, Question.READDIR);
        try (var program = RunningProgram.open(root.resolve("home"), good)) {
            program.awaitEntries(12);
            go(program, silent);
            program.awaitText(".status-bar", "The disk of “silent” does not answer");
            program.press(KeyCode.ESCAPE);
            program.awaitText(".folder-page", "Stopped");
            program.awaitText(".status-bar", "Stopped before all was found");
            program.await(
                    "no more of the disk", () -> !program.textOf(".status-bar").contains("does not answer"));
            disk.close();
        }
    }

    @Test
    void escInTheSearchFieldClearsItThenStopsTheWalkThenLeavesTheField() throws Exception {
        disk.silence(Question.OPENDIR, Question.READDIR);
        try (var program = RunningProgram.open(root.resolve("home"), good)) {
            program.awaitEntries(12);
            go(program, silent);
            program.awaitText(".status-bar", "The disk of “silent” does not answer");
            program.press(KeyCode.CONTROL, KeyCode.F);
            program.type("x");
            program.await("a field with words", () -> search(program).getText().equals("x"));
            program.press(KeyCode.ESCAPE);
            program.await("an empty field", () -> search(program).getText().isEmpty());
            program.awaitText(".status-bar", "The disk of “silent” does not answer");
            program.press(KeyCode.ESCAPE);
            program.awaitText(".status-bar", "Stopped before all was found");
            program.await("the keys in the field", () -> search(program).isFocused());
            program.press(KeyCode.ESCAPE);
            program.await("the keys elsewhere", () -> !search(program).isFocused());
            disk.close();
        }
    }

    private static TextField search(RunningProgram program) {
        return (TextField) program.node(".search");
    }

    @Test
    void aStartInAFolderThatDoesNotAnswerOpensAWindowAndSaysSo() throws Exception {
        disk.silence(Question.values());
        try (var program = RunningProgram.open(root.resolve("home"), silent)) {
            program.awaitText(".toast", "Still waiting for “silent”");
            go(program, good);
            program.awaitEntries(12);
            program.await("a picture", () -> program.hasPicture("good0.png"));
            disk.close();
        }
    }

    @Test
    void aStartWithoutAFolderSaysThatThePicturesDoNotCome() throws Exception {
        disk.silence(Question.values());
        try (var program = RunningProgram.openPictures(root.resolve("home"), silent)) {
            program.awaitText(".toast", "Still waiting for “silent”");
            go(program, good);
            program.awaitEntries(12);
            program.await("a picture", () -> program.hasPicture("good0.png"));
            disk.close();
        }
    }

    private static void go(RunningProgram program, Path place) {
        FxRuntime.doOnFxThread(() -> program.window().openPath(place));
    }
}

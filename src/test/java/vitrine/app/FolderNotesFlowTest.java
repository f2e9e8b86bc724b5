package vitrine.app;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.PathKind;

/// What a person is told of a folder that the photos in it do not show.
@ExtendWith(FxRuntime.class)
class FolderNotesFlowTest {
    private static final int TOO_DEEP = 102;

    @TempDir
    Path root;

    private Path photos;
    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        photos = Files.createDirectory(root.resolve("photos"));
        PhotoFiles.photo(photos.resolve("a.jpg"), 40, 30, Color.YELLOW);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(1);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    private void open(Path folder) {
        FxRuntime.doOnFxThread(() -> program.window().openPath(folder));
    }

    private void awaitNoNote() {
        program.await("no note", () -> program.textOf(".folder-notes").isEmpty());
    }

    @Test
    void aSubfolderThatIsNotLookedIntoIsCountedAndNamedUntilAnotherFolderIsOpened() throws IOException {
        var tree = Files.createDirectory(root.resolve("tree"));
        PhotoFiles.photo(tree.resolve("b.jpg"), 40, 30, Color.GREEN);
        Files.createDirectories(tree.resolve("d/".repeat(TOO_DEEP)));
        open(tree);
        program.awaitEntries(2);
        awaitNoNote();
        program.press(CONTROL, SHIFT, S);
        program.awaitText(".folder-notes", "1 folder could not be read");
        var note = program.see(() -> program.node(".folder-notes .label"));
        assertThat(program.<String>see(note::getAccessibleText)).contains("\nd/d/d");
        open(photos);
        program.awaitEntries(1);
        awaitNoNote();
    }

    @Test
    void aFolderThatCannotBeWatchedSaysWhatToDoUntilAnotherIsOpened() throws IOException {
        try (var unwatchable = FileSystems.newFileSystem(root.resolve("empty.zip"), Map.of("create", "true"))) {
            var inside = unwatchable.getPath("/");
            FxRuntime.doOnFxThread(() -> program.window().open(new PathKind.AFolder(inside)));
            program.awaitText(".folder-notes", "Changes here do not appear by themselves; Shift+F5 reads again");
            program.awaitText(".folder-page", "appears here once it is read again (Shift+F5)");
            open(photos);
            program.awaitEntries(1);
            awaitNoNote();
        }
    }

    @Test
    void aFolderWhereAllIsHiddenSaysSoAndShowsItOnAClick() throws IOException {
        var hiding = Files.createDirectory(root.resolve("hiding"));
        PhotoFiles.photo(hiding.resolve(".b.jpg"), 40, 30, Color.GREEN);
        PhotoFiles.photo(Files.createDirectory(hiding.resolve(".more")).resolve("c.jpg"), 40, 30, Color.GREEN);
        open(hiding);
        program.awaitText(".folder-page", "“hiding” holds 2 hidden files or folders, which are not shown now.");
        program.click("Show hidden files");
        program.awaitEntries(2);
        program.press(HOME);
        program.awaitLead(".more");
        program.press(CONTROL, H);
        program.awaitText(".folder-page", "“hiding” holds 2 hidden files or folders");
    }

    @Test
    void besideFilesThatAreNoPhotosItIsToldHowManyMoreAreHidden() throws IOException {
        var mixed = Files.createDirectory(root.resolve("mixed"));
        Files.createFile(mixed.resolve("notes.txt"));
        open(mixed);
        program.awaitText(".folder-page", "“mixed” holds 1 other file, but no picture that Vitrine knows.");
        assertThat(program.<String>see(() -> program.textOf(".folder-page"))).doesNotContain("hidden");
        PhotoFiles.photo(mixed.resolve(".b.jpg"), 40, 30, Color.GREEN);
        program.press(SHIFT, F5);
        program.awaitText(".folder-page", "that Vitrine knows. 1 more file or folder is hidden.");
        program.click("Show hidden files");
        program.awaitEntries(1);
    }

    @Test
    void aFolderOfWhichNothingCanBeReadIsNotCalledEmpty() throws IOException {
        var closed = Files.createDirectory(root.resolve("closed"));
        var unreadable = closed.resolve("unreadable");
        try {
            Files.createSymbolicLink(unreadable, unreadable);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "skipped: no links here: " + e);
        }
        open(closed);
        program.awaitText(".folder-page", "that is not all: 1 file or folder could not be read");
        program.awaitText(".folder-notes", "1 file or folder could not be read");
        Files.delete(unreadable);
        program.press(SHIFT, F5);
        program.awaitText(".folder-page", "holds neither pictures nor folders");
        awaitNoNote();
    }
}

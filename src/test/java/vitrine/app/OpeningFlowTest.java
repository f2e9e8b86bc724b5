package vitrine.app;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;

/// Folders and photos that come from outside: dropped on the window, or named by a start.
@ExtendWith(FxRuntime.class)
class OpeningFlowTest {
    @TempDir
    Path root;

    private Path first;
    private Path second;
    private RunningProgram program;

    @BeforeEach
    void twoFolders() throws IOException {
        first = root.resolve("first");
        second = root.resolve("second");
        PhotoFiles.many(first, 5, 16, 16);
        PhotoFiles.many(second, 30, 16, 16);
        program = RunningProgram.open(root.resolve("home"), first);
        program.awaitEntries(5);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    private Path photo(int number) {
        return second.resolve("photo-" + number + ".jpg");
    }

    /// Events are made by hand: the headless screen knows no other programs to drag from. Only JavaFX itself makes a
    /// dragboard.
    private DragEvent drop(@Nullable Object from, Path... paths) {
        var dragboard = DragboardHelper.createDragboard(Toolkit.getToolkit().createLocalClipboard());
        var content = new ClipboardContent();
        content.putFiles(Stream.of(paths).map(Path::toFile).toList());
        dragboard.setContent(content);
        var window = program.window();
        var event = new DragEvent(
                window, window, DragEvent.DRAG_DROPPED, dragboard, 9, 9, 9, 9, TransferMode.COPY, from, window, null);
        Event.fireEvent(window, event);
        return event;
    }

    private void dropFromOutside(Path... paths) {
        program.see(() -> drop(null, paths));
    }

    private void awaitSelected(String... names) {
        program.await("these selected", () -> program.selectedNames().equals(List.of(names)));
    }

    @Test
    void severalPhotosDroppedOnTheWindowAreSelectedInTheirFolder() {
        dropFromOutside(photo(28), photo(3), photo(29));
        program.awaitEntries(30);
        awaitSelected("photo-3.jpg", "photo-28.jpg", "photo-29.jpg");
        assertThat(program.<Path>see(program::folder)).isEqualTo(second);
        assertThat(program.<Boolean>see(() -> program.isShown(".photo-viewer"))).isFalse();
        assertThat(program.<String>see(() -> program.textOf(".toast"))).isEmpty();
        program.await("one of them in view", () -> program.tile("photo-3.jpg").isPresent());
    }

    @Test
    void ofPhotosFromSeveralFoldersThoseBesideTheFirstAreSelectedAndTheOthersAreCounted() {
        dropFromOutside(photo(2), first.resolve("photo-1.jpg"), photo(4), first.resolve("photo-5.jpg"));
        awaitSelected("photo-2.jpg", "photo-4.jpg");
        assertThat(program.<Path>see(program::folder)).isEqualTo(second);
        program.awaitText(".toast", "2 of 4 are in other folders and are not selected.");
    }

    @Test
    void severalPhotosOfTheOpenFolderTakeThePlaceOfWhatIsSelectedComparedOrLookedFor() {
        program.press(HOME);
        program.press(CONTROL, F);
        program.type("photo-1");
        program.await("one", () -> program.names().equals(List.of("photo-1.jpg")));
        dropFromOutside(first.resolve("photo-2.jpg"), first.resolve("photo-4.jpg"));
        awaitSelected("photo-2.jpg", "photo-4.jpg");
        program.await("all photos again", () -> program.names().size() == 5);
        program.see(() -> {
            program.window().focusPhotos();
            return 0;
        });
        program.press(C);
        program.await("a comparison", () -> program.isShown(".compare-view"));
        dropFromOutside(first.resolve("photo-3.jpg"), first.resolve("photo-5.jpg"));
        awaitSelected("photo-3.jpg", "photo-5.jpg");
        program.await("the photos", () -> !program.isShown(".compare-view") && program.isShown(".photo-grid"));
    }

    @Test
    void onePhotoDroppedOnTheWindowIsShownLargeAndAFolderIsOpened() {
        dropFromOutside(photo(7));
        program.awaitText(".caption", "photo-7.jpg");
        dropFromOutside(first);
        program.awaitEntries(5);
        program.await("the photos", () -> !program.isShown(".photo-viewer"));
    }

    @Test
    void ofSeveralFoldersTheFirstIsOpenedAndTheOthersAreCounted() {
        dropFromOutside(second, first);
        program.awaitEntries(30);
        program.awaitText(".toast", "One of 2 is in another folder");
    }

    @Test
    void aPhotoLetGoOverTheWindowItCameFromIsNotOpened() {
        assertThat(program.see(() -> drop(program.window(), photo(7))).isDropCompleted())
                .isFalse();
        assertThat(program.see(() -> drop(null, photo(7))).isDropCompleted()).isTrue();
        program.awaitText(".caption", "photo-7.jpg");
    }

    @Test
    void severalPhotosNamedByAStartAreSelectedInTheirFolder() throws IOException {
        program.close();
        program = RunningProgram.start(
                root.resolve("home"),
                photo(28).toString(),
                photo(3).toString(),
                first.resolve("photo-1.jpg").toString());
        program.awaitEntries(30);
        awaitSelected("photo-3.jpg", "photo-28.jpg");
        program.awaitText(".toast", "One of 3 is in another folder and is not selected.");
    }
}

package vitrine.app;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F12;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.state.Messages;

/// What a person does with the program from the start on, by keys and mouse.
@ExtendWith(FxRuntime.class)
class GalleryFlowTest {
    private static final List<String> ALL =
            List.of("more", "beach.jpg", "broken.jpg", "forest-1.jpg", "forest-2.jpg", "lake.png");

    @TempDir
    Path root;

    private Path photos;
    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        photos = Files.createDirectory(root.resolve("photos"));
        PhotoFiles.photo(photos.resolve("beach.jpg"), 320, 240, Color.YELLOW);
        PhotoFiles.photo(photos.resolve("forest-1.jpg"), 240, 320, Color.GREEN);
        PhotoFiles.photo(photos.resolve("forest-2.jpg"), 500, 240, Color.GREEN.darker());
        PhotoFiles.photo(photos.resolve("lake.png"), 200, 200, Color.BLUE);
        Files.write(photos.resolve("broken.jpg"), Arrays.copyOf(PhotoFiles.bytes("jpg", 320, 240, Color.RED), 100));
        PhotoFiles.many(photos.resolve("more"), 90, 160, 120);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(ALL.size());
    }

    @AfterEach
    void closed() {
        program.close();
    }

    @Test
    void anOpenedFolderShowsItsPicturesAsTiles() {
        for (var name : List.of("more", "beach.jpg", "forest-1.jpg", "forest-2.jpg", "lake.png")) {
            program.await("the picture of " + name, () -> program.hasPicture(name));
        }
        assertThat(program.<List<String>>see(program::names)).isEqualTo(ALL);
        program.awaitText(".status-bar", "5 photos");
    }

    /// Each of them takes a start some milliseconds to style.
    @Test
    void whatMostStartsNeverShowIsNotInTheWindow() {
        var late = List.of(
                ".location-field",
                ".crumb.more",
                ".folder-page",
                ".toast",
                ".sheet-shade",
                ".stall-meter",
                ".viewer-bar",
                ".photo-viewer",
                ".info-pane");
        assertThat(program.<List<String>>see(() -> late.stream()
                        .filter(part -> program.window().lookup(part) != null)
                        .toList()))
                .isEmpty();
    }

    @Test
    void aDamagedPhotoHasASignAndTheInformationSaysWhy() {
        program.await("a failure sign", () -> program.hasFailureSign("broken.jpg"));
        program.clickTile("broken.jpg");
        program.press(F9);
        program.awaitText(".info-pane .problem", "“broken.jpg” is damaged");
    }

    @Test
    void theWheelScrollsToPhotosThatThenShowTheirPictures() {
        openMore();
        program.wheel(6);
        program.await("scrolled", () -> program.grid().scroll() > 200);
        program.await("pictures of all tiles", () -> program.tiles().stream().allMatch(RunningProgram::hasPicture));
        assertThat(program.<Boolean>see(() -> program.tile("photo-1.jpg").isPresent()))
                .isFalse();
        program.wheel(-12);
        program.await("scrolled back", () -> program.grid().scroll() == 0);
    }

    @Test
    void aClickSelectsAndTheStatusBarCounts() {
        program.clickTile("lake.png");
        program.awaitText(".status-bar", "1 selected");
        assertThat(program.<List<String>>see(program::selectedNames)).containsExactly("lake.png");
        program.clickTile("beach.jpg");
        program.awaitLead("beach.jpg");
        assertThat(program.<List<String>>see(program::selectedNames)).containsExactly("beach.jpg");
    }

    @Test
    void arrowsMoveAndCommandsSelect() {
        program.press(RIGHT);
        program.awaitLead("more");
        program.press(RIGHT);
        program.awaitLead("beach.jpg");
        program.press(CONTROL, A);
        program.awaitText(".status-bar", "6 selected");
        program.press(CONTROL, I);
        program.await("nothing selected", () -> program.selectedNames().isEmpty());
        program.press(HOME);
        program.awaitText(".status-bar", "1 selected");
        program.press(CONTROL, I);
        program.awaitText(".status-bar", "5 selected");
    }

    @Test
    void theOrderMenuTurnsTheOrderAround() {
        program.await("the tools, which come after the photos", () -> program.isShown(".arrange"));
        program.click(program.see(() -> program.node(".arrange")));
        program.click("Descending");
        program.await(
                "the last photo first",
                () -> program.names()
                        .equals(List.of(
                                "more", "lake.png", "forest-2.jpg", "forest-1.jpg", "broken.jpg", "beach.jpg")));
    }

    @Test
    void typingIntoTheSearchFieldFiltersUntilEscape() {
        program.press(CONTROL, F);
        program.type("forest");
        program.awaitText(".status-bar", "2 of 5 photos");
        program.press(ENTER);
        program.press(RIGHT);
        program.await("the grid hears keys again", () -> !program.lead().isEmpty());
        program.press(ESCAPE);
        program.press(ESCAPE); // The first has stopped the look at the folder, if that still went on.
        program.await("all of them", () -> program.names().equals(ALL));
    }

    @Test
    void aFilterThatHidesAllFoldersIsNamedWhereThereAreNoPhotos() throws IOException {
        Files.createDirectories(root.resolve("places/alps"));
        program.press(CONTROL, F);
        program.type("forest");
        program.awaitText(".status-bar", "2 of 5 photos");
        FxRuntime.doOnFxThread(() -> program.window().openPath(root.resolve("places")));
        program.awaitText(".folder-page", "Nothing in this folder fits “forest”");
        program.click("Show all photos");
        program.await("the folder", () -> program.names().equals(List.of("alps")));
    }

    @Test
    void enterGoesIntoASubfolderAndAltLeftBackToIt() {
        openMore();
        program.press(ALT, LEFT);
        program.awaitEntries(ALL.size());
        program.awaitLead("more");
        assertThat(program.<Path>see(program::folder)).isEqualTo(photos);
    }

    @Test
    void theSideButtonsOfAMouseGoBackAndForward() {
        openMore();
        program.point(program.see(program::grid));
        program.press(MouseButton.BACK);
        program.awaitEntries(ALL.size());
        program.awaitLead("more");
        assertThat(program.<Path>see(program::folder)).isEqualTo(photos);
        program.press(MouseButton.FORWARD);
        program.awaitEntries(90);
        program.awaitLead("photo-1.jpg");
        assertThat(program.<Path>see(program::folder)).isEqualTo(photos.resolve("more"));
    }

    @Test
    void aPhotoShownLargeLeadsOnToTheNextAndBackToTheSamePlace() {
        openMore();
        program.wheel(4);
        program.await("scrolled", () -> program.grid().scroll() > 100);
        var name = program.found(
                "a tile in the middle",
                () -> program.tiles().stream()
                        .filter(tile -> tile.getLayoutY() > 100 && tile.getLayoutY() < 300)
                        .filter(tile -> tile.getAccessibleText().startsWith("photo-"))
                        // The next one stands beside it, so that nothing has to be scrolled.
                        .min(Comparator.comparingDouble(Node::getLayoutY).thenComparingDouble(Node::getLayoutX))
                        .map(tile -> tile.getAccessibleText()));
        var next = "photo-" + (Integer.parseInt(name.replaceAll("\\D", "")) + 1) + ".jpg";
        program.clickTile(name);
        double scroll = program.see(() -> program.grid().scroll());
        program.press(ENTER);
        program.awaitText(".photo-viewer", name);
        program.await("its picture", this::viewerHasAPicture);
        program.press(RIGHT);
        program.awaitText(".photo-viewer", next);
        program.press(ESCAPE);
        program.await("the photos again", () -> !program.isShown(".photo-viewer") && program.isShown(".photo-grid"));
        program.awaitLead(next);
        assertThat(program.<Double>see(() -> program.grid().scroll())).isEqualTo(scroll);
        program.press(LEFT);
        program.awaitLead(name);
    }

    @Test
    void nothingIsLeftOfADamagedPhotoWhenAnotherIsOpened() {
        program.clickTile("broken.jpg");
        program.press(ENTER);
        program.awaitText(".viewer-failure", "“broken.jpg” is damaged");
        program.awaitText(".caption", "broken.jpg");
        program.press(ESCAPE);
        program.await("the photos", () -> program.isShown(".photo-grid"));
        var viewer = program.<Node>see(() -> program.node(".photo-viewer"));
        assertThat(program.<Boolean>see(() -> viewer.lookup(".viewer-failure").isVisible()))
                .isFalse();
        assertThat(program.<Boolean>see(() -> viewer.lookup(".caption").isVisible()))
                .isFalse();
        assertThat(viewer.getAccessibleText()).isEmpty();
    }

    @Test
    void aWrongLocationIsToldAndARightOneOpens() {
        program.press(CONTROL, L);
        program.await("a field", () -> program.isShown(".location-field"));
        program.type(photos.resolve("nowhere").toString());
        program.press(ENTER);
        program.awaitText(".location-popup", "There is nothing at");
        program.press(CONTROL, A);
        program.type(photos.resolve("more").toString());
        program.press(ENTER);
        program.awaitEntries(90);
        program.press(RIGHT);
        program.awaitLead("photo-1.jpg");
    }

    @Test
    void theKeysBelongToThePhotosAgainAfterAnEmptyFolder() throws IOException {
        program.press(CONTROL, L);
        program.type(Files.createDirectory(root.resolve("empty")).toString());
        program.press(ENTER);
        program.awaitText(".folder-page", "No photos here");
        program.press(ALT, LEFT);
        program.awaitEntries(ALL.size());
        program.press(RIGHT);
        program.awaitLead("more");
    }

    @Test
    void theSheetOfKeysOpensAndCloses() {
        program.press(F1);
        program.awaitText(".shortcut-sheet", "Type a location");
        program.press(ESCAPE);
        program.await("no sheet", () -> !program.isShown(".shortcut-sheet"));
        program.press(RIGHT);
        program.awaitLead("more");
    }

    @Test
    void theStallMeterLiesOnNothingThatIsPressed() {
        openMore();
        program.await("all tools", () -> program.isShown(".slider"));
        program.press(CONTROL, SHIFT, F12);
        program.awaitText(".main-window", "pulse p50");
        var meter = program.<Node>see(() -> program.node(".stall-meter"));
        assertThat(meter.isMouseTransparent()).isTrue();
        assertThat(program.<List<Node>>see(() -> pressedIn(meter.localToScene(meter.getLayoutBounds()))))
                .isEmpty();
        program.press(CONTROL, SHIFT, F12);
        program.await("no meter", () -> !meter.isVisible());
    }

    private List<Node> pressedIn(Bounds place) {
        return program.scene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof ButtonBase
                        || node instanceof TextField
                        || node instanceof Slider
                        || node instanceof ScrollBar)
                .filter(node -> node.isVisible() && place.intersects(node.localToScene(node.getLayoutBounds())))
                .toList();
    }

    @Test
    void theDarkThemeDarkensTheWindow() {
        assertThat(program.<Double>see(this::brightness)).isGreaterThan(0.8);
        program.press(F10);
        program.click("Appearance");
        program.click("Dark");
        program.await("a dark window", () -> brightness() < 0.3);
    }

    @Test
    void anotherLanguageChangesTheWordsAndKeepsThePlace() {
        program.clickTile("forest-1.jpg");
        program.press(F10);
        program.click("Language");
        program.click("简体中文");
        var words = Messages.of("zh-CN").get("status.photos", 5);
        program.awaitText(".status-bar", words);
        program.awaitEntries(ALL.size());
        program.awaitLead("forest-1.jpg");
        assertThat(program.<Path>see(program::folder)).isEqualTo(photos);
        program.press(RIGHT);
        program.awaitLead("forest-2.jpg");
    }

    @Test
    void theInformationPaneTellsAboutTheSelectedPhoto() {
        program.clickTile("lake.png");
        program.press(F9);
        program.awaitText(".info-pane", "lake.png");
        program.awaitText(".info-pane", "200\u00a0×\u00a0200");
        program.press(F9);
        program.await("no pane", () -> !program.isShown(".info-pane"));
    }

    @Test
    void aPhotoThatIsCopiedIntoTheFolderAppearsByItself() throws IOException {
        program.clickTile("lake.png");
        var unfinished = PhotoFiles.photo(root.resolve("new.jpg"), 320, 200, Color.PINK);
        Files.move(unfinished, photos.resolve("castle.jpg"), StandardCopyOption.ATOMIC_MOVE);
        program.awaitEntries(ALL.size() + 1);
        program.await("its picture", () -> program.hasPicture("castle.jpg"));
        program.awaitText(".status-bar", "6 photos");
        program.awaitLead("lake.png");
    }

    private void openMore() {
        program.press(HOME);
        program.awaitLead("more");
        program.press(ENTER);
        program.awaitEntries(90);
        program.press(DOWN);
        program.awaitLead("photo-1.jpg");
    }

    private boolean viewerHasAPicture() {
        return program.node(".photo-viewer").lookupAll(".image-view").stream()
                .anyMatch(node -> node instanceof ImageView view && view.getImage() != null);
    }

    /// Of the empty place below the photos, from 0 to 1.
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

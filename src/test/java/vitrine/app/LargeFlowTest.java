package vitrine.app;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.PLUS;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.X;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.Photo;

/// What a person does with photos shown large: the filmstrip, and several side by side.
@ExtendWith(FxRuntime.class)
class LargeFlowTest {
    @TempDir
    Path root;

    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        var photos = Files.createDirectory(root.resolve("photos"));
        PhotoFiles.photo(photos.resolve("a.jpg"), 1600, 1200, Color.YELLOW);
        PhotoFiles.photo(photos.resolve("b.jpg"), 1600, 1200, Color.GREEN);
        PhotoFiles.photo(photos.resolve("c.jpg"), 800, 600, Color.RED);
        PhotoFiles.photo(photos.resolve("d.jpg"), 1200, 1600, Color.BLUE);
        PhotoFiles.photo(photos.resolve("e.jpg"), 1600, 1200, Color.PINK);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(5);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    private void compareThree() {
        program.press(HOME);
        program.press(SHIFT, RIGHT);
        program.press(SHIFT, RIGHT);
        program.awaitText(".status-bar", "3 selected");
        program.press(C);
        program.await("three pictures", () -> compared().equals(List.of("a.jpg", "b.jpg", "c.jpg")) && allShown());
    }

    @Test
    void chosenPhotosAreComparedAndEscapeLeadsBackToTheSameChoice() {
        compareThree();
        assertThat(program.<Boolean>see(() -> program.isShown(".photo-grid"))).isFalse();
        program.press(ESCAPE);
        program.await("the photos again", () -> program.isShown(".photo-grid") && !program.isShown(".compare-view"));
        assertThat(program.<List<String>>see(program::selectedNames)).containsExactly("a.jpg", "b.jpg", "c.jpg");
        program.awaitLead("c.jpg");
        program.press(RIGHT);
        program.awaitLead("d.jpg");
    }

    @Test
    void zoomingOneZoomsAllByTheSameShare() {
        compareThree();
        program.press(PLUS);
        program.press(PLUS);
        program.press(PLUS);
        program.press(PLUS);
        program.await("all closer", () -> zoom(0) > 0 && zoom(0) == zoom(1) && Math.abs(zoom(2) - 2 * zoom(0)) <= 1);
        program.press(CONTROL, DIGIT0);
        program.await("all whole", () -> zoom(0) < 30);
    }

    @Test
    void keysChangePlacesAndPhotos() {
        compareThree();
        program.press(X);
        program.await("other places", () -> compared().equals(List.of("b.jpg", "a.jpg", "c.jpg")));
        program.press(TAB);
        program.await("the third is active", () -> active().equals("c.jpg"));
        program.press(N);
        program.await("the next photo", () -> compared().equals(List.of("b.jpg", "a.jpg", "d.jpg")) && allShown());
        program.press(R);
        program.await("two photos", () -> compared().equals(List.of("b.jpg", "a.jpg")));
        program.press(R);
        program.awaitText(".toast", "Two photos are the fewest");
        program.press(ENTER);
        program.awaitText(".photo-viewer", "a.jpg");
        program.press(ESCAPE);
        program.await("compared again", () -> program.isShown(".compare-view") && allShown());
    }

    @Test
    void theOneShownLargeIsComparedWithTheNext() {
        program.press(HOME);
        program.press(ENTER);
        program.awaitText(".photo-viewer", "a.jpg");
        program.press(C);
        program.await("two pictures", () -> compared().equals(List.of("a.jpg", "b.jpg")) && allShown());
        program.press(TAB);
        program.press(ESCAPE);
        program.awaitText(".photo-viewer", "b.jpg");
        program.press(ESCAPE);
        program.awaitLead("b.jpg");
    }

    @Test
    void aLetterTypedIntoTheSearchFieldComparesNothing() {
        program.press(HOME);
        program.press(SHIFT, RIGHT);
        program.awaitText(".status-bar", "2 selected");
        program.press(CONTROL, F);
        program.press(C);
        program.type("x");
        program.await("still the photos", () -> !program.isShown(".compare-view") && program.isShown(".toolbar"));
    }

    @Test
    void aPhotoThatAnotherProgramWroteMeanwhileIsSeenAsItIsNow() throws IOException {
        var file = root.resolve("photos").resolve("a.jpg");
        program.press(HOME);
        program.press(ENTER);
        program.awaitText(".photo-viewer", "a.jpg");
        program.await("a yellow photo", () -> !isBlue());
        program.press(END);
        program.awaitText(".photo-viewer", "e.jpg");
        var before = program.see(() -> program.grid().listing().photo(file));
        PhotoFiles.photo(file, 1600, 1200, Color.BLUE);
        program.await(
                "the news",
                () -> !Objects.equals(before, program.grid().listing().photo(file)));
        program.press(HOME);
        program.awaitText(".photo-viewer", "a.jpg");
        program.await("a blue photo", () -> isBlue());
    }

    @Test
    void theFilmstripShowsTilesAndAClickGoesOn() {
        program.press(HOME);
        program.press(ENTER);
        program.awaitText(".photo-viewer", "a.jpg");
        double whole = program.see(
                () -> program.node(".photo-viewer").getLayoutBounds().getHeight());
        program.press(T);
        program.await(
                "a strip of pictures",
                () -> strip().size() == 5 && strip().stream().allMatch(RunningProgram::hasPicture));
        program.await("a smaller photo", () -> viewerHeight() + stripHeight() == whole);
        program.click(program.see(() -> stripTile("c.jpg")));
        program.awaitText(".photo-viewer", "c.jpg");
        program.await("in the middle", () -> isInTheMiddle(stripTile("c.jpg")));
        program.press(RIGHT);
        program.await("the next in the middle", () -> isInTheMiddle(stripTile("d.jpg")));
        program.press(T);
        program.await("no strip", () -> !program.isShown(".filmstrip") && viewerHeight() == whole);
        program.press(ESCAPE);
        program.awaitLead("d.jpg");
        program.await("pictures in the grid", () -> program.tiles().stream().allMatch(RunningProgram::hasPicture));
    }

    @Test
    void theFilmstripGlidesToTheNextPhoto() {
        program.press(HOME);
        program.press(ENTER);
        program.press(T);
        program.await("the first in the middle", () -> strip().size() == 5 && isInTheMiddle(stripTile("a.jpg")));
        boolean jumped = program.see(() -> {
            Event.fireEvent(
                    program.scene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", RIGHT, false, false, false, false));
            program.scene().getRoot().layout();
            return isInTheMiddle(stripTile("b.jpg"));
        });
        assertThat(jumped).isFalse();
        program.await("the next in the middle", () -> isInTheMiddle(stripTile("b.jpg")));
    }

    @Test
    void aPhotoRenamedWhileItIsLookedAtStaysInTheWindowUnderItsNewName() throws IOException {
        program.press(HOME);
        program.press(ENTER);
        program.awaitText(".photo-viewer", "a.jpg");
        program.press(T);
        program.await("a strip of pictures", () -> strip().stream().allMatch(RunningProgram::hasPicture));
        program.await(
                "sizes and dates, by which it is known again",
                () -> program.grid().listing().photos().stream().allMatch(Photo::attributesKnown));
        Files.move(root.resolve("photos/a.jpg"), root.resolve("photos/cc.jpg"));
        program.awaitText(".caption", "cc.jpg");
        program.awaitText(".caption", "3 / 5");
        program.await(
                "in the middle",
                () -> strip().stream()
                        .filter(tile -> "cc.jpg".equals(tile.getAccessibleText()))
                        .anyMatch(this::isInTheMiddle));
        program.press(RIGHT);
        program.awaitText(".caption", "d.jpg");
    }

    // On the JavaFX thread

    private List<Node> panes() {
        return program.scene().getRoot().lookupAll(".compare-pane").stream()
                .sorted(Comparator.<Node>comparingDouble(pane -> pane.getLayoutY())
                        .thenComparingDouble(pane -> pane.getLayoutX()))
                .toList();
    }

    private List<String> compared() {
        return panes().stream().map(pane -> label(pane, ".name")).toList();
    }

    private String active() {
        return panes().stream()
                .filter(pane -> pane.isFocused())
                .map(pane -> label(pane, ".name"))
                .findFirst()
                .orElse("");
    }

    private boolean allShown() {
        return program.isShown(".compare-view") && panes().stream().allMatch(RunningProgram::hasPicture);
    }

    /// In percent.
    private int zoom(int pane) {
        return panes().get(pane).lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text.endsWith("%"))
                .map(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String label(Node pane, String selector) {
        return ((Labeled) pane.lookup(selector)).getText();
    }

    private List<Node> strip() {
        return program.node(".filmstrip").lookupAll(".photo-tile").stream()
                .filter(Node::isVisible)
                .toList();
    }

    private Node stripTile(String name) {
        return strip().stream()
                .filter(tile -> name.equals(tile.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private boolean isInTheMiddle(Node tile) {
        double middle = tile.getLayoutX() + tile.getLayoutBounds().getWidth() / 2;
        return Math.abs(middle - program.node(".filmstrip").getLayoutBounds().getWidth() / 2) < 2;
    }

    private boolean isBlue() {
        var seen = program.node(".photo-viewer").snapshot(null, null);
        var middle = seen.getPixelReader().getColor((int) seen.getWidth() / 2, (int) seen.getHeight() / 2);
        return middle.getBlue() > middle.getRed();
    }

    private double viewerHeight() {
        return program.node(".photo-viewer").getLayoutBounds().getHeight();
    }

    private double stripHeight() {
        return program.node(".filmstrip").getLayoutBounds().getHeight();
    }
}

package vitrine.app;

import static javafx.scene.input.KeyCode.ADD;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.EQUALS;
import static javafx.scene.input.KeyCode.MINUS;
import static javafx.scene.input.KeyCode.PLUS;
import static javafx.scene.input.KeyCode.SUBTRACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.ui.grid.WheelTurn;

/// How large the tiles are, by wheel and keys and on fine screens. Wheel events are made by hand: the headless robot
/// knows no Ctrl with the wheel.
@ExtendWith(FxRuntime.class)
class GridZoomFlowTest {
    private static final Point2D POINTED = new Point2D(200, 430);

    @TempDir
    Path root;

    private RunningProgram program;

    @BeforeEach
    void manyPhotos() throws IOException {
        var photos = root.resolve("photos");
        PhotoFiles.many(photos, 200, 8, 8);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(200);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    @Test
    void whatIsUnderThePointerStaysThereWhileTheWheelChangesTheSize() {
        int pointed = program.see(() -> {
            program.grid().setScroll(1500);
            int index = program.grid().gridLayout().nearest(POINTED.getX(), POINTED.getY() + 1500);
            program.grid().selection().only(program.grid().gridLayout().firstBelow(1700));
            return index;
        });
        for (double delta : new double[] {40, 40, 40, -80, -80}) {
            double before = program.see(() -> program.grid().look().side());
            double share = program.see(() -> {
                Event.fireEvent(program.grid(), WheelTurn.at(POINTED.getX(), POINTED.getY(), delta, true));
                return shareAbovePointer(pointed);
            });
            assertThat(program.<Double>see(() -> program.grid().look().side())).isNotEqualTo(before);
            assertThat(share).as("of its tile, above the pointer").isBetween(0.0, 1.0);
        }
    }

    @Test
    void keysChangeTheSizeAndWhatIsSelectedStaysWhereItIs() {
        var selected = program.<Integer>see(() -> {
            program.grid().setScroll(1500);
            int index = program.grid().gridLayout().firstBelow(1700);
            program.grid().selection().only(index);
            return index;
        });
        double place = program.see(() -> placeOf(selected));
        for (var key : List.of(PLUS, EQUALS, ADD, MINUS, SUBTRACT, MINUS)) {
            double before = program.see(() -> program.grid().look().side());
            boolean larger = key != MINUS && key != SUBTRACT;
            program.press(CONTROL, key);
            program.await("another size", () -> {
                double now = program.grid().look().side();
                return larger ? now > before : now < before;
            });
            assertThat(program.<Double>see(() -> placeOf(selected))).isCloseTo(place, within(1.0));
            assertThat(program.<Integer>see(() -> program.grid().selection().lead()))
                    .isEqualTo(selected);
        }
    }

    @Test
    void onAScreenOfTwiceThePixelsThumbnailsHaveTwiceThePixels() throws IOException {
        var large = Files.createDirectory(root.resolve("large"));
        PhotoFiles.photo(large.resolve("a.jpg"), 1600, 1200, Color.GREEN);
        FxRuntime.doOnFxThread(() -> program.window().openPath(large));
        double side = program.see(() -> program.grid().look().side());
        program.await("a thumbnail for this screen", () -> pixels("a.jpg") == side);
        program.see(() -> {
            program.scene().getWindow().setRenderScaleX(2);
            return 0;
        });
        program.await("a thumbnail for that screen", () -> pixels("a.jpg") == 2 * side);
        assertThat(program.<Double>see(() -> program.grid().look().side()))
                .as("to the eye")
                .isEqualTo(side);
    }

    /// Of the picture of a tile, from left to right.
    private double pixels(String name) {
        return program.tile(name).stream()
                .flatMap(tile -> tile.lookupAll(".image-view").stream())
                .map(view -> ((ImageView) view).getImage())
                .filter(Objects::nonNull)
                .mapToDouble(Image::getWidth)
                .findFirst()
                .orElse(0);
    }

    /// Of the top of a tile, in the window.
    private double placeOf(int index) {
        return program.grid().gridLayout().y(index) - program.grid().scroll();
    }

    private double shareAbovePointer(int index) {
        var layout = program.grid().gridLayout();
        return (POINTED.getY() + program.grid().scroll() - layout.y(index))
                / layout.measures().height();
    }
}

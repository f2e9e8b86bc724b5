package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.ui.grid.WheelTurn;

/// How large the tiles are, by wheel. Events are made by hand: the headless robot knows no Ctrl with the wheel.
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

    private double shareAbovePointer(int index) {
        var layout = program.grid().gridLayout();
        return (POINTED.getY() + program.grid().scroll() - layout.y(index))
                / layout.measures().height();
    }
}

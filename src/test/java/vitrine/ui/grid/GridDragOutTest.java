package vitrine.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;

/// Photos dragged out of the grid. Events are made by hand: the headless robot knows no Ctrl.
@ExtendWith(FxRuntime.class)
class GridDragOutTest {
    private final BareGrid bare = FxRuntime.onFxThread(() -> new BareGrid(1000));
    private final GridPointer pointer = FxRuntime.onFxThread(() -> new GridPointer(bare.grid, entry -> entry.name()));
    private final List<Integer> draggedOut = new ArrayList<>();

    GridDragOutTest() {
        pointer.onDragOut(draggedOut::add);
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, int clicks, boolean ctrl) {
        Event.fireEvent(bare.grid, MouseEvents.at(type, x, y, MouseButton.PRIMARY, clicks, false, ctrl));
    }

    private void tile(EventType<MouseEvent> type, int index, int clicks, boolean ctrl) {
        mouse(type, bare.grid.gridLayout().x(index) + 50, bare.y(index) + 50, clicks, ctrl);
    }

    private void press(int index, boolean ctrl) {
        tile(MouseEvent.MOUSE_PRESSED, index, 1, ctrl);
    }

    private void click(int index, boolean ctrl) {
        press(index, ctrl);
        tile(MouseEvent.MOUSE_RELEASED, index, 1, ctrl);
    }

    private void drag(int index) {
        tile(MouseEvent.DRAG_DETECTED, index, 1, false);
    }

    private List<Integer> chosen() {
        return bare.selection.indices().stream().boxed().toList();
    }

    private boolean hasBand() {
        return BareGrid.nodes(bare.grid)
                .anyMatch(node -> node.getStyleClass().contains("rubber-band") && node.isVisible());
    }

    @Test
    void aDragThatBeginsOnATileTakesAllThatIsSelectedAlong() {
        FxRuntime.doOnFxThread(() -> {
            click(2, false);
            click(5, true);
            press(2, false);
            assertThat(chosen()).as("they may all be dragged").containsExactly(2, 5);
            drag(2);
            assertThat(draggedOut).containsExactly(2);
            mouse(MouseEvent.MOUSE_RELEASED, 900, 900, 1, false);
            assertThat(chosen()).containsExactly(2, 5);
            assertThat(hasBand()).isFalse();
        });
    }

    @Test
    void aDragFromATileThatWasNotSelectedSelectsIt() {
        FxRuntime.doOnFxThread(() -> {
            click(2, false);
            press(7, false);
            drag(7);
            assertThat(draggedOut).containsExactly(7);
            assertThat(chosen()).containsExactly(7);
            press(7, true);
            drag(7);
            assertThat(draggedOut)
                    .as("Ctrl has just taken it out of the choice")
                    .hasSize(1);
        });
    }

    @Test
    void aDragThatBeginsBesideAllTilesStaysARubberBand() {
        FxRuntime.doOnFxThread(() -> {
            click(0, false);
            mouse(MouseEvent.MOUSE_PRESSED, 3, 3, 1, true);
            mouse(MouseEvent.DRAG_DETECTED, 60, 60, 1, false);
            mouse(MouseEvent.MOUSE_DRAGGED, 60, 60, 1, false);
            assertThat(draggedOut).isEmpty();
            assertThat(hasBand()).isTrue();
            mouse(MouseEvent.MOUSE_RELEASED, 60, 60, 1, false);
        });
    }

    @Test
    void aClickOnOneOfSeveralChoosesItWhenTheButtonIsLetGo() {
        FxRuntime.doOnFxThread(() -> {
            var opened = new ArrayList<String>();
            bare.grid.onOpen(entry -> opened.add(entry.name()));
            click(2, false);
            click(5, true);
            click(2, false);
            assertThat(chosen()).containsExactly(2);
            assertThat(bare.selection.lead()).isEqualTo(2);
            click(5, true);
            click(5, false);
            tile(MouseEvent.MOUSE_PRESSED, 5, 2, false);
            assertThat(opened).containsExactly("5.jpg");
        });
    }
}

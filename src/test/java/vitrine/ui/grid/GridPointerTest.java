package vitrine.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;

/// Events are made by hand: the headless robot knows no Ctrl and no Shift.
@ExtendWith(FxRuntime.class)
class GridPointerTest {
    private static final String PLAIN = "";
    private static final String SHIFT = "shift";
    private static final String CTRL = "ctrl";

    private BareGrid bare;
    private GridPointer pointer;
    private String news = "";

    GridPointerTest() {
        var made = FxRuntime.onFxThread(() -> new BareGrid(1000));
        bare = made;
        pointer = FxRuntime.onFxThread(() -> new GridPointer(made.grid, entry -> entry.name() + news));
    }

    private void mouse(
            EventType<MouseEvent> type, double x, double y, MouseButton button, int clicks, String modifiers) {
        Event.fireEvent(
                bare.grid,
                MouseEvents.at(type, x, y, button, clicks, modifiers.contains(SHIFT), modifiers.contains(CTRL)));
    }

    private void click(int index, MouseButton button, int clicks, String modifiers) {
        double x = bare.grid.gridLayout().x(index) + 50;
        double y = bare.y(index) + 50;
        mouse(MouseEvent.MOUSE_PRESSED, x, y, button, clicks, modifiers);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, button, clicks, modifiers);
    }

    private void click(int index, String modifiers) {
        click(index, MouseButton.PRIMARY, 1, modifiers);
    }

    private void press(double x, double y, String modifiers) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY, 1, modifiers);
    }

    private void drag(double x, double y) {
        mouse(MouseEvent.MOUSE_DRAGGED, x, y, MouseButton.PRIMARY, 1, PLAIN);
    }

    private void release(double x, double y) {
        mouse(MouseEvent.MOUSE_RELEASED, x, y, MouseButton.PRIMARY, 1, PLAIN);
    }

    private List<Integer> chosen() {
        return bare.selection.indices().stream().boxed().toList();
    }

    private Node band() {
        return BareGrid.nodes(bare.grid)
                .filter(node -> node.getStyleClass().contains("rubber-band"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClickChoosesOneCtrlMoreAndShiftARange() {
        FxRuntime.doOnFxThread(() -> {
            click(2, PLAIN);
            assertThat(chosen()).containsExactly(2);
            click(7, CTRL);
            assertThat(chosen()).containsExactly(2, 7);
            click(9, SHIFT);
            assertThat(chosen()).containsExactly(7, 8, 9);
            click(0, CTRL);
            click(1, CTRL + SHIFT);
            assertThat(chosen()).containsExactly(0, 1, 7, 8, 9);
            click(7, CTRL);
            assertThat(chosen()).containsExactly(0, 1, 8, 9);
            click(5, PLAIN);
            assertThat(chosen()).containsExactly(5);
        });
    }

    @Test
    void whatIsSaidOfAPhotoOnHoverIsTrueWhenItIsSeen() {
        FxRuntime.doOnFxThread(() -> {
            mouse(MouseEvent.MOUSE_MOVED, bare.grid.gridLayout().x(2) + 50, bare.y(2) + 50, MouseButton.NONE, 0, PLAIN);
            var tooltip =
                    (Tooltip) Objects.requireNonNull(bare.grid.getProperties().get("javafx.scene.control.Tooltip"));
            assertThat(tooltip.getText()).isEqualTo("2.jpg");
            news = " is broken";
            tooltip.getOnShowing().handle(new WindowEvent(tooltip, WindowEvent.WINDOW_SHOWING));
            assertThat(tooltip.getText()).isEqualTo("2.jpg is broken");
        });
    }

    @Test
    void aClickMeansWhatIsThereAfterScrolling() {
        FxRuntime.doOnFxThread(() -> {
            bare.scrollTo(5000);
            int index = bare.grid.gridLayout().firstBelow(5150) + 1;
            click(index, PLAIN);
            assertThat(chosen()).containsExactly(index);
        });
    }

    @Test
    void aDoubleClickOpensUnlessItChoosesMore() {
        FxRuntime.doOnFxThread(() -> {
            var opened = new ArrayList<String>();
            bare.grid.onOpen(entry -> opened.add(entry.name()));
            click(4, PLAIN);
            assertThat(opened).isEmpty();
            click(4, MouseButton.PRIMARY, 2, PLAIN);
            assertThat(opened).containsExactly("4.jpg");
            click(4, MouseButton.PRIMARY, 3, PLAIN);
            click(6, MouseButton.PRIMARY, 2, CTRL);
            click(6, MouseButton.SECONDARY, 2, PLAIN);
            assertThat(opened).containsExactly("4.jpg");
        });
    }

    @Test
    void theMenuButtonKeepsTheChoiceItIsPressedOn() {
        FxRuntime.doOnFxThread(() -> {
            click(2, PLAIN);
            click(3, CTRL);
            click(2, MouseButton.SECONDARY, 1, PLAIN);
            assertThat(chosen()).containsExactly(2, 3);
            click(8, MouseButton.SECONDARY, 1, PLAIN);
            assertThat(chosen()).containsExactly(8);
            click(9, MouseButton.MIDDLE, 1, PLAIN);
            assertThat(chosen()).containsExactly(8);
        });
    }

    @Test
    void theMenuButtonBesideAllTilesChoosesNothing() {
        FxRuntime.doOnFxThread(() -> {
            bare.selection.all();
            mouse(MouseEvent.MOUSE_PRESSED, 3, 300, MouseButton.SECONDARY, 1, CTRL);
            assertThat(chosen()).as("with Ctrl all stays").hasSize(1000);
            mouse(MouseEvent.MOUSE_PRESSED, 3, 300, MouseButton.SECONDARY, 1, PLAIN);
            assertThat(chosen()).isEmpty();
        });
    }

    @Test
    void aClickBesideAllTilesChoosesNothing() {
        FxRuntime.doOnFxThread(() -> {
            click(2, PLAIN);
            press(3, 300, CTRL);
            release(3, 300);
            assertThat(chosen()).containsExactly(2);
            press(3, 300, PLAIN);
            release(3, 300);
            assertThat(chosen()).isEmpty();
        });
    }

    @Test
    void theRubberBandChoosesWhatItTouches() {
        FxRuntime.doOnFxThread(() -> {
            var layout = bare.grid.gridLayout();
            press(3, 3, PLAIN);
            drag(5, 5);
            assertThat(band().isVisible()).as("a shaking hand is no band").isFalse();
            double x = layout.x(1) + 10;
            double y = layout.y(layout.columns()) + 10;
            drag(x, y);
            assertThat(band().isVisible()).isTrue();
            assertThat(chosen()).containsExactly(0, 1, layout.columns(), layout.columns() + 1);
            drag(layout.x(0) + 10, layout.y(0) + 10);
            assertThat(chosen()).as("it shrinks again").containsExactly(0);
            release(x, y);
            assertThat(band().isVisible()).isFalse();
            assertThat(chosen()).containsExactly(0);
            drag(x, y);
            assertThat(chosen()).as("without a button nothing is drawn").containsExactly(0);
        });
    }

    @Test
    void withCtrlTheRubberBandAddsToTheChoice() {
        FxRuntime.doOnFxThread(() -> {
            var layout = bare.grid.gridLayout();
            click(9, PLAIN);
            press(3, 3, CTRL);
            drag(layout.x(1) + 10, layout.y(0) + 10);
            assertThat(chosen()).containsExactly(0, 1, 9);
            drag(layout.x(0) + 10, layout.y(0) + 10);
            release(0, 0);
            assertThat(chosen()).containsExactly(0, 9);
        });
    }

    @Test
    void theRubberBandHoldsOnToWhereItBeganWhileTheGridScrolls() {
        FxRuntime.doOnFxThread(() -> {
            var layout = bare.grid.gridLayout();
            press(3, 3, PLAIN);
            drag(BareGrid.WIDTH - 30, 300);
            bare.scrollTo(2000);
            drag(BareGrid.WIDTH - 30, 301);
            assertThat(chosen())
                    .isEqualTo(IntStream.range(0, layout.endAbove(2301)).boxed().toList());
            release(0, 0);
        });
    }

    @Test
    void theHeaderThatStaysHidesPhotosFromThePointer() {
        FxRuntime.doOnFxThread(() -> {
            bare.show(BareGrid.groups(100, 100));
            var layout = bare.grid.gridLayout();
            double header = layout.measures().header();
            double x = layout.x(12) + 50;
            bare.scrollTo(layout.y(12));
            press(x, header - 1, PLAIN);
            assertThat(chosen()).isEmpty();
            drag(x, header + 20);
            assertThat(chosen()).as("a rubber band begins there").containsExactly(12);
            release(x, header + 20);
            press(x, header + 1, PLAIN);
            release(x, header + 1);
            assertThat(chosen()).containsExactly(12);
            bare.scrollTo(layout.headerTop(1) - 30);
            press(x, 20, PLAIN);
            release(x, 20);
            assertThat(chosen()).as("pushed out in part").isEmpty();
            bare.scrollTo(layout.headerTop(1) - header / 2 - 60);
            press(x, header + 10, PLAIN);
            release(x, header + 10);
            assertThat(chosen()).containsExactly(96);
        });
    }

    private static ScrollEvent scroll(double delta, boolean ctrl) {
        return WheelTurn.at(100, 200, delta, ctrl);
    }

    @Test
    void theWheelScrollsAndWithCtrlItZooms() {
        FxRuntime.doOnFxThread(() -> {
            var notches = new ArrayList<Double>();
            pointer.onZoom(notches::add);
            Event.fireEvent(bare.grid, scroll(-40, false));
            assertThat(bare.grid.scroll()).isPositive();
            assertThat(notches).isEmpty();
            double before = bare.grid.scroll();
            Event.fireEvent(bare.grid, scroll(40, true));
            Event.fireEvent(bare.grid, scroll(-80, true));
            Event.fireEvent(bare.grid, scroll(0, true));
            assertThat(notches).containsExactly(1.0, -2.0);
            assertThat(bare.grid.scroll()).isEqualTo(before);
            assertThat(pointer.pointer().getY()).isEqualTo(200);
            Event.fireEvent(bare.grid, scroll(1000, false));
            assertThat(bare.grid.scroll()).isZero();
        });
    }

    @Test
    void theTileUnderThePointerIsMarked() {
        FxRuntime.doOnFxThread(() -> {
            double x = bare.grid.gridLayout().x(1) + 50;
            mouse(MouseEvent.MOUSE_MOVED, x, 50, MouseButton.NONE, 0, PLAIN);
            assertThat(hovered()).containsExactly("1.jpg");
            mouse(MouseEvent.MOUSE_MOVED, 2, 2, MouseButton.NONE, 0, PLAIN);
            assertThat(hovered()).isEmpty();
            mouse(MouseEvent.MOUSE_MOVED, x, 50, MouseButton.NONE, 0, PLAIN);
            mouse(MouseEvent.MOUSE_EXITED, -1, 50, MouseButton.NONE, 0, PLAIN);
            assertThat(hovered()).isEmpty();
        });
    }

    @Test
    void theMarkIsOnWhatMovesBelowThePointerAtRest() {
        FxRuntime.doOnFxThread(() -> {
            double x = bare.grid.gridLayout().x(1) + 50;
            mouse(MouseEvent.MOUSE_MOVED, x, 300, MouseButton.NONE, 0, PLAIN);
            bare.scrollTo(5000);
            assertThat(hovered()).containsExactly(nameAt(x, 300));
            bare.show(BareGrid.photos(1, 1000));
            assertThat(hovered()).as("in another listing").containsExactly(nameAt(x, 300));
            mouse(MouseEvent.MOUSE_EXITED, -1, 300, MouseButton.NONE, 0, PLAIN);
            bare.scrollTo(0);
            assertThat(hovered()).as("the pointer is elsewhere").isEmpty();
        });
    }

    private String nameAt(double x, double y) {
        return bare.grid.listing().entry(bare.grid.at(x, y)).name();
    }

    private List<String> hovered() {
        return bare.tiles().stream()
                .filter(PhotoTile::isVisible)
                .filter(tile -> tile.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("hovered")))
                .map(PhotoTile::getAccessibleText)
                .toList();
    }
}

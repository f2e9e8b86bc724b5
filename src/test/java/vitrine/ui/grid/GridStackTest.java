package vitrine.ui.grid;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.library.Listing;
import vitrine.library.StackedListing;

/// Stacks as the grid shows them, and the mouse on their badges.
@ExtendWith(FxRuntime.class)
class GridStackTest {
    private static final String[] FILES = {"a.jpg", "b.jpg", "b.cr2", "b.xmp", "c.heic", "c.mov", "d.jpg", "d.xmp"};

    private final BareGrid bare = FxRuntime.onFxThread(() -> {
        var made = new BareGrid(listing());
        new Scene(made.grid, BareGrid.WIDTH, BareGrid.HEIGHT);
        made.grid.applyCss();
        made.grid.layout();
        return made;
    });
    private final List<Integer> toggled = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    GridStackTest() {
        doOnFxThread(() -> {
            new GridPointer(bare.grid, entry -> entry.name()).onStack(toggled::add);
            bare.grid.onOpen(entry -> opened.add(entry.name()));
        });
    }

    private static Listing listing(String... open) {
        return StackedListing.of(BareGrid.PLACE.folder(), Set.of(open), FILES);
    }

    private PhotoTile tile(String name) {
        return bare.tiles().stream()
                .filter(tile -> tile.isVisible() && name.equals(tile.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private String badge(String name) {
        return tile(name).lookup(".badge") instanceof TileBadge badge && badge.isVisible() ? badge.getText() : "";
    }

    private TileBadge badgeNode(String name) {
        return (TileBadge) tile(name).lookup(".badge");
    }

    private @Nullable Node bracket(String name) {
        return tile(name).lookup(".bracket");
    }

    private boolean hasBracket(String name) {
        var bracket = bracket(name);
        return bracket != null && bracket.isVisible();
    }

    private Bounds placeOfBracket(String name) {
        var bracket = requireNonNull(bracket(name));
        return bracket.localToScene(bracket.getBoundsInLocal());
    }

    private void mouse(EventType<MouseEvent> type, Node at, int clicks) {
        var bounds = bare.grid.sceneToLocal(at.localToScene(at.getBoundsInLocal()));
        double x = bounds.getCenterX();
        double y = bounds.getCenterY();
        Event.fireEvent(bare.grid, MouseEvents.at(type, x, y, MouseButton.PRIMARY, clicks, false, false));
    }

    @Test
    void aStackSaysWhatIsInIt() {
        doOnFxThread(() -> {
            assertThat(bare.grid.listing().size()).isEqualTo(4);
            assertThat(badge("b.jpg")).isEqualTo("RAW+JPG");
            assertThat(badge("c.heic")).isEqualTo("HEIC+MOV");
            assertThat(badge("a.jpg")).isEmpty();
            assertThat(badge("d.jpg")).as("a sidecar is nothing to open").isEmpty();
        });
    }

    @Test
    void aClickOnTheBadgeOpensTheStackAndADoubleClickOpensNoPhoto() {
        doOnFxThread(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, badgeNode("b.jpg"), 1);
            mouse(MouseEvent.MOUSE_RELEASED, badgeNode("b.jpg"), 1);
            assertThat(toggled).containsExactly(1);
            assertThat(bare.selection.indices().stream().boxed()).containsExactly(1);
            mouse(MouseEvent.MOUSE_PRESSED, badgeNode("b.jpg"), 2);
            assertThat(toggled).hasSize(1);
            assertThat(opened).isEmpty();
            mouse(MouseEvent.MOUSE_PRESSED, tile("b.jpg").lookup(".name"), 2);
            assertThat(opened).containsExactly("b.jpg");
        });
    }

    @Test
    void aPhotoThatIsNoStackHasNothingToOpen() {
        doOnFxThread(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, tile("d.jpg"), 1);
            assertThat(toggled).isEmpty();
            mouse(MouseEvent.MOUSE_MOVED, badgeNode("b.jpg"), 0);
            assertThat(bare.grid.getCursor()).isEqualTo(Cursor.HAND);
            mouse(MouseEvent.MOUSE_MOVED, tile("b.jpg").lookup(".name"), 0);
            assertThat(bare.grid.getCursor()).isNull();
        });
    }

    @Test
    void aBracketHoldsTheMembersOfAnOpenedStackTogether() {
        doOnFxThread(() -> {
            assertThat(hasBracket("b.jpg")).isFalse();
            bare.show(listing("b.jpg"));
            bare.grid.applyCss();
            bare.grid.layout();
            tile("b.jpg").layout();
            tile("b.cr2").layout();
            assertThat(hasBracket("b.jpg")).isTrue();
            assertThat(hasBracket("b.cr2")).isTrue();
            assertThat(hasBracket("c.heic")).isFalse();
            var left = placeOfBracket("b.jpg");
            var right = placeOfBracket("b.cr2");
            assertThat(left.getMaxX()).as("without a gap").isGreaterThanOrEqualTo(right.getMinX() - 1);
            assertThat(badge("b.jpg")).isEqualTo("RAW+JPG");
            bare.show(listing());
            assertThat(hasBracket("b.jpg")).isFalse();
        });
    }

    @Test
    void whatIsLookedAtStaysInItsPlaceWhenAStackAboveIsOpened() {
        doOnFxThread(() -> {
            var names = new ArrayList<>(List.of(FILES));
            for (int i = 0; i < 300; i++) {
                names.add("z%03d.jpg".formatted(i));
            }
            var all = names.toArray(String[]::new);
            bare.show(StackedListing.of(BareGrid.PLACE.folder(), Set.of(), all));
            bare.scrollTo(2_000);
            int seen = bare.grid.gridLayout().firstBelow(bare.grid.scroll() + 1);
            var name = bare.grid.listing().entry(seen).name();
            double before = bare.y(name);
            bare.show(StackedListing.of(BareGrid.PLACE.folder(), Set.of("b.jpg", "c.heic"), all));
            assertThat(bare.y(name)).isEqualTo(before);
        });
    }
}

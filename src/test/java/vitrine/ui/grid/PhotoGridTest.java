package vitrine.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vitrine.FxRuntime.doOnFxThread;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.FxRuntime;
import vitrine.library.Arrangement;
import vitrine.library.Group;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.state.Selection;
import vitrine.thumbnail.Rendition;

@ExtendWith(FxRuntime.class)
class PhotoGridTest {

    /// The tiles in use are exactly those in view, each with its own entry in its own place.
    private static void checkTiles(BareGrid bare) {
        var grid = bare.grid;
        var layout = grid.gridLayout();
        int first = layout.firstBelow(grid.scroll());
        int end = layout.endAbove(grid.scroll() + grid.getHeight());
        var expected = new HashSet<PhotoTile>();
        for (int i = first; i < end; i++) {
            var tile = Objects.requireNonNull(grid.tile(grid.listing().entry(i).path()), "tile of " + i);
            assertThat(tile.entry()).isEqualTo(grid.listing().entry(i));
            assertThat(tile.getLayoutX()).isCloseTo(layout.x(i), within(1.0));
            assertThat(tile.getLayoutY()).isCloseTo(bare.y(i), within(1.0));
            expected.add(tile);
        }
        assertThat(bare.tiles()).filteredOn(PhotoTile::isVisible).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aHundredThousandPhotosNeedTilesForOneScreenOnly() {
        doOnFxThread(() -> {
            var bare = new BareGrid(100_000);
            var layout = bare.grid.gridLayout();
            int screen = layout.columns()
                    * (2 + (int) (BareGrid.HEIGHT / layout.measures().height()));
            var random = new Random(1);
            for (int n = 0; n < 300; n++) {
                switch (random.nextInt(3)) {
                    case 0 -> bare.scrollTo(random.nextDouble() * layout.height());
                    case 1 -> bare.scrollTo(bare.grid.scroll() + random.nextInt(400) - 200);
                    default -> bare.scrollTo(bare.grid.scroll() + random.nextInt(2000));
                }
                checkTiles(bare);
            }
            assertThat(bare.grid.tilesMade()).isLessThanOrEqualTo(screen);
            assertThat(bare.tiles()).hasSize(bare.grid.tilesMade());
        });
    }

    @Test
    void nothingToShowNeedsNoTile() {
        doOnFxThread(() -> {
            var bare = new BareGrid(0);
            assertThat(bare.grid.tilesMade()).isZero();
            bare.show(BareGrid.photos(0, 5));
            checkTiles(bare);
            bare.show(BareGrid.photos(0, 0));
            checkTiles(bare);
            assertThat(bare.grid.scroll()).isZero();
        });
    }

    @Test
    void scrollingEndsAtBothEnds() {
        doOnFxThread(() -> {
            var bare = new BareGrid(1000);
            bare.grid.scrollBy(-50);
            assertThat(bare.grid.scroll()).isZero();
            bare.grid.scrollBy(1e9);
            assertThat(bare.grid.scroll()).isEqualTo(bare.grid.gridLayout().height() - BareGrid.HEIGHT);
            bare.grid.layout();
            checkTiles(bare);
            var few = new BareGrid(3);
            few.grid.scrollBy(100);
            assertThat(few.grid.scroll()).as("all is in view").isZero();
        });
    }

    // What it wants

    private static List<Integer> wanted(BareGrid bare, Class<? extends Rendition> kind) {
        bare.loaded.clear();
        bare.workers.remove().run();
        bare.fx.clear();
        return bare.loaded.stream()
                .filter(kind::isInstance)
                .map(rendition -> bare.grid.listing().indexOf(rendition.path()))
                .toList();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /// Where the keys End and Home lead.
    private static List<Integer> ends(BareGrid bare) {
        var layout = bare.grid.gridLayout();
        var ends = new ArrayList<>(range(layout.firstBelow(layout.height() - BareGrid.HEIGHT), layout.size()));
        ends.addAll(range(0, layout.endAbove(BareGrid.HEIGHT)));
        return ends;
    }

    private static List<Integer> screensAround(BareGrid bare, boolean forwards) {
        var layout = bare.grid.gridLayout();
        double top = bare.grid.scroll();
        int first = layout.firstBelow(top);
        int end = layout.endAbove(top + BareGrid.HEIGHT);
        var below = range(end, layout.endAbove(top + 2 * BareGrid.HEIGHT));
        var above = range(layout.firstBelow(Math.max(0, top - BareGrid.HEIGHT)), first)
                .reversed();
        var all = new ArrayList<>(range(first, end));
        all.addAll(forwards ? below : above);
        all.addAll(forwards ? above : below);
        return all;
    }

    @Test
    void itWantsWhatIsInViewThenAheadThenBehindAndAtLastTheEnds() {
        doOnFxThread(() -> {
            var down = new BareGrid(10_000);
            down.scrollTo(3000);
            assertThat(wanted(down, Rendition.Quick.class)).isEqualTo(joined(screensAround(down, true), ends(down)));
            var up = new BareGrid(10_000);
            up.scrollTo(6000);
            up.scrollTo(3000);
            assertThat(wanted(up, Rendition.Quick.class)).isEqualTo(joined(screensAround(up, false), ends(up)));
        });
    }

    private static List<Integer> inView(BareGrid bare) {
        return range(0, bare.grid.gridLayout().endAbove(BareGrid.HEIGHT));
    }

    @Test
    void untilAPersonIsThereOnlyWhatIsInViewIsToBeSharpAndOfTheRestThePreviewsAreWanted() {
        doOnFxThread(() -> {
            assertThat(wanted(new BareGrid(10_000), Rendition.Sharp.class)).isEqualTo(inView(new BareGrid(10_000)));
            var bare = new BareGrid(10_000);
            var around = screensAround(bare, true);
            around.removeAll(ends(bare));
            assertThat(wanted(bare, Rendition.Quick.class))
                    .startsWith(inView(bare).toArray(Integer[]::new))
                    .containsAll(around)
                    .containsAll(ends(bare))
                    .doesNotHaveDuplicates();
        });
    }

    static Stream<Event> signsOfAPerson() {
        return Stream.of(
                mouse(MouseEvent.MOUSE_MOVED),
                mouse(MouseEvent.MOUSE_PRESSED),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F2, false, false, false, false));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return MouseEvents.at(type, 9, 9, MouseButton.NONE, 0, false, false);
    }

    @ParameterizedTest
    @MethodSource("signsOfAPerson")
    void atTheFirstSignOfAPersonTheScreensAroundAreToBeSharpToo(Event sign) {
        doOnFxThread(() -> {
            var bare = new BareGrid(10_000);
            Event.fireEvent(bare.grid, sign);
            bare.grid.layout();
            assertThat(wanted(bare, Rendition.Sharp.class)).isEqualTo(screensAround(bare, true));
        });
    }

    @Test
    void aTileThatAppearsBelowAMouseAtRestIsNoSignOfAPerson() {
        doOnFxThread(() -> {
            var bare = new BareGrid(10_000);
            Event.fireEvent(bare.grid, MouseEvents.atRest(MouseEvent.MOUSE_MOVED, 9, 9));
            Event.fireEvent(bare.grid, mouse(MouseEvent.MOUSE_ENTERED_TARGET));
            bare.grid.layout();
            assertThat(wanted(bare, Rendition.Sharp.class)).isEqualTo(inView(bare));
        });
    }

    @Test
    void itWantsNothingTwice() {
        doOnFxThread(() -> {
            for (int photos : List.of(1, 20, 45, 60, 80, 100)) {
                for (int top = 0; top < 1_000; top += 150) {
                    var bare = new BareGrid(photos);
                    bare.scrollTo(top);
                    assertThat(wanted(bare, Rendition.Quick.class)).doesNotHaveDuplicates();
                }
            }
        });
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Test
    void whatIsScrolledPastIsNotWantedAnyMore() {
        doOnFxThread(() -> {
            var bare = new BareGrid(100_000);
            for (int n = 1; n < 50; n++) {
                bare.scrollTo(n * 10_000.0);
            }
            assertThat(wanted(bare, Rendition.Sharp.class)).hasSameElementsAs(screensAround(bare, true));
        });
    }

    @Test
    void aTileShowsItsPictureAsSoonAsItIsThere() {
        doOnFxThread(() -> {
            var bare = new BareGrid(10_000);
            var tile = Objects.requireNonNull(bare.grid.tile(Path.of("/photos/0.jpg")));
            assertThat(tile.content()).isInstanceOf(TileContent.Waiting.class);
            bare.settle();
            assertThat(tile.content()).isInstanceOf(TileContent.Shown.class);
            checkTiles(bare);
        });
    }

    @Test
    void tilesOutOfViewHoldNoPicture() {
        doOnFxThread(() -> {
            var bare = new BareGrid(1000);
            bare.settle();
            int used = (int) bare.tiles().stream().filter(PhotoTile::isVisible).count();
            assertThat(used).isGreaterThan(10);
            bare.show(BareGrid.photos(0, 2));
            var hidden = bare.tiles().stream().filter(tile -> !tile.isVisible()).toList();
            assertThat(hidden).hasSize(used - 2);
            assertThat(hidden.stream().flatMap(BareGrid::nodes))
                    .filteredOn(ImageView.class::isInstance)
                    .allMatch(view -> ((ImageView) view).getImage() == null);
            assertThat(hidden).noneMatch(tile -> tile.content() instanceof TileContent.Shown);
            bare.show(BareGrid.photos(0, 1000));
            bare.settle();
            assertThat(bare.tiles())
                    .filteredOn(PhotoTile::isVisible)
                    .allMatch(tile -> tile.content() instanceof TileContent.Shown);
        });
    }

    // Where it is

    @Test
    void whatArrivesAboveDoesNotMoveWhatIsInView() {
        doOnFxThread(() -> {
            var random = new Random(3);
            for (int n = 0; n < 20; n++) {
                var bare = new BareGrid(BareGrid.photos(500, 1500));
                bare.scrollTo(100 + random.nextInt(5000));
                int first = bare.grid.gridLayout().firstBelow(bare.grid.scroll() + 1);
                var name = bare.grid.listing().entry(first).name();
                double before = bare.y(name);
                bare.show(BareGrid.photos(random.nextInt(500), 1500));
                assertThat(bare.y(name)).isCloseTo(before, within(1e-6));
                checkTiles(bare);
            }
        });
    }

    @Test
    void theOneThatLeadsStaysWhereItIs() {
        doOnFxThread(() -> {
            var bare = new BareGrid(BareGrid.photos(500, 1500));
            bare.scrollTo(3000);
            int lead = bare.grid.gridLayout().firstBelow(bare.grid.scroll() + 300) + 1;
            bare.selection.only(lead);
            var name = bare.grid.listing().entry(lead).name();
            double before = bare.y(name);
            bare.show(BareGrid.photos(123, 1700));
            assertThat(bare.y(name)).isCloseTo(before, within(1e-6));
            assertThat(bare.grid.listing().entry(bare.selection.lead()).name()).isEqualTo(name);
        });
    }

    @Test
    void atTheTopNewPhotosAreSeen() {
        doOnFxThread(() -> {
            var bare = new BareGrid(BareGrid.photos(500, 1500));
            bare.show(BareGrid.photos(0, 1500));
            assertThat(bare.grid.scroll()).isZero();
        });
    }

    @Test
    void whenWhatWasInViewIsGoneItsNeighboursAre() {
        doOnFxThread(() -> {
            var bare = new BareGrid(1000);
            bare.scrollTo(3000);
            int first = bare.grid.gridLayout().firstBelow(bare.grid.scroll() + 1);
            bare.show(BareGrid.photos(IntStream.range(0, 1000)
                    .filter(i -> i != first)
                    .mapToObj(i -> i + ".jpg")
                    .toArray(String[]::new)));
            assertThat(bare.grid.scroll()).isEqualTo(3000);
            bare.show(BareGrid.photos(0, 10));
            checkTiles(bare);
            assertThat(bare.grid.scroll()).isZero();
        });
    }

    @Test
    void whenAllInViewIsGoneWithManyAboveItIsWhereTheNextAre() {
        doOnFxThread(() -> {
            for (boolean chosen : new boolean[] {true, false}) {
                var bare = new BareGrid(3000);
                bare.scrollTo(bare.grid.gridLayout().y(1950));
                if (chosen) {
                    bare.selection.only(1000);
                    bare.selection.extendTo(1960);
                }
                int held = chosen ? 1960 : bare.grid.gridLayout().firstBelow(bare.grid.scroll() + 1);
                double before = bare.y(held);
                bare.show(BareGrid.photos(IntStream.range(0, 3000)
                        .filter(i -> i < 1000 || i > 1999)
                        .mapToObj(i -> i + ".jpg")
                        .toArray(String[]::new)));
                assertThat(bare.y("2000.jpg")).as("the next").isCloseTo(before, within(1e-6));
                checkTiles(bare);
            }
        });
    }

    @Test
    void anotherPlaceBeginsAtItsTop() {
        doOnFxThread(() -> {
            var bare = new BareGrid(1000);
            bare.scrollTo(3000);
            var photos = IntStream.range(0, 1000)
                    .mapToObj(i -> Photo.named(Path.of("/elsewhere/" + i + ".jpg")))
                    .toList();
            bare.show(new Listing(
                    new Location(Path.of("/elsewhere"), false),
                    List.of(),
                    photos,
                    List.of(new Group(new Group.Header.None(), 0, 1000)),
                    Arrangement.DEFAULT,
                    1000,
                    true));
            assertThat(bare.grid.scroll()).isZero();
            checkTiles(bare);
        });
    }

    @Test
    void anotherTileSizeKeepsTheLeadInItsPlace() {
        doOnFxThread(() -> {
            var bare = new BareGrid(10_000);
            bare.scrollTo(20_000);
            int lead = bare.grid.gridLayout().firstBelow(bare.grid.scroll() + 250) + 2;
            bare.selection.only(lead);
            double before = bare.y(lead);
            for (double side : new double[] {150, 300, 64, 101}) {
                bare.grid.setLook(new TileLook(side, true, 1), 0, -1);
                assertThat(bare.y(lead)).as("side %s", side).isCloseTo(before, within(1e-6));
                checkTiles(bare);
            }
        });
    }

    @Test
    void anotherTileSizeKeepsTheEntryUnderThePointerInItsPlace() {
        doOnFxThread(() -> {
            var bare = new BareGrid(10_000);
            bare.scrollTo(20_000);
            bare.selection.only(bare.grid.gridLayout().firstBelow(20_000));
            int pointed = bare.grid.gridLayout().firstBelow(20_300) + 2;
            double x = bare.grid.gridLayout().x(pointed) + 20;
            double before = bare.y(pointed);
            assertThat(bare.grid.at(x, before + 20)).isEqualTo(pointed);
            double share = 20 / bare.grid.gridLayout().measures().height();
            bare.grid.setLook(new TileLook(180, false, 1), x, before + 20);
            double now =
                    bare.y(pointed) + share * bare.grid.gridLayout().measures().height();
            assertThat(now).as("the same part of the tile is under the pointer").isCloseTo(before + 20, within(1e-6));
        });
    }

    @Test
    void anotherWidthKeepsWhatIsInView() {
        doOnFxThread(() -> {
            var bare = new BareGrid(10_000);
            bare.scrollTo(20_000);
            int first = bare.grid.gridLayout().firstBelow(20_001);
            double before = bare.y(first);
            for (double width : new double[] {500, 900, 200, 800}) {
                bare.grid.resize(width, BareGrid.HEIGHT);
                bare.grid.layout();
                checkTiles(bare);
            }
            int now = bare.grid.gridLayout().firstBelow(bare.grid.scroll() + 1);
            assertThat(now).isBetween(first - 10, first + 10);
            assertThat(bare.y(now)).isCloseTo(before, within(1e-6));
        });
    }

    @Test
    void aHigherViewportHasNothingBelowTheEnd() {
        doOnFxThread(() -> {
            var bare = new BareGrid(300);
            bare.scrollTo(1e9);
            bare.grid.resize(BareGrid.WIDTH, 900);
            bare.grid.layout();
            assertThat(bare.grid.scroll()).isEqualTo(bare.grid.gridLayout().height() - 900);
            checkTiles(bare);
        });
    }

    private static Stream<Listing> grouped() {
        int[] single = IntStream.generate(() -> 1).limit(60).toArray();
        return Stream.of(BareGrid.groups(30, 30, 30, 300), BareGrid.groups(single));
    }

    @ParameterizedTest
    @MethodSource("grouped")
    void revealScrollsNoMoreThanNeeded(Listing listing) {
        doOnFxThread(() -> {
            var bare = new BareGrid(listing);
            var layout = bare.grid.gridLayout();
            var random = new Random(4);
            for (int n = 0; n < 200; n++) {
                bare.scrollTo(random.nextDouble() * layout.height());
                int index = random.nextInt(layout.size());
                double before = bare.grid.scroll();
                boolean wasInView = bare.y(index) >= layout.measures().header()
                        && bare.y(index) + layout.measures().height() <= 600;
                bare.grid.reveal(index);
                assertThat(bare.y(index))
                        .as("below the header that stays")
                        .isGreaterThanOrEqualTo(layout.measures().header() - 1e-6);
                assertThat(bare.y(index) + layout.measures().height()).isLessThanOrEqualTo(600 + 1e-6);
                if (wasInView) {
                    assertThat(bare.grid.scroll()).isEqualTo(before);
                }
            }
            bare.grid.reveal(0);
            assertThat(bare.grid.scroll()).as("the first row with all above it").isZero();
            bare.grid.reveal(-1);
            bare.grid.reveal(100_000);
            assertThat(bare.grid.scroll()).isZero();
        });
    }

    // Headers and marks

    private static List<Label> headers(BareGrid bare) {
        return BareGrid.nodes(bare.grid)
                .filter(node -> node.getStyleClass().contains("group-header") && node.isVisible())
                .map(Label.class::cast)
                .sorted((a, b) -> Double.compare(a.getLayoutY(), b.getLayoutY()))
                .toList();
    }

    @Test
    void theHeaderOfTheGroupInViewStaysUntilTheNextPushesItOut() {
        doOnFxThread(() -> {
            var bare = new BareGrid(BareGrid.groups(60, 60, 60));
            var layout = bare.grid.gridLayout();
            double header = layout.measures().header();
            bare.scrollTo(layout.headerTop(1) - 300);
            assertThat(headers(bare)).hasSize(2);
            assertThat(headers(bare).get(0).getText()).contains("group0");
            assertThat(headers(bare).get(0).getLayoutY()).isZero();
            assertThat(headers(bare).get(1).getLayoutY()).isCloseTo(300, within(1.0));
            bare.scrollTo(layout.headerTop(1) - header / 2);
            assertThat(headers(bare).get(0).getLayoutY()).as("pushed out half").isCloseTo(-header / 2, within(1.0));
            bare.scrollTo(layout.headerTop(1) + 5);
            assertThat(headers(bare).get(0).getText()).contains("group1");
            assertThat(headers(bare).get(0).getLayoutY()).isZero();
            bare.show(BareGrid.photos(0, 180));
            assertThat(headers(bare)).isEmpty();
        });
    }

    @Test
    void tilesKnowWhetherTheyAreChosenWhereverTheyAre() {
        doOnFxThread(() -> {
            var bare = new BareGrid(BareGrid.photos(500, 1500));
            bare.selection.only(2);
            bare.selection.toggle(4);
            assertThat(chosenTiles(bare)).containsExactlyInAnyOrder("502.jpg", "504.jpg");
            bare.show(BareGrid.photos(497, 1500));
            assertThat(chosenTiles(bare)).containsExactlyInAnyOrder("502.jpg", "504.jpg");
            bare.scrollTo(10_000);
            assertThat(chosenTiles(bare)).isEmpty();
            bare.selection.all();
            assertThat(chosenTiles(bare)).hasSameSizeAs(visible(bare));
            bare.scrollTo(0);
            assertThat(chosenTiles(bare)).hasSameSizeAs(visible(bare));
        });
    }

    private static List<PhotoTile> visible(BareGrid bare) {
        return bare.tiles().stream().filter(PhotoTile::isVisible).toList();
    }

    private static List<String> chosenTiles(BareGrid bare) {
        return visible(bare).stream()
                .filter(tile -> tile.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .map(PhotoTile::getAccessibleText)
                .toList();
    }

    @Test
    void theEntryThatLeadsIsOpened() {
        doOnFxThread(() -> {
            var bare = new BareGrid(10);
            var opened = new ArrayList<String>();
            bare.grid.onOpen(entry -> opened.add(entry.name()));
            bare.grid.openLead();
            assertThat(bare.selection.lead()).isEqualTo(Selection.NONE);
            bare.selection.only(3);
            bare.grid.openLead();
            assertThat(opened).containsExactly("3.jpg");
        });
    }
}

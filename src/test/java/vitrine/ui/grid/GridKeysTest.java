package vitrine.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.library.Listing;
import vitrine.state.Selection;

@ExtendWith(FxRuntime.class)
class GridKeysTest {
    private static final String PLAIN = "";
    private static final String SHIFT = "shift";
    private static final String CTRL = "ctrl";

    private final AtomicLong clock = new AtomicLong(-5_000_000_000L);

    private BareGrid of(Listing listing) {
        var bare = new BareGrid(listing);
        new GridKeys(bare.grid, clock::get);
        return bare;
    }

    private BareGrid of(int photos) {
        return of(BareGrid.photos(0, photos));
    }

    private static void press(BareGrid bare, String modifier, KeyCode... keys) {
        for (var key : keys) {
            Event.fireEvent(
                    bare.grid,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            KeyEvent.CHAR_UNDEFINED,
                            "",
                            key,
                            modifier.contains(SHIFT),
                            modifier.contains(CTRL),
                            modifier.contains("alt"),
                            false));
        }
        bare.grid.layout();
    }

    private static void type(BareGrid bare, String text) {
        text.codePoints()
                .forEach(letter -> Event.fireEvent(
                        bare.grid,
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                Character.toString(letter),
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false)));
        bare.grid.layout();
    }

    private static List<Integer> chosen(BareGrid bare) {
        return bare.selection.indices().stream().boxed().toList();
    }

    private static String leadName(BareGrid bare) {
        return bare.grid.listing().entry(bare.selection.lead()).name();
    }

    private static boolean leadIsInView(BareGrid bare) {
        double y = bare.y(bare.selection.lead());
        return y >= -1e-6 && y + bare.grid.gridLayout().measures().height() <= BareGrid.HEIGHT + 1e-6;
    }

    @Test
    void arrowsGoFromTheLeadAndStopAtTheEnds() {
        FxRuntime.doOnFxThread(() -> {
            var bare = of(100);
            int columns = bare.grid.gridLayout().columns();
            bare.selection.only(0);
            press(bare, PLAIN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
            assertThat(chosen(bare)).containsExactly(2 + columns);
            press(bare, PLAIN, KeyCode.UP, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.UP);
            assertThat(chosen(bare)).containsExactly(0);
            press(bare, PLAIN, KeyCode.END, KeyCode.RIGHT, KeyCode.DOWN);
            assertThat(chosen(bare)).containsExactly(99);
            assertThat(leadIsInView(bare)).isTrue();
            press(bare, PLAIN, KeyCode.HOME);
            assertThat(chosen(bare)).containsExactly(0);
            assertThat(bare.grid.scroll()).isZero();
        });
    }

    @Test
    void theFirstArrowChoosesTheFirstInView() {
        FxRuntime.doOnFxThread(() -> {
            for (var key : List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN)) {
                var bare = of(1000);
                bare.scrollTo(3000);
                press(bare, PLAIN, key);
                assertThat(bare.selection.lead())
                        .isEqualTo(bare.grid.gridLayout().firstBelow(3001));
                assertThat(leadIsInView(bare)).isTrue();
            }
        });
    }

    @Test
    void pagesGoAScreenFurtherInTheSameColumn() {
        FxRuntime.doOnFxThread(() -> {
            var bare = of(1000);
            var layout = bare.grid.gridLayout();
            int page = (int) (BareGrid.HEIGHT / layout.measures().height());
            bare.selection.only(1);
            press(bare, PLAIN, KeyCode.PAGE_DOWN);
            assertThat(bare.selection.lead()).isEqualTo(1 + page * layout.columns());
            assertThat(leadIsInView(bare)).isTrue();
            press(bare, PLAIN, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_UP);
            assertThat(bare.selection.lead()).isEqualTo(1);
            press(bare, PLAIN, KeyCode.PAGE_UP);
            assertThat(bare.selection.lead()).isEqualTo(1);
        });
    }

    @Test
    void shiftExtendsAndCtrlGoesWithoutChoosing() {
        FxRuntime.doOnFxThread(() -> {
            var bare = of(100);
            bare.selection.only(3);
            press(bare, SHIFT, KeyCode.RIGHT, KeyCode.RIGHT);
            assertThat(chosen(bare)).containsExactly(3, 4, 5);
            press(bare, SHIFT, KeyCode.LEFT);
            assertThat(chosen(bare)).containsExactly(3, 4);
            press(bare, CTRL, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
            assertThat(chosen(bare)).containsExactly(3, 4);
            assertThat(bare.selection.lead()).isEqualTo(7);
            press(bare, CTRL, KeyCode.SPACE);
            assertThat(chosen(bare)).containsExactly(3, 4, 7);
            press(bare, CTRL, KeyCode.SPACE);
            assertThat(chosen(bare)).containsExactly(3, 4);
            press(bare, CTRL, KeyCode.LEFT);
            press(bare, PLAIN, KeyCode.SPACE);
            assertThat(chosen(bare)).containsExactly(6);
            press(bare, SHIFT, KeyCode.HOME);
            assertThat(chosen(bare)).containsExactly(0, 1, 2, 3, 4, 5, 6);
            press(bare, SHIFT, KeyCode.END);
            assertThat(bare.selection.count()).isEqualTo(94);
        });
    }

    @Test
    void keysThatAreNotForTheGridGoOn() {
        FxRuntime.doOnFxThread(() -> {
            var bare = of(100);
            bare.selection.only(3);
            press(bare, PLAIN, KeyCode.F5, KeyCode.ENTER, KeyCode.A);
            press(bare, "alt", KeyCode.LEFT, KeyCode.UP);
            assertThat(chosen(bare)).containsExactly(3);
            var nothing = of(0);
            press(nothing, PLAIN, KeyCode.DOWN, KeyCode.END, KeyCode.SPACE);
            type(nothing, "a");
            assertThat(nothing.selection.lead()).isEqualTo(Selection.NONE);
        });
    }

    // Type-ahead

    private BareGrid zoo() {
        return of(BareGrid.photos("Ape.jpg", "bear.jpg", "Bee.jpg", "bison.jpg", "cat.jpg", "Zebra.jpg"));
    }

    @Test
    void lettersLeadToTheNameThatBeginsSo() {
        FxRuntime.doOnFxThread(() -> {
            var bare = zoo();
            type(bare, "bi");
            assertThat(leadName(bare)).isEqualTo("bison.jpg");
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(900));
            type(bare, "x");
            assertThat(leadName(bare)).as("no such name").isEqualTo("bison.jpg");
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(1100));
            type(bare, "Z");
            assertThat(leadName(bare)).as("after a pause another word begins").isEqualTo("Zebra.jpg");
        });
    }

    @Test
    void lettersTypedWithinASecondMakeOneWord() {
        FxRuntime.doOnFxThread(() -> {
            var bare = zoo();
            type(bare, "b");
            assertThat(leadName(bare)).isEqualTo("bear.jpg");
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(900));
            type(bare, "e");
            assertThat(leadName(bare)).as("this one fits still").isEqualTo("bear.jpg");
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(900));
            type(bare, "e");
            assertThat(leadName(bare)).isEqualTo("Bee.jpg");
        });
    }

    @Test
    void theSameLetterAgainLeadsToTheNextAndRound() {
        FxRuntime.doOnFxThread(() -> {
            var bare = zoo();
            type(bare, "b");
            type(bare, "b");
            assertThat(leadName(bare)).isEqualTo("Bee.jpg");
            type(bare, "bb");
            assertThat(leadName(bare)).isEqualTo("bear.jpg");
        });
    }

    @Test
    void withNothingChosenTheSearchBeginsWithTheFirst() {
        FxRuntime.doOnFxThread(() -> {
            var bare = of(BareGrid.photos("b1.jpg", "b2.jpg", "b3.jpg"));
            type(bare, "b");
            assertThat(leadName(bare)).isEqualTo("b1.jpg");
        });
    }

    @Test
    void commandsAndControlCharactersAreNotTyped() {
        FxRuntime.doOnFxThread(() -> {
            var bare = of(BareGrid.photos(" .jpg", "?.jpg", "a.jpg"));
            type(bare, " ?/\u0001\u007f\r\u001b");
            assertThat(bare.selection.lead()).isEqualTo(Selection.NONE);
        });
    }

    @Test
    void aBracketIsACommandUnlessANameHasBeenBegun() {
        FxRuntime.doOnFxThread(() -> {
            var bare = of(BareGrid.photos("[old].jpg", "a.jpg", "a[1].jpg"));
            var goneOn = new ArrayList<String>();
            new Group(bare.grid).addEventHandler(KeyEvent.KEY_TYPED, event -> goneOn.add(event.getCharacter()));
            type(bare, "[");
            assertThat(bare.selection.lead()).isEqualTo(Selection.NONE);
            assertThat(goneOn).containsExactly("[");
            type(bare, "a[");
            assertThat(leadName(bare)).isEqualTo("a[1].jpg");
            assertThat(goneOn).as("one key does one thing").containsExactly("[");
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(1100));
            type(bare, "]");
            assertThat(leadName(bare)).isEqualTo("a[1].jpg");
            assertThat(goneOn).containsExactly("[", "]");
        });
    }

    @Test
    void aSpaceIsPartOfANameThatHasBeenBegun() {
        FxRuntime.doOnFxThread(() -> {
            var bare = of(BareGrid.photos("My album.jpg", "My photo 1.jpg", "Myself.jpg"));
            type(bare, "my p");
            assertThat(leadName(bare)).isEqualTo("My photo 1.jpg");
        });
    }

    @Test
    void anAccentIsFoundHoweverTheNameHasIt() {
        FxRuntime.doOnFxThread(() -> {
            var bare = of(BareGrid.photos("cafe.jpg", "cafe\u0301.jpg", "CAFÉ 2.jpg"));
            type(bare, "café");
            assertThat(leadName(bare)).isEqualTo("cafe\u0301.jpg");
            type(bare, " ");
            assertThat(leadName(bare)).isEqualTo("CAFÉ 2.jpg");
        });
    }

    @Test
    void whatIsFoundFarAwayComesIntoView() {
        FxRuntime.doOnFxThread(() -> {
            var bare = of(5000);
            type(bare, "4321");
            assertThat(leadName(bare)).isEqualTo("4321.jpg");
            assertThat(leadIsInView(bare)).isTrue();
        });
    }
}

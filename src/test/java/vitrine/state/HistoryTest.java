package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<String> history = new History<>();

    private List<Boolean> ways() {
        return List.of(
                history.canGoBackProperty().get(),
                history.canGoForwardProperty().get());
    }

    @Test
    void atFirstThereIsNowhereToGo() {
        assertThat(ways()).containsExactly(false, false);
        assertThat(history.back()).isNull();
        assertThat(history.forward()).isNull();
        history.visit("a");
        assertThat(ways()).containsExactly(false, false);
        assertThat(history.back()).isNull();
    }

    @Test
    void backAndForwardGoThroughThePlacesInOrder() {
        history.visit("a");
        history.visit("b");
        history.visit("c");
        assertThat(ways()).containsExactly(true, false);
        assertThat(history.back()).isEqualTo("b");
        assertThat(ways()).containsExactly(true, true);
        assertThat(history.back()).isEqualTo("a");
        assertThat(ways()).containsExactly(false, true);
        assertThat(history.back()).isNull();
        assertThat(history.forward()).isEqualTo("b");
        assertThat(history.forward()).isEqualTo("c");
        assertThat(history.forward()).isNull();
    }

    @Test
    void whoGoesSomewhereNewForgetsWhatWasAhead() {
        history.visit("a");
        history.visit("b");
        assertThat(history.back()).isEqualTo("a");
        history.visit("c");
        assertThat(ways()).containsExactly(true, false);
        assertThat(history.back()).isEqualTo("a");
    }

    @Test
    void whoIsThereAlreadyGoesNowhere() {
        history.visit("a");
        history.visit("b");
        assertThat(history.back()).isEqualTo("a");
        history.visit("a");
        assertThat(ways()).containsExactly(false, true);
        assertThat(history.forward()).isEqualTo("b");
    }

    @Test
    void anyWayIsThatOfAListWithACursor() {
        for (long seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var tried = new History<Integer>();
            var places = new ArrayList<Integer>();
            int cursor = -1;
            for (int n = 0; n < 200; n++) {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        assertThat(tried.back()).isEqualTo(cursor > 0 ? places.get(cursor - 1) : null);
                        cursor = cursor > 0 ? cursor - 1 : cursor;
                    }
                    case 1 -> {
                        boolean can = cursor + 1 < places.size();
                        assertThat(tried.forward()).isEqualTo(can ? places.get(cursor + 1) : null);
                        cursor = can ? cursor + 1 : cursor;
                    }
                    default -> {
                        var place = (Integer) random.nextInt(4);
                        tried.visit(place);
                        if (cursor < 0 || !places.get(cursor).equals(place)) {
                            cursor++;
                            places.subList(cursor, places.size()).clear();
                            places.add(place);
                        }
                    }
                }
                assertThat(tried.canGoBackProperty().get()).isEqualTo(cursor > 0);
                assertThat(tried.canGoForwardProperty().get()).isEqualTo(cursor + 1 < places.size());
            }
        }
    }
}

package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static Selection of(int size) {
        var selection = new Selection();
        selection.moveTo(size, _ -> Selection.NONE);
        return selection;
    }

    private static List<Integer> chosen(Selection selection) {
        return selection.indices().stream().boxed().toList();
    }

    private static BitSet bits(int... indices) {
        var bits = new BitSet();
        IntStream.of(indices).forEach(bits::set);
        return bits;
    }

    @Test
    void atFirstNothingIsChosenAndNobodyLeads() {
        var selection = of(10);
        assertThat(selection.count()).isZero();
        assertThat(selection.lead()).isEqualTo(Selection.NONE);
        assertThat(selection.contains(Selection.NONE)).isFalse();
    }

    @Test
    void aClickChoosesOneAndCtrlClickTogglesMore() {
        var selection = of(10);
        selection.only(3);
        selection.toggle(5);
        assertThat(chosen(selection)).containsExactly(3, 5);
        selection.toggle(3);
        assertThat(chosen(selection)).containsExactly(5);
        assertThat(selection.lead()).isEqualTo(3);
        selection.only(7);
        assertThat(chosen(selection)).containsExactly(7);
    }

    @Test
    void shiftExtendsFromWhereTheRangeBegan() {
        var selection = of(10);
        selection.only(4);
        selection.extendTo(7);
        assertThat(chosen(selection)).containsExactly(4, 5, 6, 7);
        selection.extendTo(2);
        assertThat(chosen(selection)).containsExactly(2, 3, 4);
        assertThat(selection.lead()).isEqualTo(2);
    }

    @Test
    void shiftWithoutAnythingChosenExtendsFromTheFirst() {
        var selection = of(10);
        selection.extendTo(2);
        assertThat(chosen(selection)).containsExactly(0, 1, 2);
    }

    @Test
    void ctrlShiftAddsARangeToWhatIsChosen() {
        var selection = of(10);
        selection.only(1);
        selection.toggle(5);
        selection.addTo(7);
        assertThat(chosen(selection)).containsExactly(1, 5, 6, 7);
    }

    @Test
    void ctrlArrowGoesOnWithoutChoosing() {
        var selection = of(10);
        selection.only(1);
        selection.lead(6);
        assertThat(chosen(selection)).containsExactly(1);
        assertThat(selection.lead()).isEqualTo(6);
    }

    @Test
    void whatIsNoEntryIsNotChosen() {
        var selection = of(3);
        selection.only(1);
        for (int none : new int[] {-1, -5, 3, 1000}) {
            selection.only(none);
            selection.toggle(none);
            selection.extendTo(none);
            selection.addTo(none);
            selection.lead(none);
        }
        assertThat(chosen(selection)).containsExactly(1);
        assertThat(selection.lead()).isEqualTo(1);
    }

    @Test
    void aBandTakesThePersonAlongUnlessTheyAreInIt() {
        var selection = of(50);
        selection.only(30);
        selection.exactly(bits(0, 1));
        assertThat(selection.lead()).isZero();
        selection.exactly(bits());
        assertThat(selection.lead()).as("nowhere to go").isZero();
        selection.exactly(bits(0, 1, 2));
        selection.extendTo(3);
        assertThat(chosen(selection)).containsExactly(0, 1, 2, 3);
        selection.exactly(bits(2, 3));
        assertThat(selection.lead()).isEqualTo(3);
    }

    @Test
    void allAndInvertKnowHowManyThereAre() {
        var selection = of(5);
        selection.toggle(1);
        selection.invert();
        assertThat(chosen(selection)).containsExactly(0, 2, 3, 4);
        selection.all();
        assertThat(selection.count()).isEqualTo(5);
        selection.clear();
        assertThat(selection.count()).isZero();
        var empty = of(0);
        empty.all();
        empty.invert();
        assertThat(empty.count()).isZero();
    }

    @Test
    void aCopyIsHandedOut() {
        var selection = of(5);
        selection.only(2);
        selection.indices().clear();
        var band = bits(1, 3);
        selection.exactly(band);
        band.clear();
        assertThat(chosen(selection)).containsExactly(1, 3);
    }

    @Test
    void onlyChangesAreTold() {
        var selection = of(5);
        selection.exactly(bits(1, 2));
        int before = selection.revisionProperty().get();
        selection.exactly(bits(1, 2));
        assertThat(selection.revisionProperty().get()).isEqualTo(before);
        selection.exactly(bits(1));
        assertThat(selection.revisionProperty().get()).isGreaterThan(before);
        selection.clear();
        int cleared = selection.revisionProperty().get();
        selection.clear();
        assertThat(selection.revisionProperty().get()).isEqualTo(cleared);
    }

    @Test
    void entriesTakeTheirChoiceToTheirNewPlaces() {
        var selection = of(4);
        selection.only(1);
        selection.toggle(3);
        selection.moveTo(6, i -> i + 2);
        assertThat(chosen(selection)).containsExactly(3, 5);
        assertThat(selection.lead()).isEqualTo(5);
        selection.extendTo(4);
        assertThat(chosen(selection)).as("the anchor went along").containsExactly(4, 5);
    }

    @Test
    void theNeighbourLeadsWhenTheLeadIsGone() {
        var selection = of(4);
        selection.only(2);
        selection.moveTo(3, i -> i == 2 ? -1 : i > 2 ? i - 1 : i);
        assertThat(selection.count()).isZero();
        assertThat(selection.lead()).isEqualTo(2);
        selection.only(2);
        selection.moveTo(2, i -> i == 2 ? -1 : i);
        assertThat(selection.lead()).as("the last is gone: the one before").isEqualTo(1);
        selection.moveTo(0, _ -> -1);
        assertThat(selection.lead()).isEqualTo(Selection.NONE);
    }

    @Test
    void whoeverIsNextLeadsWhenTheLeadIsGoneWithManyBeforeIt() {
        var selection = of(100);
        selection.only(10);
        selection.extendTo(20);
        selection.moveTo(89, i -> i < 10 ? i : i <= 20 ? -1 : i - 11);
        assertThat(selection.lead()).as("what was the 21st").isEqualTo(10);
        selection.only(80);
        selection.extendTo(88);
        selection.moveTo(80, i -> i < 80 ? i : -1);
        assertThat(selection.lead()).as("none is behind them").isEqualTo(79);
    }

    @Test
    void anyNegativePlaceMeansGone() {
        var selection = of(4);
        selection.only(2);
        selection.moveTo(0, _ -> -7);
        assertThat(selection.lead()).isEqualTo(Selection.NONE);
        selection.moveTo(4, _ -> -7);
        selection.only(2);
        selection.moveTo(3, _ -> -7);
        assertThat(selection.lead()).isEqualTo(2);
        selection.extendTo(1);
        assertThat(chosen(selection)).containsExactly(1, 2);
    }

    /// What a file manager does, with a set of names; the truth that the bits are held against.
    private static final class Model {
        private List<String> names;
        private final Set<String> chosen = new TreeSet<>();
        private String anchor = "";
        private String lead = "";

        Model(List<String> names) {
            this.names = names;
        }

        Set<String> range(String from, int to) {
            int start = names.indexOf(from);
            return Set.copyOf(names.subList(Math.min(start, to), Math.max(start, to) + 1));
        }

        void relist(List<String> newer) {
            var older = names;
            int place = older.indexOf(lead);
            names = newer;
            chosen.retainAll(newer);
            anchor = newer.contains(anchor) ? anchor : "";
            if (!lead.isEmpty() && !newer.contains(lead)) {
                lead = Stream.of(
                                older.subList(place, older.size()),
                                older.subList(0, place).reversed())
                        .flatMap(List::stream)
                        .filter(newer::contains)
                        .findFirst()
                        .orElse(newer.isEmpty() ? "" : newer.get(Math.min(place, newer.size() - 1)));
            }
        }

        void step(int command, int i, BitSet band) {
            var name = names.get(i);
            switch (command) {
                case 0 -> {
                    chosen.clear();
                    chosen.add(name);
                    anchor = name;
                }
                case 1 -> {
                    if (!chosen.remove(name)) {
                        chosen.add(name);
                    }
                    anchor = name;
                }
                case 2 -> {
                    anchor = !anchor.isEmpty() ? anchor : lead.isEmpty() ? names.getFirst() : lead;
                    chosen.clear();
                    chosen.addAll(range(anchor, i));
                }
                case 3 -> chosen.addAll(range(anchor.isEmpty() ? name : anchor, i));
                case 4 -> {}
                case 5 -> chosen.addAll(names);
                case 6 -> {
                    var others = new TreeSet<>(names);
                    others.removeAll(chosen);
                    chosen.clear();
                    chosen.addAll(others);
                }
                case 7 -> chosen.clear();
                default -> band(band.stream().mapToObj(names::get).toList());
            }
            lead = command <= 4 ? name : lead;
        }

        void band(List<String> inside) {
            if (!chosen.equals(Set.copyOf(inside)) && !inside.contains(lead)) {
                lead = inside.getFirst();
                anchor = lead;
            }
            chosen.clear();
            chosen.addAll(inside);
        }
    }

    private static void step(Selection selection, int command, int i, BitSet band) {
        switch (command) {
            case 0 -> selection.only(i);
            case 1 -> selection.toggle(i);
            case 2 -> selection.extendTo(i);
            case 3 -> selection.addTo(i);
            case 4 -> selection.lead(i);
            case 5 -> selection.all();
            case 6 -> selection.invert();
            case 7 -> selection.clear();
            default -> selection.exactly(band);
        }
    }

    @Test
    void anySequenceOfStepsIsThatOfASetOfNames() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var model = new Model(List.of());
            var selection = of(0);
            for (int n = 0; n < 60; n++) {
                if (model.names.isEmpty() || random.nextInt(6) == 0) {
                    var older = model.names;
                    var newer = relisted(older, random);
                    model.relist(newer);
                    selection.moveTo(newer.size(), i -> newer.indexOf(older.get(i)));
                } else {
                    int command = random.nextInt(9);
                    int i = random.nextInt(model.names.size());
                    var band = bits(random.ints(3, 0, model.names.size()).toArray());
                    model.step(command, i, band);
                    step(selection, command, i, band);
                }
                var names = model.names;
                assertThat(selection.indices().stream().mapToObj(names::get).collect(Collectors.toSet()))
                        .as("seed %d, step %d", seed, n)
                        .isEqualTo(model.chosen);
                assertThat(selection.count()).isEqualTo(model.chosen.size());
                assertThat(selection.lead() == Selection.NONE ? "" : names.get(selection.lead()))
                        .as("lead, seed %d, step %d", seed, n)
                        .isEqualTo(model.lead);
            }
        }
    }

    /// Some names leave, some come, some change places.
    private static List<String> relisted(List<String> older, Random random) {
        var newer = new ArrayList<>(older);
        newer.removeIf(_ -> random.nextInt(8) == 0);
        for (int add = random.nextInt(4); add > 0; add--) {
            newer.add(random.nextInt(newer.size() + 1), "photo" + random.nextInt(1_000_000));
        }
        for (int swap = random.nextInt(3); swap > 0 && newer.size() > 1; swap--) {
            int i = random.nextInt(newer.size());
            newer.add(random.nextInt(newer.size()), newer.remove(i));
        }
        return List.copyOf(newer);
    }
}

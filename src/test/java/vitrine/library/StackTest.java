package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.library.RandomSteps.FLAT;
import static vitrine.library.RandomSteps.ROOT;
import static vitrine.library.RandomSteps.TREE;
import static vitrine.library.RandomSteps.ZONE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How the files of one shot become one; that any steps lead to the right tiles, [ArrangerTest] shows against a model.
class StackTest {
    private final List<Listing> published = new ArrayList<>();
    private final Arranger arranger = new Arranger(
            Runnable::run, RandomSteps.slowly(), RandomSteps::part, Locale.ENGLISH, () -> ZONE, published::add);

    @BeforeEach
    void anOpenFolder() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
    }

    private static List<Entry> entries(String... names) {
        return Stream.of(names).<Entry>map(StackTest::photo).toList();
    }

    private static Photo photo(String name) {
        var path = ROOT.resolve(name);
        return new Photo(path, path.getFileName().toString(), 10, 0);
    }

    private void add(String... names) {
        arranger.add(1, entries(names));
    }

    private void remove(String name) {
        arranger.change(1, new FolderChange.Some(List.of(), Set.of(ROOT.resolve(name))));
    }

    private void open(String name, boolean open) {
        arranger.openStack(1, ROOT.resolve(name), open);
    }

    private void filter(String text, String... types) {
        arranger.arrange(Arrangement.DEFAULT.withFilter(new PhotoFilter(text, Set.of(types))));
    }

    private Listing last() {
        return published.getLast();
    }

    private List<String> names() {
        return last().photos().stream().map(Photo::name).toList();
    }

    private List<String> members(String name) {
        var stack = last().stack(last().indexOf(ROOT.resolve(name)));
        return stack == null
                ? List.of()
                : stack.members().stream().map(member -> member.photo().name()).toList();
    }

    @Test
    void rawJpegAndSidecarsOfOneShotAreOneTileShownByTheJpeg() {
        add("b.jpg", "a.cr2", "a.xmp", "a.jpg", "a.cr2.xmp");
        assertThat(names()).containsExactly("a.jpg", "b.jpg");
        assertThat(members("a.jpg")).containsExactly("a.jpg", "a.cr2", "a.cr2.xmp", "a.xmp");
        assertThat(members("b.jpg")).isEmpty();
        assertThat(last().shots()).isEqualTo(2);
        assertThat(last().total()).isEqualTo(2);
        assertThat(last().files()).isEqualTo(5);
        assertThat(last().bytes()).isEqualTo(50);
    }

    @Test
    void whereThereIsNoJpegTheHeicIsShownAndElseTheRaw() {
        add("a.cr2", "a.heic", "b.cr2", "b.cr2.xmp");
        assertThat(names()).containsExactly("a.heic", "b.cr2");
        assertThat(members("b.cr2")).containsExactly("b.cr2", "b.cr2.xmp");
    }

    @Test
    void aLivePhotoIsOneTileAndAVideoAloneIsAnother() {
        add("a.heic", "a.mov", "b.mov", "b.xmp");
        assertThat(names()).containsExactly("a.heic", "b.mov");
        assertThat(members("a.heic")).containsExactly("a.heic", "a.mov");
        assertThat(members("b.mov")).containsExactly("b.mov", "b.xmp");
        assertThat(last().files()).isEqualTo(4);
    }

    @Test
    void picturesOfOtherFormatsStandAloneWithTheirOwnSidecars() {
        add("a.jpg", "a.png", "a.png.xmp", "a.cr2");
        assertThat(names()).containsExactly("a.jpg", "a.png");
        assertThat(members("a.jpg")).containsExactly("a.jpg", "a.cr2");
        assertThat(members("a.png")).containsExactly("a.png", "a.png.xmp");
    }

    @Test
    void twoJpegsOfOneNameAreTwoPhotos() {
        add("a.jpg", "a.jpeg", "a.xmp");
        assertThat(names()).containsExactlyInAnyOrder("a.jpg", "a.jpeg");
        assertThat(last().files()).isEqualTo(3);
    }

    @Test
    void whatIsOnePhotoStaysOneWhenAFilterLetsTwoJpegsOfItPass() {
        add("a.jpg", "a.jpeg", "a.cr2");
        assertThat(last().total()).isEqualTo(1);
        filter(".jp");
        assertThat(last().shots()).as("of %d", last().total()).isEqualTo(1);
        assertThat(members(names().getFirst())).containsExactly("a.jpeg", "a.jpg");
    }

    @Test
    void filesOfOneNameInDifferentFoldersAreDifferentShots() {
        arranger.open(TREE, Arrangement.DEFAULT, 1);
        add("x/a.jpg", "y/a.cr2", "y/a.xmp");
        assertThat(names()).containsExactly("a.jpg", "a.cr2");
        assertThat(members("x/a.jpg")).isEmpty();
    }

    @Test
    void itDoesNotMatterInWhichOrderFilesArrive() {
        var names = new ArrayList<>(List.of("a.jpg", "a.cr2", "a.xmp", "a.mov", "b.heic", "b.mov", "c.jpg", "c.jpeg"));
        add(names.toArray(String[]::new));
        var expected = last();
        var random = new Random(5);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(names, random);
            arranger.open(FLAT, Arrangement.DEFAULT, 1);
            names.forEach(this::add);
            assertThat(last().photos()).isEqualTo(expected.photos());
            for (int i = 0; i < last().size(); i++) {
                assertThat(last().stack(i)).isEqualTo(expected.stack(i));
            }
        }
    }

    @Test
    void anOpenedStackStandsSideBySideInThePlaceOfItsFirst() {
        arranger.arrange(Arrangement.DEFAULT.withOrder(PhotoOrder.TYPE, false));
        add("a.jpg", "a.cr2", "a.xmp", "b.jpg", "c.cr2");
        assertThat(names()).containsExactly("a.jpg", "b.jpg", "c.cr2");
        open("a.cr2", true);
        assertThat(names()).containsExactly("a.jpg", "a.cr2", "b.jpg", "c.cr2");
        assertThat(last().stack(0)).isEqualTo(last().stack(1)).matches(stack -> stack.open());
        assertThat(last().shots()).isEqualTo(3);
        assertThat(last().files()).isEqualTo(5);
        open("a.jpg", false);
        assertThat(names()).containsExactly("a.jpg", "b.jpg", "c.cr2");
    }

    @Test
    void anOpenedStackStaysInTheGroupOfItsFirst() {
        var byDay = Arrangement.DEFAULT.withGrouping(Grouping.DAY);
        arranger.arrange(byDay);
        arranger.dates(1, Map.of(ROOT.resolve("a.jpg"), RandomSteps.NOON));
        add("a.jpg", "a.cr2", "b.jpg");
        open("a.jpg", true);
        assertThat(last().arrangement()).isEqualTo(byDay);
        assertThat(last().groups())
                .containsExactly(
                        new Group(
                                new Group.Header.Day(RandomSteps.NOON
                                        .toLocalDate()
                                        .withYear(1970)
                                        .withDayOfYear(1)),
                                0,
                                1),
                        new Group(new Group.Header.Day(RandomSteps.NOON.toLocalDate()), 1, 3));
    }

    @Test
    void filesThatAreFoldedAreFoundInThePlaceOfTheStack() {
        add("0.jpg", "a.jpg", "a.cr2", "a.xmp");
        assertThat(last().indexOf(ROOT.resolve("a.cr2"))).isEqualTo(1);
        assertThat(last().indexOf(ROOT.resolve("a.xmp"))).isEqualTo(1);
        assertThat(last().photo(ROOT.resolve("a.cr2"))).isEqualTo(photo("a.cr2"));
        assertThat(last().photo(ROOT.resolve("b.cr2"))).isNull();
        assertThat(last().indexOf(ROOT.resolve("b.cr2"))).isEqualTo(-1);
    }

    @Test
    void aFilterByTypeFindsMembersAndFoldsOnlyWhatItLetsPass() {
        add("a.jpg", "a.cr2", "a.xmp", "b.heic", "b.mov", "c.jpg");
        assertThat(last().types()).isEqualTo(Map.of("jpg", 2, "cr2", 1, "heic", 1, "mov", 1));
        filter("", "cr2", "mov");
        assertThat(names()).containsExactly("a.cr2", "b.mov");
        assertThat(members("a.cr2")).containsExactly("a.cr2", "a.xmp");
        assertThat(last().total()).isEqualTo(3);
        filter("A.C");
        assertThat(names()).containsExactly("a.cr2");
        filter("");
        assertThat(names()).containsExactly("a.jpg", "b.heic", "c.jpg");
    }

    @Test
    void theVideosOfLivePhotosAreCountedApartFromThoseThatStandAlone() {
        add("a.jpg", "a.mov", "b.heic", "b.mov", "c.jpg", "d.mov", "d.xmp");
        assertThat(last().companions()).isEqualTo(2);
        open("a.jpg", true);
        filter("b.heic");
        assertThat(last().companions()).isEqualTo(2);
        remove("a.jpg");
        assertThat(last().companions()).isEqualTo(1);
        arranger.arrange(Arrangement.DEFAULT.withStacked(false));
        assertThat(last().companions()).isZero();
    }

    @Test
    void withoutStacksEachPictureAndVideoHasATileAndNothingElseHas() {
        arranger.arrange(Arrangement.DEFAULT.withStacked(false));
        add("a.jpg", "a.cr2", "a.xmp", "b.heic", "b.mov");
        assertThat(names()).containsExactlyInAnyOrder("a.jpg", "a.cr2", "b.heic", "b.mov");
        assertThat(last().stack(0)).isNull();
        assertThat(last().files()).isEqualTo(4);
        assertThat(last().types()).isEqualTo(Map.of("jpg", 1, "cr2", 1, "heic", 1, "mov", 1));
    }

    @Test
    void filesThatComeAndGoFoldAnewAndAnOpenedStackStaysOpen() {
        add("a.cr2");
        assertThat(names()).containsExactly("a.cr2");
        add("a.jpg");
        assertThat(names()).containsExactly("a.jpg");
        open("a.jpg", true);
        remove("a.jpg");
        assertThat(names()).containsExactly("a.cr2");
        assertThat(last().stack(0)).isNull();
        add("a.jpg");
        assertThat(names()).containsExactly("a.jpg", "a.cr2");
        remove("a.cr2");
        remove("a.jpg");
        add("a.cr2", "a.jpg");
        assertThat(names()).containsExactly("a.jpg");
    }

    @Test
    void whereAnEntryIsNowIsToldByAnyOfItsFiles() {
        add("a.cr2", "b.jpg");
        var before = last();
        add("a.jpg");
        var folded = last();
        assertThat(folded.indexOf(0, before)).isZero();
        remove("a.jpg");
        assertThat(last().indexOf(0, folded)).isZero();
        remove("a.cr2");
        assertThat(last().indexOf(0, folded)).isEqualTo(-1);
        assertThat(last().indexOf(1, folded)).isZero();
    }

    @Test
    void membersThatAreWrittenAnewAreKnownAsTheyAre() {
        add("a.jpg", "a.cr2");
        var newer = new Photo(ROOT.resolve("a.cr2"), "a.cr2", 99, 5);
        arranger.change(1, new FolderChange.Some(List.of(newer), Set.of()));
        assertThat(last().photo(newer.path())).isEqualTo(newer);
        assertThat(last().bytes()).isEqualTo(109);
    }
}

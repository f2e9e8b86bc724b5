package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.library.RandomSteps.FLAT;
import static vitrine.library.RandomSteps.NOON;
import static vitrine.library.RandomSteps.ROOT;
import static vitrine.library.RandomSteps.TREE;
import static vitrine.library.RandomSteps.ZONE;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrangerTest {

    private final List<Listing> published = new ArrayList<>();
    private final Arranger arranger = arranger(Runnable::run);

    private Arranger arranger(Executor worker) {
        return new Arranger(worker, RandomSteps.slowly(), RandomSteps::part, Locale.GERMAN, () -> ZONE, published::add);
    }

    private static Photo named(String name) {
        return Photo.named(ROOT.resolve(name));
    }

    private static Photo photo(String name, long bytes, long modified) {
        var path = ROOT.resolve(name);
        return new Photo(path, path.getFileName().toString(), bytes, modified);
    }

    private static Folder folder(String name) {
        return Folder.of(ROOT.resolve(name));
    }

    private static Arrangement by(PhotoOrder order, boolean ascending) {
        return new Arrangement(order, ascending, PhotoFilter.ALL, Grouping.NONE);
    }

    private static FolderChange.Some present(Entry... entries) {
        return new FolderChange.Some(List.of(entries), Set.of());
    }

    private static FolderChange.Some gone(String... names) {
        return new FolderChange.Some(
                List.of(), Set.copyOf(List.of(names).stream().map(ROOT::resolve).toList()));
    }

    private Listing last() {
        return published.getLast();
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        for (int i = 0; i < last().size(); i++) {
            names.add(last().entry(i).name());
        }
        return names;
    }

    @Test
    void anOpenedFolderIsEmptyAtFirstAndFillsBatchByBatch() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
        assertThat(last().size()).isZero();
        assertThat(last().complete()).isFalse();
        arranger.add(1, List.of(named("b10.jpg"), folder("z")));
        arranger.add(1, List.of(named("b9.jpg"), folder("Y"), named("c.jpg")));
        arranger.walked(1);
        assertThat(names()).containsExactly("Y", "z", "b9.jpg", "b10.jpg", "c.jpg");
        assertThat(last().complete()).isTrue();
        assertThat(last().groups())
                .containsExactly(new Group(new Group.Header.None(), 0, 2), new Group(new Group.Header.None(), 2, 5));
    }

    @Test
    void whileMoreIsComingAListingIsMadeNowAndThen() {
        var now = new AtomicLong();
        var paced = new Arranger(Runnable::run, now::get, RandomSteps::part, Locale.GERMAN, () -> ZONE, published::add);
        paced.open(FLAT, Arrangement.DEFAULT, 1);
        paced.add(1, List.of(named("a.jpg")));
        assertThat(names()).as("the walk may soon have found all").isEmpty();
        now.addAndGet(Arranger.GRACE.toNanos());
        paced.add(1, List.of(named("b.jpg")));
        assertThat(names()).as("it has not").containsExactly("a.jpg", "b.jpg");
        paced.looked(1, present(photo("a.jpg", 7, 0)));
        assertThat(last().bytes()).isZero();
        now.addAndGet(Arranger.PACE.toNanos());
        paced.add(1, List.of(named("c.jpg")));
        assertThat(names()).containsExactly("a.jpg", "b.jpg", "c.jpg");
        assertThat(last().bytes()).isEqualTo(7);
    }

    @Test
    void whatIsFoundWhileTheWorkerIsBusyIsNotListedBeforeItsTimeEither() {
        var tasks = new ArrayDeque<Runnable>();
        var paced = new Arranger(tasks::add, () -> 0, RandomSteps::part, Locale.GERMAN, () -> ZONE, published::add);
        paced.open(FLAT, Arrangement.DEFAULT, 1);
        paced.list(1);
        paced.open(FLAT, Arrangement.DEFAULT, 2);
        paced.add(2, List.of(named("a.jpg")));
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        assertThat(names()).isEmpty();
        paced.walked(2);
        tasks.remove().run();
        assertThat(names()).containsExactly("a.jpg");
    }

    @Test
    void allThatWasFoundIsListedWhenAWalkPausesOrEndsOrSomethingElseChanges() {
        var paced = new Arranger(Runnable::run, () -> 0, RandomSteps::part, Locale.GERMAN, () -> ZONE, published::add);
        paced.open(FLAT, Arrangement.DEFAULT, 1);
        paced.add(1, List.of(named("a.jpg")));
        paced.add(1, List.of(named("b.jpg")));
        paced.list(0);
        assertThat(names()).as("another walk paused").isEmpty();
        paced.list(1);
        assertThat(names()).containsExactly("a.jpg", "b.jpg");
        int count = published.size();
        paced.list(1);
        assertThat(published).as("nothing is new").hasSize(count);
        paced.add(1, List.of(named("c.jpg")));
        paced.change(1, gone("a.jpg"));
        assertThat(names()).containsExactly("b.jpg", "c.jpg");
        paced.add(1, List.of(named("d.jpg")));
        paced.walked(1);
        assertThat(names()).containsExactly("b.jpg", "c.jpg", "d.jpg");
    }

    @Test
    void theFirstPhotosOfALargeFolderAreListedBeforeTheRestIsInOrder() {
        var paced = new Arranger(Runnable::run, () -> 0, RandomSteps::part, Locale.GERMAN, () -> ZONE, published::add);
        paced.open(FLAT, Arrangement.DEFAULT, 1);
        var entries = manyInAnyOrder();
        var early = List.of(named("img0.jpg"), named("img30000.jpg"), named("img40000.jpg"));
        paced.add(1, List.copyOf(early));
        paced.list(1);
        paced.add(1, entries);
        paced.add(1, List.of(folder("z")));
        paced.walked(1);
        var beginning = published.get(published.size() - 2);
        assertThat(beginning.complete()).isFalse();
        assertThat(beginning.beginsAsItStays()).isTrue();
        assertThat(beginning.total()).isEqualTo(last().total()).isEqualTo(entries.size() + early.size());
        assertThat(beginning.folders()).isEqualTo(last().folders());
        assertThat(beginning.photos().subList(0, 600)).isEqualTo(last().photos().subList(0, 600));
        assertThat(beginning.photos().stream().skip(600))
                .as("what was on the screen stays there")
                .isEqualTo(early.subList(1, 3));
        assertThat(last().complete()).isTrue();
        assertThat(last().photos()).hasSize(entries.size() + early.size());
    }

    @Test
    void aLargeFolderThatIsFilteredOrAlreadyListedIsListedAtOnce() {
        arranger.open(FLAT, Arrangement.DEFAULT.withFilter(new PhotoFilter("img1", Set.of())), 1);
        arranger.add(1, List.of(named("img1.jpg")));
        arranger.add(1, manyInAnyOrder());
        int count = published.size();
        arranger.walked(1);
        assertThat(published).hasSize(count + 1);
        arranger.arrange(Arrangement.DEFAULT);
        arranger.change(1, present(named("a.jpg")));
        assertThat(published).hasSize(count + 3);
        assertThat(last().complete()).isTrue();
        assertThat(names()).startsWith("a.jpg", "img1.jpg").hasSize(20_001);
    }

    /// All from "img2.jpg" to "img20000.jpg" but what the tests add by themselves.
    private static List<Entry> manyInAnyOrder() {
        var entries = new ArrayList<Entry>();
        for (int i = 2; i <= 20_000; i++) {
            entries.add(named("img" + i + ".jpg"));
        }
        Collections.shuffle(entries, new Random(1));
        return entries;
    }

    @Test
    void descendingKeepsFoldersFirstAndInOrder() {
        arranger.open(FLAT, by(PhotoOrder.NAME, false), 1);
        arranger.add(1, List.of(named("a.jpg"), named("b.jpg"), folder("x"), folder("y")));
        assertThat(names()).containsExactly("x", "y", "b.jpg", "a.jpg");
    }

    @Test
    void theFirstForeignNameBringsTheOrderOfTheLanguage() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
        arranger.add(1, List.of(named("z.jpg"), named("a.jpg"), named("B.jpg")));
        arranger.add(1, List.of(named("ä.jpg")));
        assertThat(names()).containsExactly("a.jpg", "ä.jpg", "B.jpg", "z.jpg");
    }

    @Test
    void lateBatchesOfAnotherWalkAreDropped() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
        arranger.open(FLAT, Arrangement.DEFAULT, 2);
        int count = published.size();
        arranger.add(1, List.of(named("a.jpg")));
        arranger.walked(1);
        arranger.change(1, present(named("a.jpg")));
        arranger.dates(1, Map.of());
        arranger.rescan(1, List.of(named("a.jpg")));
        assertThat(published).hasSize(count);
        assertThat(last().size()).isZero();
    }

    @Test
    void nothingIsPublishedBeforeAFolderIsOpen() {
        arranger.arrange(Arrangement.DEFAULT);
        arranger.add(0, List.of(named("a.jpg")));
        assertThat(published).isEmpty();
    }

    @Test
    void manyCallsAreOneRebuild() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        var busy = arranger(tasks::add);
        busy.open(FLAT, Arrangement.DEFAULT, 1);
        for (int i = 0; i < 100; i++) {
            busy.add(1, List.of(named(i + ".jpg")));
        }
        busy.walked(1);
        assertThat(tasks).hasSize(1);
        tasks.remove().run();
        assertThat(published).hasSize(1);
        assertThat(last().photos()).hasSize(100);
        busy.arrange(by(PhotoOrder.NAME, false));
        busy.arrange(by(PhotoOrder.TYPE, false));
        assertThat(tasks).hasSize(1);
        tasks.remove().run();
        assertThat(published).hasSize(2);
    }

    @Test
    void sizeWaitsForAllAttributesAndThenReordersOnce() {
        var bySize = by(PhotoOrder.SIZE, false);
        arranger.open(FLAT, bySize, 1);
        arranger.add(1, List.of(named("a.jpg"), named("b.jpg"), named("c.jpg")));
        arranger.change(1, present(photo("c.jpg", 30, 1)));
        arranger.walked(1);
        assertThat(names()).containsExactly("a.jpg", "b.jpg", "c.jpg");
        assertThat(last().arrangement()).isEqualTo(by(PhotoOrder.NAME, true));
        arranger.change(1, present(photo("b.jpg", 10, 1), photo("a.jpg", 10, 2)));
        assertThat(names()).containsExactly("c.jpg", "a.jpg", "b.jpg");
        assertThat(last().arrangement()).isEqualTo(bySize);
        assertThat(last().bytes()).isEqualTo(50);
        arranger.change(1, present(named("new.jpg")));
        assertThat(names()).containsExactly("c.jpg", "a.jpg", "b.jpg", "new.jpg");
    }

    @Test
    void takenKeepsThePreviousOrderUntilDatesArrive() {
        arranger.open(FLAT, by(PhotoOrder.TYPE, true), 1);
        arranger.add(1, List.of(photo("a.png", 1, 0), photo("b.jpg", 1, 0), photo("c.jpg", 1, 0)));
        arranger.walked(1);
        arranger.arrange(by(PhotoOrder.TAKEN, true));
        assertThat(names()).containsExactly("b.jpg", "c.jpg", "a.png");
        assertThat(last().arrangement()).isEqualTo(by(PhotoOrder.TYPE, true));
        arranger.dates(1, Map.of(ROOT.resolve("b.jpg"), NOON, ROOT.resolve("a.png"), NOON.minusDays(1)));
        assertThat(names()).containsExactly("c.jpg", "a.png", "b.jpg");
        assertThat(last().arrangement()).isEqualTo(by(PhotoOrder.TAKEN, true));
    }

    @Test
    void daysAreHeadersInTheZoneOfThePerson() {
        arranger.open(FLAT, new Arrangement(PhotoOrder.NAME, false, PhotoFilter.ALL, Grouping.DAY), 1);
        long lateOnTheLastOfAprilInLondon = 1_714_500_000_000L;
        arranger.add(1, List.of(photo("a.jpg", 1, lateOnTheLastOfAprilInLondon), photo("b.jpg", 1, 0), folder("x")));
        arranger.dates(1, Map.of());
        assertThat(last().groups())
                .containsExactly(
                        new Group(new Group.Header.None(), 0, 1),
                        new Group(new Group.Header.Day(LocalDate.of(2024, 5, 1)), 1, 2),
                        new Group(new Group.Header.Day(LocalDate.of(1970, 1, 1)), 2, 3));
    }

    @Test
    void aTreeStandsByFolder() {
        arranger.open(TREE, Arrangement.DEFAULT, 1);
        arranger.add(1, List.of(named("s10/a.jpg"), named("s2/deep/b.jpg"), named("s2/y.jpg"), named("z.jpg")));
        assertThat(names()).containsExactly("z.jpg", "y.jpg", "b.jpg", "a.jpg");
        assertThat(last().groups())
                .extracting(Group::header)
                .containsExactly(
                        new Group.Header.Of(ROOT),
                        new Group.Header.Of(ROOT.resolve("s2")),
                        new Group.Header.Of(ROOT.resolve("s2/deep")),
                        new Group.Header.Of(ROOT.resolve("s10")));
    }

    @ParameterizedTest
    @EnumSource(PhotoOrder.class)
    void aTreeStandsByFolderInEveryOrderUntilNoGroupsAreAskedFor(PhotoOrder order) {
        arranger.open(TREE, Arrangement.DEFAULT.withOrder(order, false), 1);
        arranger.add(1, List.of(photo("s10/a.jpg", 3, 30), photo("s2/b.jpg", 2, 20), photo("s2/y.jpg", 1, 10)));
        arranger.walked(1);
        arranger.dates(1, Map.of());
        assertThat(last().arrangement().order()).isEqualTo(order);
        assertThat(last().groups())
                .extracting(Group::header)
                .containsExactly(new Group.Header.Of(ROOT.resolve("s2")), new Group.Header.Of(ROOT.resolve("s10")));
        arranger.arrange(by(order, true));
        assertThat(last().groups()).extracting(Group::header).containsExactly(new Group.Header.None());
    }

    @Test
    void photosOfATreeWithoutGroupsStandInOneOrderWhateverTheirFolders() {
        arranger.open(TREE, by(PhotoOrder.NAME, true), 1);
        arranger.add(1, List.of(named("s10/a.jpg"), named("s2/b.jpg"), named("s2/y.jpg"), named("z.jpg")));
        assertThat(names()).containsExactly("a.jpg", "b.jpg", "y.jpg", "z.jpg");
    }

    @Test
    void aSingleFolderHasNoHeaderOfItsOwn() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
        arranger.add(1, List.of(named("a.jpg"), named("b.jpg")));
        assertThat(last().groups()).extracting(Group::header).containsExactly(new Group.Header.None());
    }

    @Test
    void aFolderGoneFromATreeTakesItsPhotosAlong() {
        arranger.open(TREE, Arrangement.DEFAULT, 1);
        arranger.add(1, List.of(named("a/b/x.jpg"), named("a/y.jpg"), named("ab/z.jpg")));
        arranger.change(1, gone("a"));
        assertThat(names()).containsExactly("z.jpg");
    }

    @Test
    void theFilterTakesNamesAndTypesAndLeavesFoldersTheirType() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
        arranger.add(1, List.of(named("Sea.JPG"), named("sea.png"), named("hill.jpg"), folder("Seaside"), folder("x")));
        arranger.arrange(new Arrangement(PhotoOrder.NAME, true, new PhotoFilter("SEA", Set.of("jpg")), Grouping.NONE));
        assertThat(names()).containsExactly("Seaside", "Sea.JPG");
        assertThat(last().total()).isEqualTo(3);
        assertThat(last().types()).isEqualTo(Map.of("jpg", 2, "png", 1));
    }

    @Test
    void whatWasTakenForAPhotoMayTurnOutAFolder() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
        arranger.add(1, List.of(named("a.jpg"), named("b.jpg")));
        arranger.change(1, present(folder("b.jpg")));
        assertThat(last().folders()).containsExactly(folder("b.jpg"));
        assertThat(last().photos()).containsExactly(named("a.jpg"));
        assertThat(last().total()).isEqualTo(1);
    }

    @Test
    void aFileThatAWalkNamesTwiceIsOnePhotoAsSoonAsItIsLookedAt() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
        arranger.add(1, List.of(named("a.jpg"), named("b.jpg"), named("a.jpg")));
        arranger.looked(1, present(photo("a.jpg", 7, 1)));
        arranger.walked(1);
        assertThat(names()).containsExactly("a.jpg", "b.jpg");
        assertThat(last().total()).isEqualTo(2);
        assertThat(last().types()).isEqualTo(Map.of("jpg", 2));
        assertThat(last().bytes()).isEqualTo(7);
    }

    @Test
    void whatAWalkFindsAfterAChangeToldOfItIsOnePhoto() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
        arranger.change(1, present(photo("a.jpg", 7, 1), folder("f")));
        arranger.add(1, List.of(named("a.jpg"), named("b.jpg"), folder("f")));
        assertThat(last().photos()).containsExactly(photo("a.jpg", 7, 1), named("b.jpg"));
        assertThat(last().folders()).containsExactly(folder("f"));
    }

    @Test
    void aRescanKeepsWhatIsKnown() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
        arranger.add(1, List.of(photo("a.jpg", 1, 2), photo("b.jpg", 3, 4), folder("x")));
        arranger.rescan(1, List.of(named("b.jpg"), named("c.jpg"), folder("y")));
        assertThat(last().folders()).containsExactly(folder("y"));
        assertThat(last().photos()).containsExactly(photo("b.jpg", 3, 4), named("c.jpg"));
    }

    @Test
    void whatIsToldOfDuringARescanCountsAndNotWhatItFound() {
        arranger.open(FLAT, Arrangement.DEFAULT, 1);
        arranger.add(1, List.of(photo("a.jpg", 1, 2), folder("left"), folder("x")));
        arranger.change(1, gone("x"));
        int count = published.size();
        arranger.rescanning(1);
        assertThat(published).as("nothing is new").hasSize(count);
        arranger.change(1, present(photo("late.jpg", 3, 4), folder("new"), photo("e.jpg", 9, 9)));
        arranger.change(1, gone("left", "a.jpg"));
        arranger.rescan(1, List.of(photo("a.jpg", 1, 2), folder("left"), folder("x"), photo("e.jpg", 5, 5)));
        assertThat(last().folders()).containsExactly(folder("new"), folder("x"));
        assertThat(last().photos()).containsExactly(photo("e.jpg", 9, 9), photo("late.jpg", 3, 4));
        arranger.rescan(1, List.of(named("b.jpg")));
        assertThat(names()).as("what was told of before").containsExactly("b.jpg");
    }

    @Test
    void aFolderGoneFromATreeDuringARescanStaysGoneWithAllThatWasFoundInIt() {
        arranger.open(TREE, Arrangement.DEFAULT, 1);
        arranger.add(1, List.of(named("a/b/x.jpg"), named("ab/z.jpg")));
        arranger.rescanning(1);
        arranger.change(1, gone("a"));
        arranger.change(1, present(named("a/new.jpg")));
        arranger.rescan(1, List.of(named("a/b/x.jpg"), named("a/b/y.jpg"), named("ab/z.jpg")));
        assertThat(names()).containsExactly("new.jpg", "z.jpg");
    }

    @Test
    void afterAnyStepsTheListingIsAsArrangedFromScratch() {
        for (int seed = 0; seed < 25; seed++) {
            var run = new RandomSteps(new Random(seed), Runnable::run, published);
            for (int i = 0; i < 60; i++) {
                run.step();
                run.model.check(last());
            }
        }
    }

    @Test
    void aRealWorkerEndsWithTheSameListing() throws Exception {
        for (int seed = 0; seed < 15; seed++) {
            try (var worker = Executors.newSingleThreadExecutor()) {
                var run = new RandomSteps(new Random(seed), worker, published);
                for (int i = 0; i < 100; i++) {
                    run.step();
                }
                run.finish();
                var idle = new CountDownLatch(1);
                worker.execute(idle::countDown);
                assertThat(idle.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(run.model.everythingKnown()).isTrue();
                run.model.check(last());
            }
        }
    }
}

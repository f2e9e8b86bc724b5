package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.state.OpenGallery.photo;
import static vitrine.state.OpenGallery.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.Arrangement;
import vitrine.library.FolderChange;
import vitrine.library.Grouping;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.library.PhotoFilter;
import vitrine.library.PhotoOrder;

@ExtendWith(FxRuntime.class)
class GalleryStateTest {
    private final OpenGallery open = new OpenGallery();
    private final GalleryState gallery = open.gallery;

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        open.close();
    }

    private void checkProblem(FolderProblem.Kind kind, Path folder) {
        open.run(() -> {
            var problem = gallery.problemProperty().get();
            assertThat(problem).isNotNull();
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.folder()).isEqualTo(folder);
        });
    }

    private static Arrangement filtered(String text) {
        return new Arrangement(PhotoOrder.NAME, true, new PhotoFilter(text, Set.of()), Grouping.NONE);
    }

    private static Arrangement by(PhotoOrder order, boolean ascending) {
        return new Arrangement(order, ascending, PhotoFilter.ALL, Grouping.NONE);
    }

    // Opening

    @Test
    void atFirstNothingIsOpen() {
        assertThat(gallery.locationProperty().get()).isNull();
        open.run(() -> {
            gallery.up();
            gallery.back();
            gallery.forward();
            gallery.reload();
            gallery.setRecursive(true);
            assertThat(gallery.stop()).isFalse();
        });
        assertThat(gallery.locationProperty().get()).isNull();
        assertThat(gallery.listing().size()).isZero();
    }

    @Test
    void anOpenedFolderIsListedFoldersFirst() throws IOException {
        photos(temp.resolve("sub"), "inner.jpg");
        photos(temp, "img10.jpg", "img2.jpg", "notes.txt", ".hidden.jpg");
        open.open(temp);
        open.awaitListed();
        assertThat(open.namesNow()).containsExactly("sub", "img2.jpg", "img10.jpg");
        open.run(() -> {
            assertThat(gallery.problemProperty().get()).isNull();
            assertThat(gallery.listing().photos()).allMatch(photo -> photo.bytes() == 1);
            assertThat(open.watch.watched).containsExactly(new Location(temp, false));
        });
    }

    @Test
    void anEmptyFolderIsListedToo() {
        open.open(temp);
        open.awaitListed();
        assertThat(open.namesNow()).isEmpty();
        open.run(() -> assertThat(gallery.listing().location().folder()).isEqualTo(temp));
    }

    @Test
    void whatWasListedIsGoneAsSoonAsAnotherFolderIsOpened() throws IOException {
        var one = photos(temp.resolve("one"), "a.jpg");
        var two = photos(temp.resolve("two"), "b.jpg");
        open.open(one);
        open.awaitListed();
        var hold = new CountDownLatch(1);
        open.holdWalks(hold);
        open.run(() -> {
            gallery.selection().only(0);
            gallery.open(new Location(two, false));
            assertThat(open.names()).isEmpty();
            assertThat(gallery.selection().count()).isZero();
            assertThat(gallery.selection().lead()).isEqualTo(Selection.NONE);
            assertThat(gallery.walkingProperty().get()).isTrue();
        });
        hold.countDown();
        open.awaitListed();
        assertThat(open.namesNow()).containsExactly("b.jpg");
    }

    @Test
    void theFolderOpenedLastIsShownHoweverManyWereOpenedBefore() throws IOException {
        int folders = 6;
        var paths = new ArrayList<Path>();
        for (int f = 0; f < folders; f++) {
            int number = f;
            var names = IntStream.range(0, 200)
                    .mapToObj(i -> "folder" + number + "-" + i + ".jpg")
                    .toArray(String[]::new);
            paths.add(photos(temp.resolve("folder" + f), names));
        }
        var wrong = new ArrayList<String>();
        open.run(() -> gallery.listingProperty().subscribe(listing -> {
            var place = gallery.locationProperty().get();
            if (place != null) {
                listing.photos().stream()
                        .filter(photo -> !place.folder().equals(photo.path().getParent()))
                        .forEach(photo -> wrong.add(photo.name() + " in " + place));
            }
        }));
        for (long seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            Path last = temp;
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                last = paths.get(random.nextInt(folders));
                open.open(last);
                switch (random.nextInt(4)) {
                    case 0 -> open.run(gallery::stop);
                    case 1 -> open.run(gallery::reload);
                    case 2 -> open.drain();
                    default -> {}
                }
            }
            var expected = last;
            open.run(gallery::reload);
            open.awaitListed();
            open.run(() -> {
                assertThat(gallery.listing().photos()).hasSize(200);
                assertThat(gallery.listing().photos())
                        .allMatch(photo -> expected.equals(photo.path().getParent()));
            });
        }
        open.run(() -> assertThat(wrong).isEmpty());
    }

    @Test
    void stoppingLeavesWhatWasFound() throws IOException {
        photos(temp, "a.jpg");
        open.open(temp);
        open.awaitListed();
        var hold = new CountDownLatch(1);
        open.holdWalks(hold);
        open.run(() -> {
            gallery.reload();
            assertThat(gallery.stop()).isTrue();
            assertThat(gallery.stop()).isFalse();
            assertThat(gallery.walkingProperty().get()).isFalse();
            assertThat(gallery.problemProperty().get()).isNull();
        });
        hold.countDown();
    }

    private void openAndWaitBeforeSizes() {
        open.beforeSizes = () -> new CountDownLatch(1).await();
        open.open(temp);
        open.await("all names", () -> gallery.listing().complete());
    }

    @Test
    void anOrderThatNeedsWhatAStoppedWalkDidNotReadHasItRead() throws IOException {
        photo(temp, "a.jpg", 30, 1);
        photo(temp, "b.jpg", 20, 3);
        photo(temp, "c.jpg", 10, 2);
        openAndWaitBeforeSizes();
        open.run(() -> {
            gallery.stop();
            open.beforeSizes = () -> {};
            gallery.arrange(filtered("jpg"));
            assertThat(gallery.walkingProperty().get()).isFalse();
            gallery.arrange(by(PhotoOrder.SIZE, true));
        });
        open.await("by size", () -> open.names().equals(List.of("c.jpg", "b.jpg", "a.jpg")));
    }

    @Test
    void anOrderThatNeedsAllPhotosHasTheRestOfAStoppedWalkFound() throws IOException {
        photos(temp, "a.jpg");
        var hold = new CountDownLatch(1);
        open.holdWalks(hold);
        open.open(temp);
        open.run(() -> {
            gallery.stop();
            gallery.arrange(by(PhotoOrder.TAKEN, true));
        });
        hold.countDown();
        open.await("by date", () -> gallery.listing().arrangement().equals(by(PhotoOrder.TAKEN, true)));
        open.awaitListed();
    }

    @Test
    void anOrderDoesNotBringBackAFolderThatIsLost() throws IOException {
        photos(temp, "a.jpg");
        openAndWaitBeforeSizes();
        open.run(() -> {
            open.watch.changes.accept(new FolderChange.Lost());
            gallery.arrange(by(PhotoOrder.SIZE, true));
            assertThat(gallery.walkingProperty().get()).isFalse();
        });
        checkProblem(FolderProblem.Kind.MISSING, temp);
    }

    @Test
    void aWalkIsCutShortWhereItIsStoppedBeforeAllWasFoundUntilTheNextHas() throws IOException {
        photos(temp, "a.jpg");
        open.open(temp);
        open.awaitListed();
        var hold = new CountDownLatch(1);
        open.holdWalks(hold);
        open.run(() -> {
            open.watch.changes.accept(new FolderChange.Overflow());
            assertThat(gallery.isCutShort()).isFalse();
            gallery.stop();
            gallery.stop();
            assertThat(gallery.isCutShort()).isTrue();
            gallery.reload();
        });
        hold.countDown();
        open.awaitListed();
        open.run(() -> assertThat(gallery.isCutShort()).isFalse());
    }

    @Test
    void aWalkThatIsStoppedWhileItReadsSizesIsCutShortOnlyWhereAnotherWasToFollow() throws IOException {
        photos(temp, "a.jpg");
        openAndWaitBeforeSizes();
        open.run(() -> {
            gallery.stop();
            assertThat(gallery.isCutShort()).isFalse();
        });
        openAndWaitBeforeSizes();
        open.run(() -> {
            open.watch.changes.accept(new FolderChange.Overflow());
            gallery.stop();
            assertThat(gallery.isCutShort()).isTrue();
            assertThat(gallery.walkingProperty().get()).isFalse();
        });
    }

    // Problems

    @Test
    void aMissingFolderIsAProblemAndTheNextFolderIsNone() throws IOException {
        var missing = temp.resolve("missing");
        open.open(missing);
        open.await("a problem", () -> gallery.problemProperty().get() != null);
        checkProblem(FolderProblem.Kind.MISSING, missing);
        photos(temp, "a.jpg");
        open.open(temp);
        open.run(() -> assertThat(gallery.problemProperty().get()).isNull());
        open.awaitListed();
        assertThat(open.namesNow()).containsExactly("a.jpg");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        photos(temp, "a.jpg");
        open.open(temp.resolve("a.jpg"));
        open.await("a problem", () -> gallery.problemProperty().get() != null);
        checkProblem(FolderProblem.Kind.NOT_A_FOLDER, temp.resolve("a.jpg"));
    }

    @Test
    void aFolderThatMayNotBeReadIsAProblem() throws IOException {
        var locked = Files.createDirectories(temp.resolve("locked"));
        Assumptions.assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked), "may read everything");
        try {
            open.open(locked);
            open.await("a problem", () -> gallery.problemProperty().get() != null);
            checkProblem(FolderProblem.Kind.FORBIDDEN, locked);
        } finally {
            assertThat(locked.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void aMissingFolderThatIsBackIsShownOnReload() throws IOException {
        var folder = temp.resolve("stick");
        open.open(folder);
        open.await("a problem", () -> gallery.problemProperty().get() != null);
        photos(folder, "a.jpg");
        open.run(gallery::reload);
        open.awaitListed();
        assertThat(open.namesNow()).containsExactly("a.jpg");
        open.run(() -> assertThat(gallery.problemProperty().get()).isNull());
    }

    // Ways

    @Test
    void upLeadsToTheFolderThatWasLeft() throws IOException {
        photos(temp.resolve("one"), "a.jpg");
        photos(temp.resolve("two"), "b.jpg");
        photos(temp, "c.jpg");
        open.open(temp.resolve("two"));
        open.awaitListed();
        open.run(gallery::up);
        open.awaitListed();
        open.run(() -> {
            assertThat(open.names()).containsExactly("one", "two", "c.jpg");
            assertThat(open.leadName()).isEqualTo("two");
            assertThat(open.chosenNames()).containsExactly("two");
        });
    }

    @Test
    void aboveTheRootThereIsNothing() {
        var root = temp.getRoot();
        open.run(() -> {
            gallery.open(new Location(root, false));
            gallery.up();
            assertThat(gallery.locationProperty().get()).isEqualTo(new Location(root, false));
            assertThat(gallery.canGoBackProperty().get()).isFalse();
            gallery.stop();
        });
    }

    @Test
    void backAndForwardGoWhereThePersonWas() throws IOException {
        photos(temp.resolve("one"), "a.jpg");
        photos(temp, "c.jpg");
        open.open(temp);
        open.awaitListed();
        open.open(temp.resolve("one"));
        open.awaitListed();
        open.run(() -> {
            assertThat(gallery.canGoBackProperty().get()).isTrue();
            gallery.back();
            assertThat(gallery.canGoForwardProperty().get()).isTrue();
        });
        open.awaitListed();
        open.run(() -> {
            assertThat(open.names()).containsExactly("one", "c.jpg");
            assertThat(open.leadName()).as("the folder that was left").isEqualTo("one");
            gallery.forward();
        });
        open.awaitListed();
        assertThat(open.namesNow()).containsExactly("a.jpg");
    }

    @Test
    void goingBackLeadsToWhatThePersonWasAt() throws IOException {
        var here = Files.createDirectory(temp.resolve("here"));
        var there = Files.createDirectory(temp.resolve("there"));
        photos(here, "a.jpg", "b.jpg", "c.jpg");
        photos(there, "x.jpg");
        open.open(here);
        open.awaitListed();
        open.run(() -> open.gallery.selection().only(1));
        open.open(there);
        open.awaitListed();
        open.run(() -> open.gallery.back());
        open.awaitListed();
        open.run(() -> assertThat(open.chosenNames()).containsExactly("b.jpg"));
    }

    @Test
    void aChosenFileThatIsRenamedStaysChosen() throws IOException {
        photos(temp, "a.jpg", "b.jpg", "c.jpg");
        open.open(temp);
        open.awaitListed();
        open.await("sizes", () -> open.gallery.listing().photos().stream().allMatch(Photo::attributesKnown));
        open.run(() -> open.gallery.selection().only(open.index("b.jpg")));
        var old = (Photo) FxRuntime.onFxThread(() -> open.gallery.listing().entry(open.index("b.jpg")));
        var now = new Photo(temp.resolve("z.jpg"), "z.jpg", old.bytes(), old.modified());
        open.run(() -> open.watch.changes.accept(new FolderChange.Some(List.of(now), Set.of(old.path()))));
        open.await("the new name", () -> open.gallery.listing().indexOf(now.path()) >= 0);
        open.run(() -> assertThat(open.chosenNames()).containsExactly("z.jpg"));
    }

    @Test
    void anOpenedPhotoLeadsAsSoonAsItIsListed() throws IOException {
        photos(temp, "a.jpg", "b.jpg", "c.jpg");
        open.run(() -> gallery.open(new Location(temp, false), temp.resolve("b.jpg")));
        open.awaitListed();
        open.run(() -> assertThat(open.chosenNames()).containsExactly("b.jpg"));
    }

    @Test
    void whoeverChoosesMeanwhileIsNotLedElsewhere() throws IOException {
        photos(temp, "a.jpg", "b.jpg");
        open.run(() -> gallery.open(new Location(temp, false), temp.resolve("later.jpg")));
        open.awaitListed();
        open.run(() -> {
            gallery.selection().only(0);
            var later = new Photo(temp.resolve("later.jpg"), "later.jpg", 1, 1);
            open.watch.changes.accept(new FolderChange.Some(List.of(later), Set.of()));
        });
        open.await("three", () -> gallery.listing().size() == 3);
        open.run(() -> assertThat(open.chosenNames()).containsExactly("a.jpg"));
    }

    @Test
    void whatIsNamedIsChosenAsSoonAsItIsListedThoughItComesPieceByPiece() throws IOException {
        photos(temp, "a.jpg", "b.jpg", "c.jpg");
        var arrivals = new ArrayList<Integer>();
        var hold = new CountDownLatch(1);
        open.holdWalks(hold);
        open.run(() -> {
            gallery.onArrival(arrivals::add);
            gallery.open(new Location(temp, false));
            gallery.choose(List.of(temp.resolve("later.jpg"), temp.resolve("c.jpg"), temp.resolve("a.jpg")));
        });
        hold.countDown();
        open.awaitListed();
        open.run(() -> {
            assertThat(open.chosenNames()).containsExactly("a.jpg", "c.jpg");
            assertThat(gallery.leadPath()).isEqualTo(temp.resolve("a.jpg"));
            assertThat(arrivals).containsExactly(0);
            var later = new Photo(temp.resolve("later.jpg"), "later.jpg", 1, 1);
            open.watch.changes.accept(new FolderChange.Some(List.of(later), Set.of()));
        });
        open.await("four", () -> gallery.listing().size() == 4);
        open.run(() -> assertThat(open.chosenNames()).containsExactly("a.jpg", "c.jpg", "later.jpg"));
    }

    @Test
    void whatIsNamedInTheOpenFolderIsChosenAtOnceAndNothingElse() throws IOException {
        photos(temp, "a.jpg", "b.jpg", "c.jpg");
        open.open(temp);
        open.awaitListed();
        open.run(() -> {
            gallery.selection().only(0);
            gallery.choose(List.of(temp.resolve("c.jpg"), temp.resolve("b.jpg")));
            assertThat(open.chosenNames()).containsExactly("b.jpg", "c.jpg");
        });
    }

    @Test
    void whatIsNamedIsNotChosenAnyMoreOnceThePersonHasChosen() throws IOException {
        photos(temp, "a.jpg", "b.jpg");
        open.open(temp);
        open.awaitListed();
        open.run(() -> {
            gallery.choose(List.of(temp.resolve("a.jpg"), temp.resolve("later.jpg")));
            gallery.selection().only(1);
            var later = new Photo(temp.resolve("later.jpg"), "later.jpg", 1, 1);
            open.watch.changes.accept(new FolderChange.Some(List.of(later), Set.of()));
        });
        open.await("three", () -> gallery.listing().size() == 3);
        open.run(() -> assertThat(open.chosenNames()).containsExactly("b.jpg"));
    }

    @Test
    void whatWasNamedInAFolderThatWasLeftIsForgotten() throws IOException {
        var one = photos(temp.resolve("one"), "a.jpg");
        var two = photos(temp.resolve("two"), "b.jpg");
        var hold = new CountDownLatch(1);
        open.holdWalks(hold);
        open.run(() -> {
            gallery.open(new Location(one, false));
            gallery.choose(List.of(one.resolve("a.jpg")));
            gallery.open(new Location(two, false));
            gallery.back();
        });
        hold.countDown();
        open.awaitListed();
        open.run(() -> {
            assertThat(gallery.listing().location().folder()).isEqualTo(one);
            assertThat(open.chosenNames()).isEmpty();
        });
    }

    // What stays

    @Test
    void theChoiceSurvivesWhatComesAndGoes() throws IOException {
        photos(temp, "b.jpg", "d.jpg", "f.jpg", "h.jpg");
        open.open(temp);
        open.awaitListed();
        open.run(() -> {
            gallery.selection().only(open.index("d.jpg"));
            gallery.selection().toggle(open.index("h.jpg"));
            gallery.selection().toggle(open.index("f.jpg"));
            var come = List.of(
                    new Photo(temp.resolve("a.jpg"), "a.jpg", 1, 1), new Photo(temp.resolve("e.jpg"), "e.jpg", 1, 1));
            open.watch.changes.accept(new FolderChange.Some(List.copyOf(come), Set.of(temp.resolve("h.jpg"))));
        });
        open.await("the change", () -> gallery.listing().size() == 5);
        open.run(() -> {
            assertThat(open.names()).containsExactly("a.jpg", "b.jpg", "d.jpg", "e.jpg", "f.jpg");
            assertThat(open.chosenNames()).containsExactly("d.jpg", "f.jpg");
            assertThat(open.leadName()).isEqualTo("f.jpg");
        });
    }

    @Test
    void theChoiceSurvivesAnotherOrder() throws IOException {
        photo(temp, "a.jpg", 30, 1);
        photo(temp, "b.jpg", 20, 3);
        photo(temp, "c.jpg", 10, 2);
        open.open(temp);
        open.awaitListed();
        open.run(() -> {
            gallery.selection().only(open.index("a.jpg"));
            gallery.arrange(by(PhotoOrder.SIZE, true));
        });
        open.await("by size", () -> open.names().equals(List.of("c.jpg", "b.jpg", "a.jpg")));
        open.run(() -> {
            assertThat(open.leadName()).isEqualTo("a.jpg");
            assertThat(open.chosenNames()).containsExactly("a.jpg");
            gallery.arrange(by(PhotoOrder.MODIFIED, false));
        });
        open.await("by date", () -> open.names().equals(List.of("b.jpg", "c.jpg", "a.jpg")));
        open.run(() -> assertThat(open.chosenNames()).containsExactly("a.jpg"));
    }

    @Test
    void aFilterShowsWhatFitsAndCountsTheRest() throws IOException {
        photos(temp, "beach1.jpg", "beach2.jpg", "city.jpg");
        open.open(temp);
        open.awaitListed();
        open.run(() -> {
            gallery.selection().all();
            gallery.arrange(filtered("BEACH"));
        });
        open.await("two", () -> gallery.listing().size() == 2);
        open.run(() -> {
            assertThat(gallery.listing().total()).isEqualTo(3);
            assertThat(open.chosenNames()).containsExactly("beach1.jpg", "beach2.jpg");
            gallery.arrange(filtered(""));
        });
        open.await("three", () -> gallery.listing().size() == 3);
    }

    @Test
    void anArrangementHoldsInTheNextFolderToo() throws IOException {
        photo(temp, "a.jpg", 30, 1);
        photo(temp, "b.jpg", 20, 3);
        open.run(() -> {
            gallery.arrange(by(PhotoOrder.SIZE, true));
            gallery.open(new Location(temp, false));
        });
        open.awaitListed();
        open.await("by size", () -> open.names().equals(List.of("b.jpg", "a.jpg")));
    }

    @Test
    void reloadKeepsTheChoiceAndFindsWhatIsNew() throws IOException {
        photos(temp, "a.jpg", "b.jpg", "c.jpg");
        open.open(temp);
        open.awaitListed();
        photos(temp, "aa.jpg");
        open.run(() -> {
            gallery.selection().only(open.index("a.jpg"));
            gallery.selection().toggle(open.index("c.jpg"));
            gallery.reload();
        });
        open.await(
                "the new one",
                () -> open.index("aa.jpg") >= 0 && gallery.listing().complete());
        open.awaitListed();
        open.run(() -> {
            assertThat(open.names()).containsExactly("a.jpg", "aa.jpg", "b.jpg", "c.jpg");
            assertThat(open.chosenNames()).containsExactly("a.jpg", "c.jpg");
            assertThat(open.leadName()).isEqualTo("c.jpg");
        });
    }

    @Test
    void hiddenFilesAreShownOnDemand() throws IOException {
        photos(temp, ".hidden.jpg", "b.jpg");
        open.open(temp);
        open.awaitListed();
        open.run(() -> gallery.setShowHidden(true));
        open.await("both", () -> gallery.listing().size() == 2);
        open.run(() -> gallery.setShowHidden(false));
        open.await(
                "one", () -> gallery.listing().complete() && gallery.listing().size() == 1);
    }

    @Test
    void whatIsChosenStaysSoWhenHiddenFilesAreShownAndWhenTheyAreNot() throws IOException {
        photos(temp, IntStream.range(0, 200).mapToObj(i -> "p" + i + ".jpg").toArray(String[]::new));
        photos(temp, ".hidden.jpg");
        open.open(temp);
        open.awaitListed();
        var sizes = new ArrayList<Integer>();
        open.run(() -> {
            gallery.selection().only(120);
            gallery.selection().extendTo(140);
            gallery.listingProperty().subscribe(listing -> sizes.add(listing.size()));
        });
        var chosen = FxRuntime.onFxThread(open::chosenNames);
        assertThat(chosen).hasSize(21);
        for (boolean show : new boolean[] {true, false}) {
            open.run(() -> gallery.setShowHidden(show));
            open.await("hidden ones or not", () -> gallery.listing().size() == (show ? 201 : 200));
            open.awaitListed();
            open.run(() -> {
                assertThat(open.chosenNames()).isEqualTo(chosen);
                assertThat(open.leadName()).isEqualTo("p140.jpg");
            });
        }
        assertThat(sizes).as("nothing goes in between").allMatch(size -> size >= 200);
        assertThat(open.watch.hidden).as("it is watched so, too").containsExactly(false, true, false);
    }

    @Test
    void theTreeBelowIsShownOnDemandWithTheSameLead() throws IOException {
        photos(temp.resolve("sub"), "inner.jpg");
        photos(temp, "a.jpg", "b.jpg");
        open.open(temp);
        open.awaitListed();
        open.run(() -> {
            gallery.selection().only(open.index("b.jpg"));
            gallery.setRecursive(true);
        });
        open.awaitListed();
        open.run(() -> {
            assertThat(open.names()).containsExactly("a.jpg", "b.jpg", "inner.jpg");
            assertThat(open.leadName()).isEqualTo("b.jpg");
        });
    }

    // Changes by others

    @Test
    void afterAnOverflowTheFolderIsLookedAtAgain() throws IOException {
        photos(temp, "a.jpg", "b.jpg");
        open.open(temp);
        open.awaitListed();
        photos(temp, "c.jpg");
        Files.delete(temp.resolve("a.jpg"));
        open.run(() -> {
            gallery.selection().only(open.index("b.jpg"));
            open.watch.changes.accept(new FolderChange.Overflow());
        });
        open.await("the difference", () -> open.names().equals(List.of("b.jpg", "c.jpg")));
        open.run(() -> assertThat(open.chosenNames()).containsExactly("b.jpg"));
    }

    @Test
    void anOverflowDuringTheWalkIsLookedAtAfterIt() throws IOException {
        photos(temp, "a.jpg");
        var hold = new CountDownLatch(1);
        open.holdWalks(hold);
        open.open(temp);
        var walks = new AtomicInteger();
        open.run(() -> {
            open.walks.setOnSucceeded(_ -> walks.incrementAndGet());
            open.watch.changes.accept(new FolderChange.Overflow());
            open.watch.changes.accept(new FolderChange.Overflow());
        });
        hold.countDown();
        open.await("two walks", () -> walks.get() == 2);
        open.awaitListed();
        assertThat(open.namesNow()).containsExactly("a.jpg");
    }

    @Test
    void aFolderThatVanishesIsAProblemAndKeepsWhatWasShown() throws IOException {
        photos(temp, "a.jpg");
        open.open(temp);
        open.awaitListed();
        open.run(() -> open.watch.changes.accept(new FolderChange.Lost()));
        checkProblem(FolderProblem.Kind.MISSING, temp);
    }

    @Test
    void changesOfAFolderThatWasLeftAreDropped() throws IOException {
        var one = photos(temp.resolve("one"), "a.jpg");
        var two = photos(temp.resolve("two"), "b.jpg");
        open.open(one);
        open.awaitListed();
        var late = open.watch.changes;
        open.open(two);
        open.awaitListed();
        open.run(() -> {
            late.accept(new FolderChange.Lost());
            late.accept(new FolderChange.Some(List.of(Photo.named(one.resolve("x.jpg"))), Set.of()));
            assertThat(gallery.problemProperty().get()).isNull();
        });
        open.drain();
        assertThat(open.namesNow()).containsExactly("b.jpg");
    }
}

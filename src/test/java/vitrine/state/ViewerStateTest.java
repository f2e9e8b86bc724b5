package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.state.OpenGallery.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.Entry;
import vitrine.library.FolderChange;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.state.ViewerState.Edge;

@ExtendWith(FxRuntime.class)
class ViewerStateTest {
    private final OpenGallery open = new OpenGallery();
    private final ViewerState viewer = FxRuntime.onFxThread(() -> new ViewerState(open.gallery, Long.MAX_VALUE));

    private final List<Path> told = new ArrayList<>();

    @TempDir
    Path temp;

    @BeforeEach
    void begin() throws IOException {
        photos(temp.resolve("sub"), "inner.jpg");
        photos(temp, "b.jpg", "d.jpg", "f.jpg", "h.jpg");
        open.open(temp);
        open.awaitListed();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private String shown() {
        var photo = viewer.photoProperty().get();
        return photo == null ? "" : photo.getFileName().toString();
    }

    private void change(List<String> come, List<String> go, int size) {
        open.run(() -> open.watch.changes.accept(new FolderChange.Some(
                come.stream()
                        .map(name -> new Photo(temp.resolve(name), name, 1, 1))
                        .<Entry>map(photo -> photo)
                        .toList(),
                Set.copyOf(go.stream().map(temp::resolve).toList()))));
        open.await("the change", () -> open.gallery.listing().size() == size);
    }

    @Test
    void thePhotosAreGoneThroughInOrderAndTheGridFollows() {
        open.run(() -> {
            assertThat(viewer.isOpen()).isFalse();
            assertThat(viewer.place()).isEqualTo(-1);
            viewer.open(temp.resolve("d.jpg"));
            assertThat(viewer.place()).isEqualTo(1);
            assertThat(viewer.count()).isEqualTo(4);
            viewer.next();
            assertThat(shown()).isEqualTo("f.jpg");
            assertThat(open.chosenNames()).containsExactly("f.jpg");
            viewer.previous();
            viewer.previous();
            assertThat(shown()).isEqualTo("b.jpg");
            assertThat(viewer.forwards()).isFalse();
            viewer.previous();
            assertThat(shown()).as("a folder comes before").isEqualTo("b.jpg");
            viewer.last();
            viewer.next();
            assertThat(shown()).isEqualTo("h.jpg");
            viewer.first();
            assertThat(open.leadName()).isEqualTo("b.jpg");
            viewer.close();
            assertThat(viewer.isOpen()).isFalse();
            assertThat(open.leadName()).isEqualTo("b.jpg");
        });
    }

    @Test
    void neighboursAreThereAsFarAsThereArePhotos() {
        open.run(() -> {
            viewer.open(temp.resolve("d.jpg"));
            assertThat(viewer.neighbour(1).map(Photo::name)).contains("f.jpg");
            assertThat(viewer.neighbour(-1).map(Photo::name)).contains("b.jpg");
            assertThat(viewer.neighbour(2).map(Photo::name)).contains("h.jpg");
            assertThat(viewer.neighbour(3)).isEmpty();
            assertThat(viewer.neighbour(-2)).isEmpty();
        });
    }

    @Test
    void aPhotoThatComesBeforeTheOneShownChangesItsPlaceOnly() {
        open.run(() -> viewer.open(temp.resolve("d.jpg")));
        change(List.of("a.jpg", "c.jpg"), List.of(), 7);
        open.run(() -> {
            assertThat(shown()).isEqualTo("d.jpg");
            assertThat(viewer.place()).isEqualTo(3);
            assertThat(open.leadName()).isEqualTo("d.jpg");
            assertThat(open.chosenNames()).containsExactly("d.jpg");
        });
    }

    @Test
    void theOneShownThatIsTakenAwayIsGoneAndTheKeysLeadToThoseBesideIt() {
        open.run(() -> viewer.open(temp.resolve("d.jpg")));
        change(List.of(), List.of("d.jpg"), 4);
        open.run(() -> {
            assertThat(shown()).isEqualTo("d.jpg");
            assertThat(viewer.isGone()).isTrue();
            assertThat(viewer.place()).isEqualTo(-1);
            assertThat(viewer.neighbour(1).map(Photo::name)).contains("f.jpg");
            assertThat(viewer.neighbour(2).map(Photo::name)).contains("h.jpg");
            assertThat(viewer.neighbour(-1).map(Photo::name)).contains("b.jpg");
            viewer.next();
            assertThat(shown()).isEqualTo("f.jpg");
            assertThat(viewer.isGone()).isFalse();
            assertThat(open.chosenNames()).containsExactly("f.jpg");
            viewer.last();
        });
        change(List.of(), List.of("h.jpg"), 3);
        open.run(() -> {
            viewer.next();
            assertThat(viewer.edgeProperty().get()).as("nothing follows").isEqualTo(Edge.AFTER_LAST);
            viewer.previous();
            viewer.previous();
            assertThat(shown()).isEqualTo("f.jpg");
        });
    }

    @Test
    void thePhotoShownIsFollowedToTheNameThatAnotherProgramGivesIt() {
        open.run(() -> {
            viewer.open(temp.resolve("h.jpg"));
            viewer.next();
        });
        rename("h.jpg", "c.jpg");
        open.run(() -> {
            assertThat(shown()).isEqualTo("c.jpg");
            assertThat(viewer.isGone()).isFalse();
            assertThat(viewer.place()).isEqualTo(1);
            assertThat(viewer.edgeProperty().get()).as("not the last any more").isEqualTo(Edge.NONE);
            assertThat(open.chosenNames()).containsExactly("c.jpg");
            viewer.next();
            assertThat(shown()).isEqualTo("d.jpg");
        });
        rename("b.jpg", "a.jpg");
        open.run(() -> assertThat(shown()).as("another one was renamed").isEqualTo("d.jpg"));
    }

    private void rename(String from, String to) {
        open.run(() -> {
            var photo = Objects.requireNonNull(open.gallery.listing().photo(temp.resolve(from)));
            var renamed = new Photo(temp.resolve(to), to, photo.bytes(), photo.modified());
            open.watch.changes.accept(new FolderChange.Some(List.of(renamed), Set.of(temp.resolve(from))));
        });
        open.await("the new name", () -> open.index(to) >= 0);
    }

    @Test
    void onePhotoThatComesBackIsNotGoneAnyMore() {
        open.run(() -> viewer.open(temp.resolve("d.jpg")));
        change(List.of(), List.of("d.jpg"), 4);
        change(List.of("d.jpg"), List.of(), 5);
        open.run(() -> {
            assertThat(viewer.isGone()).isFalse();
            assertThat(viewer.place()).isEqualTo(1);
        });
    }

    @Test
    void atTheEndThereIsNoSilentJump() {
        open.run(() -> {
            viewer.open(temp.resolve("h.jpg"));
            viewer.next();
            assertThat(shown()).isEqualTo("h.jpg");
            assertThat(viewer.edgeProperty().get()).isEqualTo(Edge.AFTER_LAST);
            viewer.next();
            assertThat(viewer.edgeProperty().get()).isEqualTo(Edge.AFTER_LAST);
            viewer.previous();
            assertThat(shown()).as("the card goes away first").isEqualTo("h.jpg");
            assertThat(viewer.edgeProperty().get()).isEqualTo(Edge.NONE);
            viewer.first();
            viewer.previous();
            assertThat(viewer.edgeProperty().get()).isEqualTo(Edge.BEFORE_FIRST);
            viewer.last();
            assertThat(viewer.edgeProperty().get()).isEqualTo(Edge.NONE);
        });
    }

    @Test
    void aPhotoThatIsWrittenAnewIsToldHoweverFarFromTheOneShown() {
        tellOfChanges();
        open.run(() -> viewer.open(temp.resolve("b.jpg")));
        rewrite("h.jpg", 2);
        rewrite("h.jpg", 3);
        open.run(() -> assertThat(told).containsExactly(temp.resolve("h.jpg"), temp.resolve("h.jpg")));
        told.clear();
        rewrite("h.jpg", 3);
        open.run(() -> assertThat(told).as("as it was").isEmpty());
    }

    @Test
    void aPhotoThatIsTakenAwayIsToldAndToldAgainWhenItComesBack() {
        tellOfChanges();
        open.run(() -> viewer.open(temp.resolve("d.jpg")));
        change(List.of(), List.of("d.jpg"), 4);
        open.run(() -> assertThat(told).containsExactly(temp.resolve("d.jpg")));
        told.clear();
        change(List.of("d.jpg"), List.of(), 5);
        open.run(() -> assertThat(told).contains(temp.resolve("d.jpg")));
    }

    @Test
    void onePhotoThatComesIsNoChangedOne() {
        tellOfChanges();
        open.run(() -> viewer.open(temp.resolve("d.jpg")));
        change(List.of("c.jpg"), List.of(), 6);
        open.run(() -> assertThat(told).isEmpty());
    }

    @Test
    void aPhotoWrittenBeforeItsDateWasKnownIsToldWhereItMayHaveBeenSeenBefore() throws IOException {
        long start = 1_700_000_000_000L;
        for (var name : List.of("b.jpg", "d.jpg", "f.jpg", "h.jpg")) {
            var written = FileTime.fromMillis(name.equals("f.jpg") ? start : start - 1);
            Files.setLastModifiedTime(temp.resolve(name), written);
        }
        var sizes = new CountDownLatch(1);
        open.beforeSizes = sizes::await;
        open.open(temp.resolve("sub"));
        open.await("another folder", () -> open.gallery.listing().size() == 1);
        open.open(temp);
        open.await(
                "names",
                () -> open.gallery.listing().complete()
                        && open.gallery.listing().size() == 5);
        var started = FxRuntime.onFxThread(() -> new ViewerState(open.gallery, start));
        tellOfChanges(started);
        open.run(() -> started.open(temp.resolve("f.jpg")));
        sizes.countDown();
        open.awaitListed();
        open.run(() -> assertThat(told).containsOnly(temp.resolve("f.jpg")));
    }

    private void tellOfChanges() {
        tellOfChanges(viewer);
    }

    private void tellOfChanges(ViewerState viewer) {
        open.run(() -> viewer.onChange(changed -> Stream.of("b.jpg", "c.jpg", "d.jpg", "f.jpg", "h.jpg")
                .map(temp::resolve)
                .filter(changed)
                .forEach(told::add)));
    }

    private void rewrite(String name, long modified) {
        var photo = new Photo(temp.resolve(name), name, 7, modified);
        open.run(() -> open.watch.changes.accept(new FolderChange.Some(List.of(photo), Set.of())));
        open.await("the change", () -> open.gallery.listing().photos().contains(photo));
    }

    @Test
    void aPhotoOpenedBeforeItsFolderIsListedFindsItsPlace() {
        var sub = temp.resolve("sub");
        var hold = new CountDownLatch(1);
        open.holdWalks(hold);
        open.run(() -> {
            open.gallery.open(new Location(sub, false), sub.resolve("inner.jpg"));
            viewer.open(sub.resolve("inner.jpg"));
            assertThat(viewer.place()).isEqualTo(-1);
            assertThat(viewer.neighbour(0)).isEmpty();
            viewer.next();
            assertThat(shown()).isEqualTo("inner.jpg");
        });
        hold.countDown();
        open.awaitListed();
        open.run(() -> {
            assertThat(viewer.place()).isZero();
            assertThat(open.leadName()).isEqualTo("inner.jpg");
        });
    }

    @Test
    void aReloadKeepsTheOneShown() {
        open.run(() -> {
            viewer.open(temp.resolve("f.jpg"));
            open.gallery.reload();
        });
        open.drain();
        open.awaitListed();
        open.run(() -> {
            assertThat(shown()).isEqualTo("f.jpg");
            assertThat(open.chosenNames()).containsExactly("f.jpg");
        });
    }

    @Test
    void whileTheGridIsShownItsChoiceIsItsOwn() {
        open.run(() -> {
            viewer.open(temp.resolve("f.jpg"));
            viewer.close();
            open.gallery.selection().only(open.index("b.jpg"));
        });
        change(List.of("a.jpg"), List.of("f.jpg"), 5);
        open.run(() -> {
            assertThat(viewer.isOpen()).isFalse();
            assertThat(open.chosenNames()).containsExactly("b.jpg");
        });
    }
}

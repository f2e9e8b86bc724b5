package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.state.OpenGallery.photos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.FolderChange;
import vitrine.library.Photo;
import vitrine.state.Slideshow.Phase;
import vitrine.state.Slideshow.Readiness;
import vitrine.state.ViewerState.Edge;

@ExtendWith(FxRuntime.class)
class SlideshowTest {
    private final OpenGallery open = new OpenGallery();
    private final ViewerState viewer = FxRuntime.onFxThread(() -> new ViewerState(open.gallery, Long.MAX_VALUE));
    private final Preferences preferences = FxRuntime.onFxThread(() -> new Preferences(Settings.DEFAULT));
    private final Slideshow show =
            FxRuntime.onFxThread(() -> new Slideshow(open.gallery, viewer, preferences, () -> 42));
    private final Set<String> broken = new HashSet<>();
    private final Set<String> awaited = new HashSet<>();

    @TempDir
    Path temp;

    @BeforeEach
    void anOpenFolder() throws IOException {
        photos(temp.resolve("sub"), "inner.jpg");
        photos(temp, "a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg");
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

    private Readiness readiness(Path photo) {
        var name = photo.getFileName().toString();
        return broken.contains(name) ? Readiness.BROKEN : awaited.contains(name) ? Readiness.AWAITED : Readiness.READY;
    }

    private boolean goOn() {
        var ahead = show.ahead(this::readiness);
        ahead.ifPresent(show::goOn);
        return ahead.isPresent();
    }

    private void openAt(String name) {
        viewer.open(temp.resolve(name));
    }

    @Test
    void fromTheGridItBeginsAtTheLeadAndLeadsBackToTheGrid() {
        open.run(() -> {
            open.gallery.selection().only(open.index("b.jpg"));
            show.start();
            assertThat(show.phase()).isEqualTo(Phase.PLAYING);
            assertThat(shown()).isEqualTo("b.jpg");
            goOn();
            assertThat(shown()).isEqualTo("c.jpg");
            assertThat(show.phase()).as("its own steps pause nothing").isEqualTo(Phase.PLAYING);
            show.end();
            assertThat(viewer.isOpen()).isFalse();
            assertThat(open.leadName()).isEqualTo("c.jpg");
            assertThat(viewer.orderProperty().get()).isNull();
        });
    }

    @Test
    void fromThePhotoShownLargeItLeadsBackToThePhotoShownThen() {
        open.run(() -> {
            openAt("c.jpg");
            show.start();
            goOn();
            show.end();
            assertThat(shown()).isEqualTo("d.jpg");
            assertThat(viewer.neighbour(1).map(photo -> photo.name())).contains("e.jpg");
        });
    }

    @Test
    void atTheLeadOnAFolderItBeginsWithTheFirstPhoto() {
        open.run(() -> {
            open.gallery.selection().only(open.index("sub"));
            show.start();
            assertThat(shown()).isEqualTo("a.jpg");
        });
    }

    @Test
    void itWaitsForThePictureAndGoesPastBrokenOnes() {
        open.run(() -> {
            openAt("a.jpg");
            show.start();
            broken.add("b.jpg");
            awaited.add("c.jpg");
            assertThat(goOn()).isFalse();
            assertThat(shown()).isEqualTo("a.jpg");
            awaited.clear();
            broken.add("c.jpg");
            assertThat(goOn()).isTrue();
            assertThat(shown()).isEqualTo("d.jpg");
        });
    }

    @Test
    void whereAllOthersAreBrokenItStaysOrEnds() {
        open.run(() -> {
            broken.addAll(List.of("b.jpg", "c.jpg", "d.jpg", "e.jpg"));
            preferences.update(s -> s.withLoop(true));
            openAt("a.jpg");
            show.start();
            goOn();
            assertThat(shown()).isEqualTo("a.jpg");
            broken.add("a.jpg");
            assertThat(goOn()).as("nothing to go on to").isFalse();
            preferences.update(s -> s.withLoop(false));
            assertThat(goOn()).isTrue();
            assertThat(viewer.edgeProperty().get()).isEqualTo(Edge.AFTER_LAST);
            assertThat(show.phase()).isEqualTo(Phase.PAUSED);
        });
    }

    @Test
    void atTheEndItPausesOnTheEndCardAndBeginsAgainWhenAsked() {
        open.run(() -> {
            openAt("d.jpg");
            show.start();
            goOn();
            goOn();
            assertThat(viewer.edgeProperty().get()).isEqualTo(Edge.AFTER_LAST);
            assertThat(show.phase()).isEqualTo(Phase.PAUSED);
            show.resume();
            assertThat(show.phase()).isEqualTo(Phase.PLAYING);
            assertThat(shown()).isEqualTo("a.jpg");
            assertThat(viewer.edgeProperty().get()).isEqualTo(Edge.NONE);
        });
    }

    @Test
    void inALoopTheFirstFollowsTheLast() {
        open.run(() -> {
            preferences.update(s -> s.withLoop(true));
            openAt("e.jpg");
            show.start();
            goOn();
            assertThat(shown()).isEqualTo("a.jpg");
            assertThat(viewer.edgeProperty().get()).isEqualTo(Edge.NONE);
        });
    }

    @Test
    void whoGoesToAnotherPhotoByHandPausesIt() {
        open.run(() -> {
            openAt("a.jpg");
            show.start();
            viewer.next();
            assertThat(show.phase()).isEqualTo(Phase.PAUSED);
            assertThat(shown()).isEqualTo("b.jpg");
            show.resume();
            goOn();
            assertThat(shown()).isEqualTo("c.jpg");
            viewer.close();
            assertThat(show.phase()).isEqualTo(Phase.OFF);
            assertThat(viewer.orderProperty().get()).isNull();
        });
    }

    @Test
    void shuffledItShowsAllOnceAndTheNeighboursAreThoseOfTheShow() {
        open.run(() -> {
            preferences.update(s -> s.withShuffle(true));
            openAt("c.jpg");
            show.start();
            var all = new HashSet<>(Set.of(shown()));
            for (int i = 0; i < 4; i++) {
                var next = viewer.neighbour(1).orElseThrow().name();
                goOn();
                assertThat(shown()).isEqualTo(next);
                assertThat(all.add(next)).isTrue();
            }
            goOn();
            assertThat(viewer.edgeProperty().get()).isEqualTo(Edge.AFTER_LAST);
            viewer.previous();
            viewer.previous();
            assertThat(all).contains(shown());
        });
    }

    @Test
    void anotherPaceChangesNoOrderButAnotherWishForShuffleDoes() {
        open.run(() -> {
            openAt("a.jpg");
            show.start();
            var order = viewer.orderProperty().get();
            preferences.update(s -> s.withShowSeconds(9));
            assertThat(viewer.orderProperty().get()).isSameAs(order);
            preferences.update(s -> s.withShuffle(true));
            assertThat(viewer.orderProperty().get()).isNotSameAs(order);
            assertThat(show.phase()).isEqualTo(Phase.PLAYING);
        });
    }

    @Test
    void aPhotoTakenAwayWhileItIsShownIsFollowedByTheNextOne() {
        open.run(() -> {
            openAt("b.jpg");
            show.start();
        });
        open.run(() -> open.watch.changes.accept(new FolderChange.Some(List.of(), Set.of(temp.resolve("b.jpg")))));
        open.await("the change", () -> open.gallery.listing().photos().size() == 4);
        open.run(() -> {
            assertThat(show.phase()).isEqualTo(Phase.PLAYING);
            goOn();
            assertThat(shown()).isEqualTo("c.jpg");
        });
    }

    @Test
    void aPhotoRenamedWhileItIsShownPausesNothing() {
        open.run(() -> {
            openAt("b.jpg");
            show.start();
            var old = Objects.requireNonNull(open.gallery.listing().photo(temp.resolve("b.jpg")));
            var renamed = new Photo(temp.resolve("bb.jpg"), "bb.jpg", old.bytes(), old.modified());
            open.watch.changes.accept(new FolderChange.Some(List.of(renamed), Set.of(old.path())));
        });
        open.await("the new name", () -> open.index("bb.jpg") >= 0);
        open.run(() -> {
            assertThat(shown()).isEqualTo("bb.jpg");
            assertThat(show.phase()).isEqualTo(Phase.PLAYING);
            goOn();
            assertThat(shown()).isEqualTo("c.jpg");
        });
    }

    @Test
    void withoutPhotosThereIsNoShow() throws IOException {
        open.open(photos(temp.resolve("none")));
        open.awaitListed();
        open.run(() -> {
            show.start();
            assertThat(show.phase()).isEqualTo(Phase.OFF);
            show.resume();
            show.end();
            assertThat(show.phase()).isEqualTo(Phase.OFF);
        });
    }
}

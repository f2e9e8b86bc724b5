package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.state.OpenGallery.photos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.FolderChange;
import vitrine.library.Location;
import vitrine.library.Photo;

@ExtendWith(FxRuntime.class)
class CompareStateTest {
    private final OpenGallery open = new OpenGallery();
    private final ViewerState viewer = FxRuntime.onFxThread(() -> new ViewerState(open.gallery, Long.MAX_VALUE));
    private final CompareState compare =
            FxRuntime.onFxThread(() -> new CompareState(open.gallery, viewer, Long.MAX_VALUE));

    @TempDir
    Path temp;

    @BeforeEach
    void begin() throws IOException {
        photos(temp.resolve("sub"), "inner.jpg");
        photos(temp, "a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg", "g.jpg");
        open.open(temp);
        open.awaitListed();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void choose(String... names) {
        var bits = new BitSet();
        Stream.of(names).mapToInt(open::index).forEach(bits::set);
        open.gallery.selection().lead(open.index(names[names.length - 1]));
        open.gallery.selection().exactly(bits);
    }

    private String compared() {
        return String.join(
                "",
                compare.photos().stream()
                        .map(path -> path.getFileName().toString().replace(".jpg", ""))
                        .toList());
    }

    private String active() {
        return compare.activePhoto()
                .map(path -> path.getFileName().toString().replace(".jpg", ""))
                .orElse("");
    }

    @Test
    void twoToSixChosenPhotosCanBeCompared() {
        open.run(() -> {
            choose("a.jpg");
            assertThat(compare.possibleProperty().get()).isFalse();
            choose("a.jpg", "c.jpg");
            assertThat(compare.possibleProperty().get()).isTrue();
            choose("sub", "c.jpg");
            assertThat(compare.possibleProperty().get())
                    .as("a folder is no photo")
                    .isFalse();
            choose("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg");
            assertThat(compare.possibleProperty().get()).isTrue();
            open.gallery.selection().all();
            assertThat(compare.possibleProperty().get()).isFalse();
            compare.toggle();
            assertThat(compare.isOpen()).isFalse();
        });
    }

    @Test
    void theEndLeadsBackToTheSameChoice() {
        open.run(() -> {
            choose("sub", "b.jpg", "d.jpg", "c.jpg");
            compare.toggle();
            assertThat(compared()).isEqualTo("bcd");
            assertThat(compare.inFrontProperty().get()).isTrue();
            compare.cycle(1);
            compare.open();
            assertThat(viewer.photoProperty().get()).isEqualTo(temp.resolve("c.jpg"));
            assertThat(compare.inFrontProperty().get()).isFalse();
            viewer.next();
            viewer.close();
            assertThat(compare.inFrontProperty().get()).isTrue();
            assertThat(compared()).isEqualTo("bcd");
            compare.toggle();
            assertThat(compare.isOpen()).isFalse();
            assertThat(viewer.isOpen()).isFalse();
            assertThat(open.chosenNames()).containsExactly("sub", "b.jpg", "c.jpg", "d.jpg");
            assertThat(open.leadName()).isEqualTo("c.jpg");
        });
    }

    @Test
    void theActiveOneGoesAroundAndKeepsItsPhotoWhenPlacesAreChanged() {
        open.run(() -> {
            choose("a.jpg", "b.jpg", "c.jpg");
            compare.toggle();
            assertThat(active()).isEqualTo("a");
            compare.cycle(-1);
            assertThat(active()).isEqualTo("c");
            compare.swap();
            assertThat(compared()).isEqualTo("cba");
            assertThat(active()).isEqualTo("c");
            compare.swap();
            assertThat(compared()).isEqualTo("bca");
            compare.activate(2);
            assertThat(active()).isEqualTo("a");
            compare.activate(3);
            compare.activate(-1);
            assertThat(active()).isEqualTo("a");
        });
    }

    @Test
    void photosAreTakenOutUntilTwoAreLeft() {
        open.run(() -> {
            choose("a.jpg", "b.jpg", "c.jpg", "d.jpg");
            compare.toggle();
            compare.activate(3);
            assertThat(compare.remove()).isTrue();
            assertThat(compared()).isEqualTo("abc");
            assertThat(active()).isEqualTo("c");
            compare.activate(0);
            assertThat(compare.remove()).isTrue();
            assertThat(active()).isEqualTo("b");
            assertThat(compare.remove()).isFalse();
            assertThat(compared()).isEqualTo("bc");
        });
    }

    @Test
    void candidatesAreThoseNotComparedYet() {
        open.run(() -> {
            choose("a.jpg", "b.jpg", "d.jpg");
            compare.toggle();
            assertThat(compare.replace(1)).isTrue();
            assertThat(compared()).isEqualTo("cbd");
            assertThat(compare.replace(1)).isTrue();
            assertThat(compared()).isEqualTo("ebd");
            assertThat(compare.replace(-1)).isTrue();
            assertThat(compare.replace(-1)).isTrue();
            assertThat(compared()).isEqualTo("abd");
            assertThat(compare.replace(-1)).as("a folder comes before").isFalse();
            assertThat(compared()).isEqualTo("abd");
            compare.activate(2);
            for (int i = 0; i < 3; i++) {
                assertThat(compare.replace(1)).isTrue();
            }
            assertThat(compared()).isEqualTo("abg");
            assertThat(compare.replace(1)).isFalse();
        });
    }

    @Test
    void theOneShownLargeIsComparedWithTheNextAndComesBack() {
        open.run(() -> {
            viewer.open(temp.resolve("c.jpg"));
            assertThat(compare.possibleProperty().get()).isTrue();
            compare.toggle();
            assertThat(compared()).isEqualTo("cd");
            assertThat(viewer.isOpen()).isFalse();
            compare.cycle(1);
            compare.close();
            assertThat(viewer.photoProperty().get())
                    .as("the one that was preferred")
                    .isEqualTo(temp.resolve("d.jpg"));
            viewer.last();
            compare.toggle();
            assertThat(compared()).isEqualTo("fg");
            assertThat(active()).isEqualTo("g");
        });
    }

    @Test
    void aPhotoFoundInTheViewerTakesTheActivePlace() {
        open.run(() -> {
            choose("a.jpg", "b.jpg", "c.jpg");
            compare.toggle();
            compare.cycle(1);
            compare.open();
            viewer.last();
            compare.toggle();
            assertThat(compared()).isEqualTo("agc");
            compare.open();
            viewer.first();
            compare.toggle();
            assertThat(compared()).isEqualTo("agc");
            assertThat(active()).isEqualTo("a");
        });
    }

    @Test
    void anotherFolderEndsTheComparison() {
        open.run(() -> {
            choose("a.jpg", "b.jpg");
            compare.toggle();
            open.gallery.open(new Location(temp.resolve("sub"), false));
            assertThat(compare.isOpen()).isFalse();
        });
    }

    @Test
    void photosThatAreTakenAwayAreGoneAndWrittenAnewAreToldThoughNotCompared() {
        var told = new ArrayList<Path>();
        open.run(() -> {
            compare.onChange(changed -> Stream.of("a.jpg", "b.jpg", "c.jpg", "e.jpg")
                    .map(temp::resolve)
                    .filter(changed)
                    .forEach(told::add));
            choose("a.jpg", "c.jpg");
            compare.toggle();
            compare.cycle(1);
        });
        var again = new Photo(temp.resolve("a.jpg"), "a.jpg", 9, 9);
        var beside = new Photo(temp.resolve("e.jpg"), "e.jpg", 9, 9);
        open.run(() -> open.watch.changes.accept(
                new FolderChange.Some(List.of(again, beside), Set.of(temp.resolve("c.jpg")))));
        open.await("the change", () -> open.gallery.listing().size() == 7);
        open.run(() -> {
            assertThat(told).containsExactly(temp.resolve("a.jpg"), temp.resolve("c.jpg"), temp.resolve("e.jpg"));
            assertThat(compare.isGone(temp.resolve("c.jpg"))).isTrue();
            assertThat(compare.isGone(temp.resolve("a.jpg"))).isFalse();
            assertThat(compare.replace(1)).isTrue();
            assertThat(compared()).isEqualTo("ab");
        });
    }

    @Test
    void aPhotoThatWasTakenAwayIsNotShownLargeButOneThatIsStillThere() {
        open.run(() -> {
            viewer.open(temp.resolve("c.jpg"));
            compare.toggle();
            assertThat(active()).isEqualTo("c");
        });
        takeAway("c.jpg");
        open.run(() -> {
            compare.open();
            assertThat(viewer.isOpen()).isFalse();
            compare.close();
            assertThat(viewer.photoProperty().get()).isEqualTo(temp.resolve("d.jpg"));
            viewer.next();
            assertThat(viewer.photoProperty().get()).isEqualTo(temp.resolve("e.jpg"));
            compare.toggle();
            assertThat(compared()).isEqualTo("ef");
        });
        takeAway("e.jpg", "f.jpg");
        open.run(() -> {
            compare.close();
            assertThat(compare.isOpen()).isFalse();
            assertThat(viewer.isOpen()).as("nothing is left to look at").isFalse();
        });
    }

    private void takeAway(String... names) {
        var gone = Stream.of(names).map(temp::resolve).collect(Collectors.toSet());
        open.run(() -> open.watch.changes.accept(new FolderChange.Some(List.of(), gone)));
        open.await(
                "the change",
                () -> gone.stream().allMatch(path -> open.gallery.listing().indexOf(path) < 0));
    }
}

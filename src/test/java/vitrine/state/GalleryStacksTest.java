package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.state.OpenGallery.photos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.FolderChange;
import vitrine.library.Photo;

/// Stacks as the gallery has them: opened, chosen, and while other programs add and take away.
@ExtendWith(FxRuntime.class)
class GalleryStacksTest {
    @TempDir
    Path temp;

    private final OpenGallery open = new OpenGallery();
    private final GalleryState gallery = open.gallery;
    private ViewerState viewer;

    @BeforeEach
    void aFolderWithStacks() throws IOException {
        photos(temp, "a.jpg", "b.cr2", "b.jpg", "b.xmp", "c.cr2", "d.jpg");
        viewer = FxRuntime.onFxThread(() -> new ViewerState(gallery, Long.MAX_VALUE));
        open.open(temp);
        open.awaitListed();
        assertThat(open.namesNow()).containsExactly("a.jpg", "b.jpg", "c.cr2", "d.jpg");
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void choose(String name) {
        open.run(() -> gallery.selection().only(open.index(name)));
    }

    private void tell(List<Photo> present, Set<String> gone) {
        open.run(() -> open.watch.changes.accept(new FolderChange.Some(
                List.copyOf(present),
                Set.copyOf(gone.stream().map(temp::resolve).toList()))));
        open.drain();
    }

    private Photo file(String name) {
        return new Photo(temp.resolve(name), name, 7, 86_400_000);
    }

    private List<String> chosenFiles() {
        return FxRuntime.onFxThread(() -> gallery.selectedFiles()
                .map(path -> path.getFileName().toString())
                .toList());
    }

    private void toggle(String name) {
        open.run(() -> gallery.toggleStack(open.index(name)));
        open.drain();
    }

    @Test
    void allFilesOfAFoldedStackAreChosenWithIt() {
        choose("b.jpg");
        assertThat(chosenFiles()).containsExactly("b.jpg", "b.cr2", "b.xmp");
        var count = FxRuntime.onFxThread(() -> GalleryCount.of(gallery.listing(), gallery.selection()));
        assertThat(count).isEqualTo(new GalleryCount(0, 4, 4, 6, 6, 1, 3, 3));
    }

    @Test
    void ofAnOpenedStackOnlyTheMemberIsChosen() {
        choose("b.jpg");
        toggle("b.jpg");
        assertThat(open.namesNow()).containsExactly("a.jpg", "b.jpg", "b.cr2", "c.cr2", "d.jpg");
        assertThat(chosenFiles()).containsExactly("b.jpg");
        choose("b.cr2");
        assertThat(chosenFiles()).containsExactly("b.cr2");
        var count = FxRuntime.onFxThread(() -> GalleryCount.of(gallery.listing(), gallery.selection()));
        assertThat(count.shown()).isEqualTo(4);
        assertThat(count.files()).isEqualTo(6);
    }

    @Test
    void whoeverIsAtAMemberIsAtTheStackWhenItIsFolded() {
        toggle("b.jpg");
        choose("b.cr2");
        toggle("b.cr2");
        open.run(() -> assertThat(open.chosenNames()).containsExactly("b.jpg"));
        open.run(() -> assertThat(open.leadName()).isEqualTo("b.jpg"));
    }

    @Test
    void whatIsNoStackCannotBeOpened() {
        toggle("a.jpg");
        open.run(() -> gallery.toggleStack(-1));
        open.run(() -> gallery.toggleStack(99));
        open.drain();
        assertThat(open.namesNow()).containsExactly("a.jpg", "b.jpg", "c.cr2", "d.jpg");
    }

    @Test
    void aJpegThatArrivesForAChosenRawTakesOverTheChoice() {
        choose("c.cr2");
        tell(List.of(file("c.jpg")), Set.of());
        assertThat(open.namesNow()).containsExactly("a.jpg", "b.jpg", "c.jpg", "d.jpg");
        open.run(() -> assertThat(open.chosenNames()).containsExactly("c.jpg"));
    }

    @Test
    void theRawOfAChosenJpegThatVanishesTakesOverTheChoice() {
        choose("b.jpg");
        tell(List.of(), Set.of("b.jpg"));
        assertThat(open.namesNow()).containsExactly("a.jpg", "b.cr2", "c.cr2", "d.jpg");
        open.run(() -> assertThat(open.chosenNames()).containsExactly("b.cr2"));
        open.run(() -> assertThat(open.leadName()).isEqualTo("b.cr2"));
    }

    @Test
    void withoutStacksEachFileIsChosenByItself() {
        open.run(() -> gallery.setStacked(false));
        open.drain();
        assertThat(open.namesNow()).containsExactly("a.jpg", "b.cr2", "b.jpg", "c.cr2", "d.jpg");
        choose("b.jpg");
        assertThat(chosenFiles()).containsExactly("b.jpg");
    }

    @Test
    void theViewerStepsOverAFoldedStackAndThroughAnOpenedOne() {
        open.run(() -> viewer.open(temp.resolve("a.jpg")));
        assertThat(steps(3)).containsExactly("b.jpg", "c.cr2", "d.jpg");
        toggle("b.jpg");
        open.run(() -> viewer.first());
        assertThat(steps(3)).containsExactly("b.jpg", "b.cr2", "c.cr2");
    }

    @Test
    void aMemberThatIsShownByItselfStandsInThePlaceOfItsStack() {
        open.run(() -> viewer.open(temp.resolve("b.cr2")));
        open.run(() -> assertThat(viewer.place()).isEqualTo(1));
        open.run(() -> assertThat(open.chosenNames()).containsExactly("b.jpg"));
        assertThat(steps(1)).containsExactly("c.cr2");
    }

    private List<String> steps(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> FxRuntime.onFxThread(() -> {
                    viewer.next();
                    return viewer.neighbour(0).orElseThrow().name();
                }))
                .toList();
    }
}

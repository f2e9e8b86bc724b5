package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.state.OpenGallery.photos;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.FolderChange;
import vitrine.library.FolderWatch.Coverage;
import vitrine.library.Location;

/// Whether changes by others will appear by themselves.
@ExtendWith(FxRuntime.class)
class CoverageTest {
    private final OpenGallery open = new OpenGallery();
    private final GalleryState gallery = open.gallery;

    @TempDir
    Path temp;

    private Location place;

    @BeforeEach
    void anOpenFolder() throws IOException {
        place = new Location(photos(temp.resolve("one"), "a.jpg"), false);
        open.run(() -> gallery.open(place));
        open.awaitListed();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void check(Coverage expected) {
        open.run(() -> assertThat(gallery.coverageProperty().get()).isEqualTo(expected));
    }

    @Test
    void allCountsAsWatchedUntilTheWatchSaysOtherwise() {
        check(Coverage.ALL);
        open.run(() -> open.watch.coverage.accept(Coverage.PART));
        check(Coverage.PART);
        open.run(() -> open.watch.coverage.accept(Coverage.ALL));
        check(Coverage.ALL);
    }

    @Test
    void whatWasSaidOfAFolderIsForgottenInTheNextAndComesTooLateThere() throws IOException {
        var two = photos(temp.resolve("two"), "b.jpg");
        open.run(() -> open.watch.coverage.accept(Coverage.NONE));
        var late = open.watch.coverage;
        open.open(two);
        check(Coverage.ALL);
        open.run(() -> late.accept(Coverage.NONE));
        check(Coverage.ALL);
    }

    @Test
    void aReloadTriesToWatchWhatCouldNotBeWatched() {
        open.run(gallery::reload);
        open.awaitListed();
        assertThat(open.watch.watched).containsExactly(place);
        open.run(() -> open.watch.coverage.accept(Coverage.NONE));
        open.run(gallery::reload);
        open.awaitListed();
        check(Coverage.NONE);
        assertThat(open.watch.watched).containsExactly(place, place);
        open.run(() -> open.watch.coverage.accept(Coverage.ALL));
        check(Coverage.ALL);
    }

    @Test
    void eachWalkThroughATreeTellsTheWatchWhereItGoes() throws IOException {
        var tree = temp.resolve("tree");
        var below = photos(tree.resolve("below"), "c.jpg");
        open.run(() -> gallery.open(new Location(tree, true)));
        open.awaitListed();
        assertThat(open.watch.followed).containsExactly(tree, below);
        var come = photos(tree.resolve("come"), "d.jpg");
        open.run(() -> open.watch.changes.accept(new FolderChange.Overflow()));
        open.await("what has come", () -> gallery.listing().photos().size() == 2);
        assertThat(open.watch.followed).containsExactly(tree, below, tree, below, come);
    }
}

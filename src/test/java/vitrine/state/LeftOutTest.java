package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vitrine.state.OpenGallery.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.FolderScan;
import vitrine.library.Unreadable;

/// What a gallery knows of what it does not show. A link to itself stands for what nobody can read, not even root.
@ExtendWith(FxRuntime.class)
class LeftOutTest {
    private final OpenGallery open = new OpenGallery();
    private final GalleryState gallery = open.gallery;

    @TempDir
    Path temp;

    private Path unreadable;

    @BeforeEach
    void aFolderWithSomethingUnreadable() throws IOException {
        photos(temp, "a.jpg");
        unreadable = temp.resolve("unreadable");
        try {
            Files.createSymbolicLink(unreadable, unreadable);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "skipped: no links here: " + e);
        }
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void check(Unreadable expected) {
        open.run(() -> assertThat(gallery.leftOutProperty().get().unreadable()).isEqualTo(expected));
    }

    private Unreadable one() {
        return new Unreadable(0, 1, List.of(unreadable));
    }

    @Test
    void whatCannotBeReadIsKnownWithTheListOfNamesAndNotOnlyWhenAllSizesAreRead() {
        var sizes = new CountDownLatch(1);
        open.beforeSizes = sizes::await;
        open.open(temp);
        open.await("all names", () -> gallery.listing().complete());
        check(one());
        open.run(() -> assertThat(gallery.walkingProperty().get()).isTrue());
        sizes.countDown();
        open.awaitListed();
        check(one());
    }

    @Test
    void itStaysWhileTheFolderIsLookedAtAgainAndGoesWhenItCouldBeRead() throws IOException {
        open.open(temp);
        open.awaitListed();
        var hold = new CountDownLatch(1);
        open.holdWalks(hold);
        open.run(gallery::reload);
        check(one());
        Files.delete(unreadable);
        hold.countDown();
        open.awaitListed();
        check(Unreadable.NOTHING);
    }

    @Test
    void itIsForgottenAsSoonAsAnotherFolderIsOpened() throws IOException {
        open.open(temp);
        open.awaitListed();
        var hold = new CountDownLatch(1);
        open.holdWalks(hold);
        open.open(photos(temp.resolve("other"), "b.jpg"));
        open.run(() -> assertThat(gallery.leftOutProperty().get()).isEqualTo(FolderScan.LeftOut.NOTHING));
        hold.countDown();
    }
}

package vitrine.ui.grid;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vitrine.FxRuntime.doOnFxThread;
import static vitrine.FxRuntime.onFxThread;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;
import vitrine.FxRuntime;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.library.Listing;
import vitrine.library.Photo;
import vitrine.loading.Loader;
import vitrine.state.Selection;
import vitrine.thumbnail.Rendition;
import vitrine.thumbnail.Thumbnail;

@ExtendWith(FxRuntime.class)
class TileRowTest {
    private static final double WIDTH = 800;
    /// Tiles of 88 px: nine are whole or cut by an edge, and one more while it moves.
    private static final int SCREEN = 11;

    private final Selection selection = new Selection();
    private final ArrayDeque<Runnable> workers = new ArrayDeque<>();
    private final List<Rendition> loaded = new ArrayList<>();
    private final Thumbnails thumbnails = new Thumbnails(
            50_000_000, Runnable::run, receiver -> new Loader<>(1, workers::add, Runnable::run, this::load, receiver));

    private Thumbnail load(Rendition rendition) {
        loaded.add(rendition);
        boolean sharp = rendition instanceof Rendition.Sharp;
        return new Thumbnail(sharp ? new Pixels(4, 4, new int[16]) : null, new PixelSize(4, 4), sharp, Photo.UNKNOWN);
    }

    private TileRow row(Listing listing) {
        var row = new TileRow(listing, selection, thumbnails);
        row.setLook(new TileLook(200, true, 1));
        row.resize(WIDTH, 90);
        row.layout();
        return row;
    }

    private static List<PhotoTile> tiles(TileRow row) {
        return BareGrid.nodes(row)
                .filter(PhotoTile.class::isInstance)
                .map(PhotoTile.class::cast)
                .filter(PhotoTile::isVisible)
                .toList();
    }

    private static double middle(TileRow row, String name) {
        var tile = tiles(row).stream()
                .filter(each -> name.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        return tile.getLayoutX() + tile.getWidth() / 2;
    }

    @Test
    void aHundredThousandPhotosNeedTilesForOneScreenOnly() {
        doOnFxThread(() -> {
            var row = row(BareGrid.photos(0, 100_000));
            var random = new Random(1);
            for (int n = 0; n < 200; n++) {
                int index = random.nextInt(100_000);
                row.centre(index, false);
                row.layout();
                assertThat(middle(row, index + ".jpg")).isCloseTo(WIDTH / 2, within(1.0));
                assertThat(tiles(row)).hasSizeLessThanOrEqualTo(SCREEN);
            }
            assertThat(row.tilesMade()).isLessThanOrEqualTo(SCREEN);
        });
    }

    @Test
    void whatIsInTheMiddleStaysThereWhenOthersComeBeforeIt() {
        doOnFxThread(() -> {
            var row = row(BareGrid.photos(10, 60));
            row.centre(20, false);
            row.show(BareGrid.photos(0, 60));
            row.layout();
            assertThat(middle(row, "30.jpg")).isCloseTo(WIDTH / 2, within(1.0));
        });
    }

    @Test
    void theMiddleIsWantedFirstAndInTheSizeOfTheGrid() {
        doOnFxThread(() -> {
            var row = row(BareGrid.photos(0, 1000));
            row.centre(500, false);
            row.layout();
            workers.remove().run();
            assertThat(loaded.getFirst()).isEqualTo(new Rendition.Quick(Path.of("/photos/500.jpg"), 200));
            assertThat(loaded).contains(new Rendition.Sharp(Path.of("/photos/500.jpg"), 200));
        });
    }

    @Test
    void whileItIsHiddenItHoldsNoPictureAndWantsNothing() {
        doOnFxThread(() -> {
            var row = row(BareGrid.photos(0, 1000));
            row.setVisible(false);
            thumbnails.want(ThumbnailWish.NOTHING);
            row.centre(700, true);
            row.layout();
            assertThat(tiles(row)).isEmpty();
            workers.forEach(Runnable::run);
            assertThat(loaded).isEmpty();
            row.setVisible(true);
            row.layout();
            assertThat(middle(row, "700.jpg")).isCloseTo(WIDTH / 2, within(1.0));
        });
    }

    @Test
    void theWayToThePhotoIsSeenUnlessMotionIsReduced() {
        doOnFxThread(() -> {
            var row = row(BareGrid.photos(0, 100));
            var preferences = new Scene(row, WIDTH, 90).getPreferences();
            preferences.setReducedMotion(false);
            row.centre(20, false);
            row.centre(22, true);
            row.layout();
            assertThat(middle(row, "22.jpg")).as("still on its way").isGreaterThan(WIDTH / 2 + 50);
            preferences.setReducedMotion(true);
            row.centre(21, true);
            row.layout();
            assertThat(middle(row, "21.jpg")).isCloseTo(WIDTH / 2, within(1.0));
        });
    }

    @Test
    void aNewListingDoesNotEndTheWayToThePhoto() throws TimeoutException {
        var row = onFxThread(() -> {
            var gliding = row(BareGrid.photos(10, 60));
            new Scene(gliding, WIDTH, 90).getPreferences().setReducedMotion(false);
            gliding.centre(20, false);
            gliding.centre(23, true);
            gliding.layout();
            gliding.show(BareGrid.photos(0, 60));
            gliding.layout();
            assertThat(middle(gliding, "33.jpg")).as("still on its way").isGreaterThan(WIDTH / 2 + 50);
            return gliding;
        });
        WaitForAsyncUtils.waitFor(
                10,
                SECONDS,
                () -> onFxThread(() -> {
                    row.layout();
                    return Math.abs(middle(row, "33.jpg") - WIDTH / 2) < 1;
                }));
    }

    @Test
    void theOneThatIsChosenIsMarked() {
        doOnFxThread(() -> {
            var row = row(BareGrid.photos(0, 9));
            selection.moveTo(9, _ -> Selection.NONE);
            selection.only(2);
            assertThat(tiles(row))
                    .filteredOn(tile -> tile.getPseudoClassStates().stream()
                            .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                    .extracting(PhotoTile::getAccessibleText)
                    .containsExactly("2.jpg");
        });
    }
}

package vitrine.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vitrine.FxRuntime.doOnFxThread;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.library.Arrangement;
import vitrine.library.Group;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.library.PhotoFilter;
import vitrine.library.PhotoOrder;

/// The grid keeps its place, whatever changes around it.
@ExtendWith(FxRuntime.class)
class PlaceKeeperTest {
    private static final int[] SIZES = {96, 128, 180, 256, 340, 512};

    private static Listing arranged(Listing listing, Arrangement arrangement) {
        return new Listing(
                listing.location(), List.of(), listing.photos(), listing.groups(), arrangement, listing.size(), true);
    }

    private static Listing elsewhere(int photos) {
        var place = new Location(Path.of("/elsewhere"), false);
        var group = new Group(new Group.Header.None(), 0, photos);
        var names = BareGrid.photos(0, photos).photos().stream()
                .map(photo -> Photo.named(place.folder().resolve(photo.name())))
                .toList();
        return new Listing(place, List.of(), names, List.of(group), Arrangement.DEFAULT, photos, true);
    }

    @Test
    void thePhotoUnderAPointerThatRestsStaysThereThroughAWholeZoom() {
        doOnFxThread(() -> {
            var bare = new BareGrid(10_000);
            bare.scrollTo(20_000);
            double x = 430;
            double y = 310;
            int under = bare.grid.at(x, y);
            for (int size : SIZES) {
                bare.grid.setLook(new TileLook(size, true, 1), x, y);
                bare.grid.layout();
                double top = bare.y(under);
                double height = bare.grid.gridLayout().measures().height();
                assertThat(y).as("tile of " + size + " px").isBetween(top - 1, top + height + 1);
            }
        });
    }

    @Test
    void aPointerBetweenTwoTilesHoldsTheOneBesideIt() {
        doOnFxThread(() -> {
            var bare = new BareGrid(10_000);
            bare.scrollTo(20_000);
            int beside = bare.grid.gridLayout().nearest(3, 310 + bare.grid.scroll());
            assertThat(bare.grid.at(3, 310)).as("a gap").isEqualTo(-1);
            bare.grid.setLook(new TileLook(300, true, 1), 3, 310);
            bare.grid.layout();
            assertThat(bare.y(beside))
                    .isBetween(310 - bare.grid.gridLayout().measures().height(), 310.0);
        });
    }

    @Test
    void whoComesBackToAFolderIsWhereTheyWere() {
        doOnFxThread(() -> {
            var bare = new BareGrid(5000);
            bare.scrollTo(7777);
            bare.show(elsewhere(300));
            assertThat(bare.grid.scroll()).isZero();
            bare.scrollTo(500);
            bare.show(Listing.empty(BareGrid.PLACE));
            bare.show(BareGrid.photos(0, 5000));
            assertThat(bare.grid.scroll()).isCloseTo(7777, within(1.0));
            bare.show(elsewhere(300));
            assertThat(bare.grid.scroll()).isCloseTo(500, within(1.0));
        });
    }

    @Test
    void anotherOrderOrFilterBeginsAtTheTopUnlessSomethingInViewIsChosen() {
        doOnFxThread(() -> {
            var bare = new BareGrid(5000);
            bare.scrollTo(7777);
            var byDate = new Arrangement(PhotoOrder.TAKEN, true, PhotoFilter.ALL, Arrangement.DEFAULT.grouping());
            bare.show(arranged(BareGrid.photos(0, 5000), byDate));
            assertThat(bare.grid.scroll()).isZero();
            bare.scrollTo(7777);
            int chosen = bare.grid.gridLayout().nearest(400, 300 + bare.grid.scroll());
            double before = bare.y(chosen);
            bare.selection.only(chosen);
            var path = bare.grid.listing().entry(chosen).path();
            var fewer = BareGrid.photos(100, 5000);
            bare.show(arranged(fewer, Arrangement.DEFAULT));
            assertThat(bare.y(fewer.indexOf(path))).isCloseTo(before, within(1.0));
        });
    }
}

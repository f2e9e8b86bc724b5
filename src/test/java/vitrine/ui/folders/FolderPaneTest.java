package vitrine.ui.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.library.Location;
import vitrine.state.FolderLister;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.Place;
import vitrine.state.Preferences;
import vitrine.state.Settings;
import vitrine.ui.kit.Furniture;
import vitrine.ui.kit.HandAlarm;

@ExtendWith(FxRuntime.class)
class FolderPaneTest {
    private static final Path HOME = Path.of("/home/ann");
    private static final Path TRIPS = Path.of("/home/ann/trips");

    private final Preferences preferences = new Preferences(Settings.DEFAULT);
    private final GalleryState gallery;

    FolderPaneTest() {
        gallery = FxRuntime.onFxThread(FakeGallery::make);
    }

    @Test
    void bookmarksComeAndGoAtOnce() {
        doOnFxThread(() -> {
            var places = pane().places();
            assertThat(rows(places)).containsExactly("# Places", "Home");
            preferences.update(s -> s.withBookmark(TRIPS));
            assertThat(rows(places)).containsExactly("# Places", "Home", "# Bookmarks", "trips");
            places.removeBookmark(TRIPS);
            assertThat(rows(places)).containsExactly("# Places", "Home");
            assertThat(preferences.current().places().bookmarks()).isEmpty();
        });
    }

    @Test
    void drivesStandUnderTheirOwnTitle() {
        doOnFxThread(() -> {
            var places = pane().places();
            places.show(List.of(
                    new Place(HOME, Place.Kind.HOME),
                    new Place(Path.of("/media/ann/CARD"), Place.Kind.DRIVE),
                    new Place(Path.of("/"), Place.Kind.DRIVE)));
            assertThat(rows(places)).containsExactly("# Places", "Home", "# Drives", "CARD", "/");
        });
    }

    @Test
    void arrowsPassOverTitlesAndEnterOpensThePlace() {
        doOnFxThread(() -> {
            preferences.update(s -> s.withBookmark(TRIPS).withRecursive(true));
            var places = pane().places();
            press(places, KeyCode.HOME);
            press(places, KeyCode.DOWN);
            assertThat(gallery.locationProperty().get()).isNull();
            press(places, KeyCode.ENTER);
            assertThat(gallery.locationProperty().get()).isEqualTo(new Location(TRIPS, true));
            press(places, KeyCode.DELETE);
            assertThat(preferences.current().places().bookmarks()).isEmpty();
        });
    }

    @Test
    void theOpenFolderIsMarkedWhereItIsAPlace() {
        doOnFxThread(() -> {
            var places = pane().places();
            gallery.open(new Location(HOME, false));
            assertThat(places.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            gallery.open(new Location(TRIPS, false));
            assertThat(places.getSelectionModel().isEmpty()).isTrue();
        });
    }

    @Test
    void openingTheOpenFolderAgainIsNoStepInTheHistory() {
        doOnFxThread(() -> {
            var places = pane().places();
            places.go(new Place(HOME, Place.Kind.HOME));
            places.go(new Place(HOME, Place.Kind.HOME));
            assertThat(gallery.canGoBackProperty().get()).isFalse();
        });
    }

    @Test
    void theTreeFollowsTheOpenFolder() throws InterruptedException {
        var followed = new CountDownLatch(1);
        doOnFxThread(() -> {
            var tree = pane((_, then) -> then.accept(List.of())).tree();
            tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
                if (item != null && item.getValue().equals(TRIPS)) {
                    followed.countDown();
                }
            });
            gallery.open(new Location(HOME, false));
            gallery.open(new Location(TRIPS, false));
        });
        assertThat(followed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theTreeComesInPiecesOfSixRowsUntilItFillsThePane() {
        doOnFxThread(() -> {
            var alarm = new HandAlarm();
            var nextFrame = new ArrayDeque<Runnable>();
            var furniture = new Furniture(alarm, nextFrame::add);
            var pane = bare(new FakeGallery.Lister());
            pane.comeWith(furniture);
            furniture.comeNext();
            alarm.goOff();
            var heights = new ArrayList<Double>();
            while (!nextFrame.isEmpty()) {
                nextFrame.remove().run();
                pane.resize(200, 500);
                pane.layout();
                if (pane.getChildren().contains(pane.tree())) {
                    heights.add(pane.tree().getHeight());
                }
            }
            double whole = 500 - pane.tree().getLayoutY();
            double piece = 6 * FolderTree.ROW_HEIGHT;
            // One frame more after the last.
            assertThat(heights)
                    .startsWith(piece, 2 * piece)
                    .endsWith(whole, whole)
                    .isSorted();
            assertThat(pane.tree().getMaxHeight()).isEqualTo(Double.MAX_VALUE);
        });
    }

    private FolderPane pane() {
        return pane(new FakeGallery.Lister());
    }

    private FolderPane pane(FolderLister lister) {
        var pane = bare(lister);
        pane.bringPlaces();
        return pane;
    }

    private FolderPane bare(FolderLister lister) {
        return new FolderPane(
                gallery,
                preferences,
                lister,
                then -> then.accept(List.of(new Place(HOME, Place.Kind.HOME))),
                Messages.of("en"));
    }

    private static void press(PlaceList list, KeyCode code) {
        list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static List<String> rows(PlaceList list) {
        return list.getItems().stream()
                .map(row -> switch (Objects.requireNonNull(row)) {
                    case PlaceList.Row.Title(var words) -> "# " + words;
                    case PlaceList.Row.To(var place) -> list.name(place);
                })
                .toList();
    }
}

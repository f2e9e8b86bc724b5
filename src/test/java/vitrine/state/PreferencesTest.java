package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private final Preferences preferences = new Preferences(Settings.DEFAULT);

    @Test
    void listenersHearOfAChange() {
        var heard = new ArrayList<Integer>();
        preferences
                .currentProperty()
                .addListener((_, _, now) -> heard.add(now.view().tileSize()));
        preferences.update(s -> s.withTileSize(200));
        preferences.update(s -> s.withTileSize(200));
        preferences.update(s -> s.withTileSize(300).withShowHidden(true));
        assertThat(heard).containsExactly(200, 300);
        assertThat(preferences.current().view().showHidden()).isTrue();
    }

    @Test
    void aFollowerIsTheSameUntilItIsClosed() {
        var heard = new ArrayList<Integer>();
        var follower = preferences.follower();
        follower.currentProperty()
                .addListener((_, _, now) -> heard.add(now.view().tileSize()));
        preferences.update(s -> s.withTileSize(200));
        follower.update(s -> s.withTileSize(300));
        assertThat(preferences.current().view().tileSize()).isEqualTo(300);
        follower.close();
        preferences.update(s -> s.withTileSize(400));
        assertThat(heard).containsExactly(200, 300);
    }

    @Test
    void valuesStayInsideTheirBounds() {
        assertThat(Settings.DEFAULT.withTileSize(1).view().tileSize()).isEqualTo(GridView.MIN_TILE_SIZE);
        assertThat(Settings.DEFAULT.withTileSize(9999).view().tileSize()).isEqualTo(GridView.MAX_TILE_SIZE);
        assertThat(Settings.DEFAULT.withFoldersWidth(Double.NaN).panes().foldersWidth())
                .isEqualTo(220);
        assertThat(Settings.DEFAULT
                        .withWindowBounds(Double.NaN, 5, 1, 1)
                        .window()
                        .isPlaced())
                .isFalse();
    }

    @Test
    void theLatestFolderIsFirstAndOnlyTwelveAreKept() {
        var settings = IntStream.range(0, 20)
                .mapToObj(i -> Path.of("/" + i))
                .reduce(Settings.DEFAULT, Settings::withOpened, (a, _) -> a)
                .withOpened(Path.of("/10"));
        assertThat(settings.places().recentFolders())
                .hasSize(12)
                .startsWith(Path.of("/10"), Path.of("/19"))
                .doesNotHaveDuplicates();
        assertThat(settings.places().lastFolder()).isEqualTo(Path.of("/10"));
    }

    @Test
    void aBookmarkIsKeptOnceAndCanBeTakenAway() {
        var settings = Settings.DEFAULT
                .withBookmark(Path.of("/a"))
                .withBookmark(Path.of("/b"))
                .withBookmark(Path.of("/a"));
        assertThat(settings.places().bookmarks()).containsExactly(Path.of("/a"), Path.of("/b"));
        assertThat(settings.withoutBookmark(Path.of("/a")).places().bookmarks()).containsExactly(Path.of("/b"));
    }
}

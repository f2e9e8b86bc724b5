package vitrine.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vitrine.library.Grouping;
import vitrine.library.PhotoOrder;

/// What the program remembers of a person from one start to the next. Never changes: `with…` makes another one, and
/// values outside their bounds are brought inside, so that whoever reads them need not doubt them.
///
/// @param memoryCacheMiB how much memory thumbnails may fill, in MiB
/// @param diskCacheMiB how much of the disk the thumbnails that this program made may fill, in MiB
public record Settings(
        Window window,
        GridView view,
        Panes panes,
        Large large,
        Show show,
        Look look,
        Places places,
        int memoryCacheMiB,
        int diskCacheMiB) {
    public static final Settings DEFAULT = new Settings(
            Window.DEFAULT,
            GridView.DEFAULT,
            Panes.DEFAULT,
            Large.DEFAULT,
            Show.DEFAULT,
            Look.DEFAULT,
            Places.NONE,
            96,
            1024);

    public Settings {
        memoryCacheMiB = Math.clamp(memoryCacheMiB, 16, 4096);
        diskCacheMiB = Math.clamp(diskCacheMiB, 16, 1 << 20);
    }

    /// Where the window stands, in logical pixels.
    ///
    /// @param x left edge, or NaN where the desktop may choose; `y` likewise
    /// @param width of the window when it is not maximized; `height` likewise
    public record Window(double x, double y, double width, double height, boolean maximized) {
        public static final Window DEFAULT = new Window(Double.NaN, Double.NaN, 1200, 800, false);

        public Window {
            x = Double.isFinite(x) ? Math.clamp(x, -100_000, 100_000) : Double.NaN;
            y = Double.isFinite(y) ? Math.clamp(y, -100_000, 100_000) : Double.NaN;
            width = Lengths.clampOr(width, 320, 20_000, 1200);
            height = Lengths.clampOr(height, 240, 20_000, 800);
        }

        /// Whether the window stood somewhere before.
        public boolean isPlaced() {
            return !Double.isNaN(x) && !Double.isNaN(y);
        }
    }

    /// The panes at both sides, and the row of thumbnails below a photo shown large; widths in logical pixels.
    public record Panes(
            boolean foldersVisible,
            double foldersWidth,
            boolean infoVisible,
            double infoWidth,
            boolean filmstripVisible) {
        public static final Panes DEFAULT = new Panes(true, 220, false, 280, false);

        public Panes {
            foldersWidth = Lengths.clampOr(foldersWidth, 120, 2000, 220);
            infoWidth = Lengths.clampOr(infoWidth, 120, 2000, 280);
        }
    }

    /// How a photo is shown large.
    ///
    /// @param wheelZooms whether the wheel zooms, and goes through the photos only with Ctrl
    /// @param facts whether what is known about the photo is told over it
    /// @param chosenFacts which of it
    /// @param histogram whether its brightness is drawn over it
    public record Large(boolean wheelZooms, boolean facts, Set<PhotoFact> chosenFacts, boolean histogram) {
        public static final Large DEFAULT = new Large(false, false, PhotoFact.USUAL, false);

        public Large {
            chosenFacts = Set.copyOf(chosenFacts);
        }

        /// With `fact` told or not.
        public Large with(PhotoFact fact, boolean told) {
            var changed = new HashSet<>(chosenFacts);
            var _ = told ? changed.add(fact) : changed.remove(fact);
            return new Large(wheelZooms, facts, changed, histogram);
        }
    }

    /// How a slideshow goes.
    ///
    /// @param seconds for which each photo is shown
    /// @param loop whether it begins again after the last photo
    public record Show(int seconds, boolean shuffle, boolean loop) {
        public static final int LEAST_SECONDS = 2;
        public static final int MOST_SECONDS = 60;
        public static final Show DEFAULT = new Show(5, false, false);

        public Show {
            seconds = Math.clamp(seconds, LEAST_SECONDS, MOST_SECONDS);
        }
    }

    /// @param language a language tag ("en", "zh-CN"), or empty for that of the system
    public record Look(Theme theme, String language, ReduceMotion reduceMotion) {
        public static final Look DEFAULT = new Look(Theme.SYSTEM, "", ReduceMotion.SYSTEM);
    }

    /// @param bookmarks folders the person keeps at hand, in their order
    /// @param recentFolders the last ones opened, latest first, at most [#MAX_RECENT]
    /// @param lastFolder what was open when the program ended, or null
    public record Places(
            List<Path> bookmarks,
            List<Path> recentFolders,
            @Nullable Path lastFolder) {
        public static final int MAX_RECENT = 12;
        public static final int MAX_BOOKMARKS = 99;
        public static final Places NONE = new Places(List.of(), List.of(), null);

        public Places {
            bookmarks = bookmarks.stream().distinct().limit(MAX_BOOKMARKS).toList();
            recentFolders = recentFolders.stream().distinct().limit(MAX_RECENT).toList();
        }
    }

    public Settings withWindow(Window changed) {
        return new Settings(changed, view, panes, large, show, look, places, memoryCacheMiB, diskCacheMiB);
    }

    public Settings withView(GridView changed) {
        return new Settings(window, changed, panes, large, show, look, places, memoryCacheMiB, diskCacheMiB);
    }

    public Settings withPanes(Panes changed) {
        return new Settings(window, view, changed, large, show, look, places, memoryCacheMiB, diskCacheMiB);
    }

    public Settings withLarge(Large changed) {
        return new Settings(window, view, panes, changed, show, look, places, memoryCacheMiB, diskCacheMiB);
    }

    public Settings withShow(Show changed) {
        return new Settings(window, view, panes, large, changed, look, places, memoryCacheMiB, diskCacheMiB);
    }

    public Settings withLook(Look changed) {
        return new Settings(window, view, panes, large, show, changed, places, memoryCacheMiB, diskCacheMiB);
    }

    public Settings withPlaces(Places changed) {
        return new Settings(window, view, panes, large, show, look, changed, memoryCacheMiB, diskCacheMiB);
    }

    public Settings withMemoryCacheMiB(int mebibytes) {
        return new Settings(window, view, panes, large, show, look, places, mebibytes, diskCacheMiB);
    }

    /// Where the window stands while it is not maximized.
    public Settings withWindowBounds(double x, double y, double width, double height) {
        return withWindow(new Window(x, y, width, height, window.maximized));
    }

    public Settings withMaximized(boolean maximized) {
        return withWindow(new Window(window.x, window.y, window.width, window.height, maximized));
    }

    public Settings withOrder(PhotoOrder order, boolean ascending) {
        return withView(view.with(order, ascending));
    }

    public Settings withGrouping(Grouping grouping) {
        return withView(view.with(grouping));
    }

    public Settings withStacks(boolean stacks) {
        return withView(view.withStacks(stacks));
    }

    public Settings withRecursive(boolean recursive) {
        return withView(view.withRecursive(recursive));
    }

    public Settings withTileSize(int tileSize) {
        return withView(view.withTileSize(tileSize));
    }

    public Settings withShowNames(boolean showNames) {
        return withView(view.withShowNames(showNames));
    }

    public Settings withShowHidden(boolean showHidden) {
        return withView(view.withShowHidden(showHidden));
    }

    public Settings withFoldersVisible(boolean visible) {
        return withPanes(
                new Panes(visible, panes.foldersWidth, panes.infoVisible, panes.infoWidth, panes.filmstripVisible));
    }

    public Settings withFoldersWidth(double width) {
        return withPanes(
                new Panes(panes.foldersVisible, width, panes.infoVisible, panes.infoWidth, panes.filmstripVisible));
    }

    public Settings withInfoVisible(boolean visible) {
        return withPanes(
                new Panes(panes.foldersVisible, panes.foldersWidth, visible, panes.infoWidth, panes.filmstripVisible));
    }

    public Settings withInfoWidth(double width) {
        return withPanes(
                new Panes(panes.foldersVisible, panes.foldersWidth, panes.infoVisible, width, panes.filmstripVisible));
    }

    public Settings withFilmstripVisible(boolean visible) {
        return withPanes(
                new Panes(panes.foldersVisible, panes.foldersWidth, panes.infoVisible, panes.infoWidth, visible));
    }

    public Settings withWheelZooms(boolean zooms) {
        return withLarge(new Large(zooms, large.facts, large.chosenFacts, large.histogram));
    }

    public Settings withFacts(boolean told) {
        return withLarge(new Large(large.wheelZooms, told, large.chosenFacts, large.histogram));
    }

    public Settings withFact(PhotoFact fact, boolean told) {
        return withLarge(large.with(fact, told));
    }

    public Settings withHistogram(boolean drawn) {
        return withLarge(new Large(large.wheelZooms, large.facts, large.chosenFacts, drawn));
    }

    public Settings withShowSeconds(int seconds) {
        return withShow(new Show(seconds, show.shuffle, show.loop));
    }

    public Settings withShuffle(boolean shuffle) {
        return withShow(new Show(show.seconds, shuffle, show.loop));
    }

    public Settings withLoop(boolean loop) {
        return withShow(new Show(show.seconds, show.shuffle, loop));
    }

    public Settings withTheme(Theme theme) {
        return withLook(new Look(theme, look.language, look.reduceMotion));
    }

    public Settings withLanguage(String language) {
        return withLook(new Look(look.theme, language, look.reduceMotion));
    }

    public Settings withReduceMotion(ReduceMotion reduceMotion) {
        return withLook(new Look(look.theme, look.language, reduceMotion));
    }

    /// Puts `folder` last among the bookmarks, unless it is one already.
    public Settings withBookmark(Path folder) {
        var bookmarks = new ArrayList<>(places.bookmarks);
        bookmarks.add(folder);
        return withPlaces(new Places(bookmarks, places.recentFolders, places.lastFolder));
    }

    public Settings withoutBookmark(Path folder) {
        var bookmarks =
                places.bookmarks.stream().filter(kept -> !kept.equals(folder)).toList();
        return withPlaces(new Places(bookmarks, places.recentFolders, places.lastFolder));
    }

    /// Remembers `folder` as the one that is open, and first among the recent ones.
    public Settings withOpened(Path folder) {
        var recent =
                Stream.concat(Stream.of(folder), places.recentFolders.stream()).toList();
        return withPlaces(new Places(places.bookmarks, recent, folder));
    }
}

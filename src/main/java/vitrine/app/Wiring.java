package vitrine.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vitrine.image.PictureDecoder;
import vitrine.library.Arranger;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.PathKind;
import vitrine.library.Photo;
import vitrine.loading.Loader;
import vitrine.metadata.UnfinishedFiles;
import vitrine.state.CompareState;
import vitrine.state.FolderService;
import vitrine.state.GalleryState;
import vitrine.state.LookOfThisRun;
import vitrine.state.Messages;
import vitrine.state.PathOpener;
import vitrine.state.PhotoTurns;
import vitrine.state.Preferences;
import vitrine.state.Slideshow;
import vitrine.state.TakenDates;
import vitrine.state.ViewerState;
import vitrine.thumbnail.Rendition;
import vitrine.thumbnail.ThumbnailSource;
import vitrine.ui.Commands;
import vitrine.ui.FxThread;
import vitrine.ui.MainWindow;
import vitrine.ui.Outside;
import vitrine.ui.TileWords;
import vitrine.ui.TurnCommands;
import vitrine.ui.folders.Breadcrumbs;
import vitrine.ui.folders.FolderPane;
import vitrine.ui.grid.GridKeys;
import vitrine.ui.grid.GridPointer;
import vitrine.ui.grid.PhotoGrid;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.info.InfoPane;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.Furniture;
import vitrine.ui.kit.NextFrame;
import vitrine.ui.kit.Sentences;
import vitrine.ui.kit.Speck;
import vitrine.ui.viewer.CompareView;
import vitrine.ui.viewer.Filmstrip;
import vitrine.ui.viewer.PhotoOverlay;
import vitrine.ui.viewer.PhotoViewer;

/// Every `new` that joins two rooms. Made on the JavaFX thread, anew for each language the person chooses; what lives
/// longer (threads, settings, the cache on disk) comes from [Program].
final class Wiring implements AutoCloseable {
    private static final long MIB = 1024 * 1024;
    private static final long LONGEST_FIRST_SCREEN_SECONDS = 2;
    private static final long LONGEST_FIRST_PAINT_MILLIS = 400;

    private final Lasting lasting;
    private final SilentDisk silent;
    private final Preferences preferences;
    private final GalleryState gallery;
    private final ViewerState viewer;
    private final WatchedFolder watched;
    private final FirstScreen firstScreen;
    /// That was made and not yet shown.
    private final AtomicReference<@Nullable Listing> newest = new AtomicReference<>();
    private final Thumbnails thumbnails;
    private final Slideshow slideshow;
    private final Furniture furniture;
    /// Open once the first photos of a start are on the screen.
    private final CountDownLatch painted = new CountDownLatch(1);
    /// Open once the window is complete.
    private final CountDownLatch seen = new CountDownLatch(1);
    private final PhotoViewer photoViewer;
    private final PhotoOverlay overlay;
    private final CompareView comparison;
    private final MainWindow window;

    /// What outlives a wiring.
    ///
    /// @param outside the programs around this one, asked in the background
    /// @param disk looks at files for the panes, in the background
    record Lasting(
            Pools pools,
            FxThread fx,
            Preferences preferences,
            LookOfThisRun look,
            ThumbnailSource source,
            PictureDecoder decoder,
            DiskLookups disk,
            TurnCommands.Copies copies,
            UserFolders userFolders,
            Outside outside) {}

    /// @param known what will be opened first, where it is known: a folder is walked while the window is built
    Wiring(Lasting lasting, Messages messages, MainWindow.Program program, Optional<PathKind> known) {
        this.lasting = lasting;
        silent = new SilentDisk(lasting.userFolders().home());
        var pools = lasting.pools();
        var fx = lasting.fx();
        preferences = lasting.preferences().follower();
        // The state
        long since = System.currentTimeMillis();
        var arranger = new Arranger(
                pools.arrange(), FileNames::part, messages.locale(), ZoneId::systemDefault, this::arranged);
        watched = new WatchedFolder(pools.watch(), fx);
        gallery = new GalleryState(
                new FolderService(pools.scan(), arranger, FileNames::part, this::firstScreenSeen),
                arranger,
                watched,
                new TakenDates(pools.details(), arranger),
                preferences.current().view().arrangement());
        firstScreen = new FirstScreen(preferences.current(), lasting.source(), pools.thumbnails());
        known.ifPresent(this::openEarly);
        viewer = new ViewerState(gallery, since);
        var compare = new CompareState(gallery, viewer, since);
        slideshow = new Slideshow(gallery, viewer, preferences, new Random()::nextLong);
        var opener = new PathOpener(pools.files(), fx);
        // The window
        var sentences = new Sentences(messages);
        thumbnails = new Thumbnails(
                preferences.current().memoryCacheMiB() * MIB,
                fx,
                receiver -> new Loader<>(
                        pools.thumbnailWorkers(),
                        pools.thumbnails(),
                        fx,
                        firstScreen::load,
                        receiver,
                        silent.neighbours(Rendition::path)));
        var words = new TileWords(thumbnails, sentences);
        var grid = new PhotoGrid(
                gallery.listing(),
                gallery.selection(),
                thumbnails,
                header -> sentences.header(header, gallery.listing().location().folder()));
        if (known.isEmpty() || known.get() instanceof PathKind.AFolder) {
            grid.prepare(firstScreen.tiles());
        }
        new GridKeys(grid, System::nanoTime);
        var turns = turns();
        turns.view().onTurned((path, turn) -> thumbnails.turn(path, turn, listedModified(path)));
        var large = new LargePictures(pools, fx, lasting.decoder(), silent, this::alarm);
        BooleanSupplier wheelZooms = () -> preferences.current().large().wheelZooms();
        photoViewer = new PhotoViewer(
                viewer, turns.view(), thumbnails, sentences, large.stills(), large.moving(), wheelZooms);
        comparison = new CompareView(
                compare, turns.view(), thumbnails, sentences, large.stills(), large::sharpness, wheelZooms);
        var disk = lasting.disk();
        overlay = new PhotoOverlay(
                viewer,
                photoViewer,
                preferences,
                sentences,
                new PhotoOverlay.Sources(disk::metadata, large::histograms, this::alarm));
        var home = lasting.userFolders().home();
        var breadcrumbs = new Breadcrumbs(gallery, opener, disk::folders, home, messages, this::open);
        breadcrumbs.onLeave(this::focusPhotos);
        furniture = new Furniture(alarm(), new NextFrame());
        thumbnails.onceSeen(this::paintFirst);
        furniture.add(() -> {
            painted.countDown();
            thumbnails.resume();
            grid.addBar();
        });
        var speck = new Speck();
        furniture.add(speck::change);
        furniture.waitFor(thumbnails::isSettled);
        var folders = new FolderPane(gallery, preferences, disk::folders, disk::places, messages);
        folders.onLeave(this::focusPhotos);
        var info = new InfoPane(gallery, disk::metadata, words::problem, viewer::open, sentences, alarm());
        thumbnails.onChange(info::refresh);
        var parts = new MainWindow.Parts(
                grid,
                new GridPointer(grid, entry -> words.hover(entry, gallery.listing())),
                photoViewer,
                overlay,
                new Filmstrip(gallery, viewer, preferences, thumbnails, messages),
                comparison,
                folders,
                breadcrumbs,
                info,
                speck);
        window = new MainWindow(
                gallery,
                viewer,
                compare,
                slideshow,
                this::alarm,
                preferences,
                lasting.look(),
                opener,
                sentences,
                parts,
                furniture,
                new Commands(messages),
                new TurnCommands(turns, lasting.copies(), gallery, viewer, sentences),
                lasting.outside(),
                program);
        folders.comeWith(furniture);
        furniture.add(speck::change);
        furniture.add(seen::countDown);
        furniture.add(window::tellOfWork);
    }

    private Alarm alarm() {
        return new TimerAlarm(lasting.pools().alarms(), lasting.fx());
    }

    private PhotoTurns turns() {
        var writer = lasting.pools().photoWriter();
        return new PhotoTurns(
                gallery.listingProperty(),
                (task, delay) -> writer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS),
                lasting.fx(),
                new UnfinishedFiles(InstantSource.system()));
    }

    MainWindow window() {
        return window;
    }

    GalleryState gallery() {
        return gallery;
    }

    ViewerState viewer() {
        return viewer;
    }

    /// Whether the window shows all that it is going to show.
    boolean isSettled() {
        return !gallery.walkingProperty().get()
                && !gallery.datingProperty().get()
                && gallery.locationProperty().get() != null
                && furniture.isThere()
                && thumbnails.isSettled()
                && photoViewer.isSettled()
                && comparison.isSettled();
    }

    @Override
    public void close() {
        preferences.close();
        furniture.stop();
        slideshow.end();
        watched.close();
        gallery.stop();
        thumbnails.close();
        photoViewer.close();
        overlay.close();
        comparison.close();
    }

    private void open(Path path) {
        window.openPath(path);
    }

    /// The first frame with photos has both processors, and nothing that comes meanwhile holds it up; unless photos
    /// were long in coming and it was painted without.
    private void paintFirst() {
        if (!furniture.isComing()) {
            thumbnails.pause();
            furniture.comeNext();
        }
    }

    /// Keeps a thread of the pools waiting, not for long.
    private void firstScreenSeen() throws InterruptedException {
        var _ = seen.await(LONGEST_FIRST_SCREEN_SECONDS, TimeUnit.SECONDS);
    }

    private void focusPhotos() {
        window.focusPhotos();
    }

    private void openEarly(PathKind known) {
        if (known instanceof PathKind.AFolder(var folder)) {
            var view = preferences.current().view();
            gallery.setShowHidden(view.showHidden());
            gallery.open(new Location(folder, view.recursive()));
        }
    }

    /// On the arranger's thread.
    private void arranged(Listing listing) {
        firstScreen.listed(listing);
        if (newest.getAndSet(listing) == null) {
            lasting.fx().execute(this::showNewest);
        }
        if (listing.beginsAsItStays() && !listing.complete()) {
            letItBePainted();
        }
    }

    /// To put the rest of a large folder in order takes a processor that the first screen needs. Not for long: the
    /// person may want to see the end.
    private void letItBePainted() {
        try {
            var _ = painted.await(LONGEST_FIRST_PAINT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The program ends.
        }
    }

    /// Only the newest: while the window is built, several may come.
    private void showNewest() {
        var listing = Objects.requireNonNull(newest.getAndSet(null));
        firstScreen.handOver(thumbnails::take);
        gallery.show(listing);
    }

    private long listedModified(Path path) {
        var photo = gallery.listing().photo(path);
        return photo == null ? Photo.UNKNOWN : photo.modified();
    }
}

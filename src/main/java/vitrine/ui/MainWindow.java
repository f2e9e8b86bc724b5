package vitrine.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vitrine.library.Entry;
import vitrine.library.Folder;
import vitrine.library.Location;
import vitrine.library.PathKind;
import vitrine.library.Photo;
import vitrine.state.CompareState;
import vitrine.state.GalleryState;
import vitrine.state.LookOfThisRun;
import vitrine.state.PathOpener;
import vitrine.state.Preferences;
import vitrine.state.Slideshow;
import vitrine.state.ViewerState;
import vitrine.ui.grid.GridPointer;
import vitrine.ui.grid.PhotoGrid;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.Furniture;
import vitrine.ui.kit.Late;
import vitrine.ui.kit.LateChildren;
import vitrine.ui.kit.Sentences;
import vitrine.ui.kit.Speck;
import vitrine.ui.viewer.CompareView;
import vitrine.ui.viewer.Filmstrip;
import vitrine.ui.viewer.PhotoOverlay;
import vitrine.ui.viewer.PhotoViewer;
import vitrine.ui.viewer.SlideshowSign;

/*
 * StackPane (this)
 *   GalleryPane
 *   ComparisonPane   over it while photos are compared
 *   ViewerPane       over all while a photo is shown large
 *   Toast, ShortcutSheet, StallMeter, Speck
 */

/// All that is in the window. Joins the parts, decides nothing. Lives on the JavaFX thread.
public final class MainWindow extends StackPane {

    /// What the window is made of, built by the wiring.
    ///
    /// @param folders places and the folder tree
    /// @param breadcrumbs where we are; takes the focus for a location to be typed
    /// @param speck changes where else a frame would be painted in vain
    public record Parts(
            PhotoGrid grid,
            GridPointer pointer,
            PhotoViewer viewer,
            PhotoOverlay overlay,
            Filmstrip filmstrip,
            CompareView comparison,
            Region folders,
            Region breadcrumbs,
            Region info,
            Speck speck) {}

    /// What only the program around the window can do.
    public interface Program {
        void quit();

        void toggleFullScreen();

        boolean isFullScreen();

        /// Lets the person choose a folder with the dialog of the system.
        void chooseFolder();

        Path home();
    }

    private final GalleryState gallery;
    private final ViewerState viewerState;
    private final CompareState compare;
    private final Preferences preferences;
    private final Commands commands;
    private final Parts parts;
    private final Toast toast = new Toast();
    private final StallMeter stallMeter = new StallMeter();
    private final ShortcutSheet sheet;
    private final Toolbar toolbar;
    private final Sentences sentences;
    private final GalleryPane galleryPane;
    private final StatusBar statusBar;
    private final Opening opening;

    public MainWindow(
            GalleryState gallery,
            ViewerState viewerState,
            CompareState compare,
            Slideshow slideshow,
            Supplier<Alarm> alarms,
            Preferences preferences,
            LookOfThisRun look,
            PathOpener opener,
            Sentences sentences,
            Parts parts,
            Furniture furniture,
            Commands commands,
            TurnCommands turns,
            Outside outside,
            Program program) {
        this.gallery = gallery;
        this.viewerState = viewerState;
        this.compare = compare;
        this.preferences = preferences;
        this.sentences = sentences;
        this.parts = parts;
        this.commands = commands;
        var messages = sentences.messages();
        sheet = new ShortcutSheet(messages);
        commands.viewerOpenProperty()
                .bind(Bindings.createBooleanBinding(viewerState::isOpen, viewerState.photoProperty()));
        commands.comparingProperty().bind(Bindings.createBooleanBinding(compare::isOpen, compare.photosProperty()));
        turns.bindTo(commands, toast);
        toast.onLeave(this::focusShown);
        var share = new ShareCommands(gallery, viewerState, compare, turns.view(), outside, toast, sentences);
        share.bindTo(commands, this);
        share.dragFrom(parts.grid(), parts.pointer(), parts.viewer());
        commands.slideshowProperty().bind(viewerState.orderProperty().isNotNull());
        var sign = new SlideshowSign(alarms.get());
        new SlideshowPlayer(slideshow, parts.viewer(), preferences, program, alarms.get(), sign, messages)
                .bindTo(commands, compare.inFrontProperty().not());
        bindCommands(program);
        var viewerMenus =
                new ViewerMenus(commands, preferences, messages, parts.viewer().clippingProperty());
        parts.overlay().setChoice(new Late<>(viewerMenus::overlayChoice), messages.get("command.overlay-facts"));
        var menus = new MainMenu(commands, preferences, look, gallery.locationProperty(), messages, viewerMenus);
        var menu = new Late<>(() -> menus.program(this::openPath));
        var tools = new Late<>(() -> new Tools(gallery, preferences, commands, messages, menu, this::focusPhotos));
        toolbar = new Toolbar(commands, parts.breadcrumbs(), tools, furniture);
        var page = new FolderPage(gallery, commands, toolbar::clearSearch, sentences);
        opening = new Opening(
                gallery,
                viewerState,
                compare,
                parts.viewer(),
                preferences,
                opener,
                alarms.get(),
                sentences,
                toast,
                toolbar::clearSearch);
        statusBar = new StatusBar(gallery, commands, sentences);
        getStyleClass().add("main-window");
        galleryPane = new GalleryPane(
                parts,
                page,
                toolbar,
                statusBar,
                new Late<>(() -> menus.grid(share.openWith())),
                gallery,
                preferences,
                messages);
        MainMenu.offer(new Late<>(() -> menus.viewer(share.openWith())), parts.viewer());
        // Not laid out nor painted while a photo covers it.
        galleryPane
                .visibleProperty()
                .bind(commands.viewerOpenProperty()
                        .or(commands.comparingProperty())
                        .not());
        parts.grid().onOpen(this::openEntry);
        // Only one can say which thumbnails are wanted.
        parts.filmstrip().visibleProperty().subscribe(visible -> parts.grid().setWishing(!visible));
        var comparison = new ComparisonPane(parts.comparison(), compare.inFrontProperty(), commands);
        var viewer = new ViewerPane(
                parts.viewer(), parts.overlay(), sign, parts.filmstrip(), slideshow.phaseProperty(), commands);
        LateChildren.of(
                this,
                layer -> {
                    if (layer.equals(comparison) || layer.equals(viewer)) {
                        focusShown();
                    }
                },
                galleryPane,
                comparison,
                viewer,
                toast,
                sheet,
                stallMeter.overlay(),
                parts.speck());
        new GridSettings(gallery, preferences, parts).follow();
        addEventFilter(KeyEvent.ANY, sheet::heard);
        addEventHandler(KeyEvent.KEY_PRESSED, commands::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, commands::typed);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::sideButton);
        ToolFocus.watch(this, this::focusShown);
        new FileDrop(this, this::openPaths);
        gallery.listingProperty().subscribe(parts.grid()::show);
        gallery.locationProperty().subscribe(_ -> opening.forget());
        gallery.onArrival(parts.grid()::reveal);
    }

    public StallMeter stallMeter() {
        return stallMeter;
    }

    /// Opens whatever is at a path: a folder, or a photo large with its folder behind it.
    public void openPath(Path path) {
        openPaths(List.of(path));
    }

    /// Opens what was named together.
    ///
    /// @param paths at least one; the first decides where
    public void openPaths(List<Path> paths) {
        opening.openPaths(paths);
    }

    /// From now on the status bar tells what goes on in the background.
    public void tellOfWork() {
        statusBar.tellOfWork();
    }

    /// Something will be opened once its disk has answered; if that takes long, the person is told.
    public void await(Path path) {
        opening.await(path);
    }

    /// Opens what was found at a path.
    public void open(PathKind found) {
        opening.open(found);
    }

    /// Opens what was found at the first of these paths; of several its folder, where they are selected.
    public void open(PathKind found, List<Path> paths) {
        opening.open(found, paths);
    }

    /// Gives the keys to the photos; else the first arrow key would go to whatever stands first in the window.
    public void focusPhotos() {
        galleryPane.focusPhotos();
    }

    private void focusShown() {
        if (viewerState.isOpen()) {
            parts.viewer().requestFocus();
        } else if (compare.isOpen()) {
            parts.comparison().focusActive();
        } else {
            focusPhotos();
        }
    }

    /// Tells the person something that needs no answer.
    public void tell(String sentence) {
        toast.show(sentence);
    }

    private Location location(Path folder) {
        return new Location(folder, preferences.current().view().recursive());
    }

    private void openEntry(Entry entry) {
        switch (entry) {
            case Folder folder -> gallery.open(location(folder.path()));
            case Photo photo -> viewerState.open(photo.path());
        }
    }

    private void bindCommands(Program program) {
        new GalleryCommands(gallery, preferences, parts.grid()).bindTo(commands);
        new ViewerCommands(viewerState, parts.viewer(), compare, parts.comparison(), preferences, program)
                .bindTo(commands);
        new OverlayCommands(viewerState, compare, parts.viewer(), parts.overlay(), preferences).bindTo(commands);
        new CompareCommands(compare, program, sentences.messages(), this::tell).bindTo(commands);
        commands.bind(Shortcut.OPEN_FOLDER, program::chooseFolder);
        commands.bind(Shortcut.LOCATION, parts.breadcrumbs()::requestFocus);
        commands.bind(Shortcut.HOME, () -> gallery.open(location(program.home())));
        commands.bind(Shortcut.STOP, this::stop);
        commands.bind(Shortcut.FIND, () -> toolbar.focusSearch());
        commands.bind(Shortcut.FULL_SCREEN, program::toggleFullScreen);
        commands.bind(Shortcut.KEYS, sheet::toggle);
        commands.bind(Shortcut.MENU, () -> toolbar.openMenu());
        commands.bind(Shortcut.STALL_METER, stallMeter::toggle);
        commands.bind(Shortcut.QUIT, program::quit);
        if (!commands.isComplete()) {
            throw new IllegalStateException("a command is not bound");
        }
    }

    /// Esc: one thing after the other.
    private void stop() {
        if (!gallery.stop() && !toolbar.clearSearch()) {
            gallery.selection().clear();
        }
    }

    private void sideButton(MouseEvent event) {
        boolean large = viewerState.isOpen() || compare.isOpen();
        if (!large && event.getButton() == MouseButton.BACK) {
            gallery.back();
        } else if (!large && event.getButton() == MouseButton.FORWARD) {
            gallery.forward();
        }
    }
}

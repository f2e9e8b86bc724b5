package vitrine.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import vitrine.state.GalleryState;
import vitrine.state.Preferences;
import vitrine.state.Settings;
import vitrine.ui.grid.PhotoGrid;

/// What the commands of the gallery do, and when they can be done.
final class GalleryCommands {
    private final GalleryState gallery;
    private final Preferences preferences;
    private final PhotoGrid grid;

    GalleryCommands(GalleryState gallery, Preferences preferences, PhotoGrid grid) {
        this.gallery = gallery;
        this.preferences = preferences;
        this.grid = grid;
    }

    void bindTo(Commands commands) {
        bindMoves(commands);
        bindSettings(commands);
        var selection = gallery.selection();
        commands.bind(Shortcut.OPEN, () -> grid.openLead(), whenLead());
        commands.bind(Shortcut.OPEN_STACK, () -> gallery.toggleStack(selection.lead()), whenStack());
        commands.bind(Shortcut.SELECT_ALL, selection::all);
        commands.bind(Shortcut.SELECT_NONE, selection::clear);
        commands.bind(Shortcut.INVERT, selection::invert);
        commands.bind(Shortcut.RETRY, grid::retryChosen, whenChosen());
    }

    private void bindMoves(Commands commands) {
        commands.bind(Shortcut.BACK, gallery::back, gallery.canGoBackProperty());
        commands.bind(Shortcut.FORWARD, gallery::forward, gallery.canGoForwardProperty());
        commands.bind(
                Shortcut.UP, gallery::up, Bindings.createBooleanBinding(this::hasParent, gallery.locationProperty()));
        commands.bind(Shortcut.RELOAD, gallery::reload);
        commands.bind(Shortcut.BOOKMARK, this::toggleBookmark);
    }

    private void bindSettings(Commands commands) {
        commands.bind(Shortcut.LARGER, () -> zoom(1));
        commands.bind(Shortcut.SMALLER, () -> zoom(-1));
        commands.bind(
                Shortcut.NORMAL_SIZE,
                () -> preferences.update(
                        s -> s.withTileSize(Settings.DEFAULT.view().tileSize())));
        commands.bind(
                Shortcut.SUBFOLDERS,
                () -> preferences.update(s -> s.withRecursive(!s.view().recursive())));
        commands.bind(
                Shortcut.HIDDEN,
                () -> preferences.update(s -> s.withShowHidden(!s.view().showHidden())));
        commands.bind(
                Shortcut.NAMES,
                () -> preferences.update(s -> s.withShowNames(!s.view().showNames())));
        commands.bind(
                Shortcut.STACKS,
                () -> preferences.update(s -> s.withStacks(!s.view().stacks())));
        commands.bind(
                Shortcut.SIDEBAR,
                () -> preferences.update(s -> s.withFoldersVisible(!s.panes().foldersVisible())));
    }

    private void zoom(double notches) {
        preferences.update(s -> s.withTileSize(TileSizes.step(s.view().tileSize(), notches)));
    }

    private boolean hasParent() {
        var place = gallery.locationProperty().get();
        return place != null && place.folder().getParent() != null;
    }

    private void toggleBookmark() {
        var place = gallery.locationProperty().get();
        if (place != null) {
            var folder = place.folder();
            preferences.update(
                    s -> s.places().bookmarks().contains(folder) ? s.withoutBookmark(folder) : s.withBookmark(folder));
        }
    }

    private ObservableBooleanValue whenStack() {
        return Bindings.createBooleanBinding(
                () -> {
                    var stack = gallery.listing().stack(gallery.selection().lead());
                    return stack != null && stack.canOpen();
                },
                gallery.selection().revisionProperty());
    }

    private ObservableBooleanValue whenChosen() {
        return Bindings.createBooleanBinding(
                () -> gallery.selection().count() > 0, gallery.selection().revisionProperty());
    }

    private ObservableBooleanValue whenLead() {
        return Bindings.createBooleanBinding(
                () -> gallery.selection().lead() >= 0, gallery.selection().revisionProperty());
    }
}

package vitrine.ui;

import java.nio.file.Path;
import java.util.List;
import vitrine.library.Location;
import vitrine.library.PathKind;
import vitrine.state.CompareState;
import vitrine.state.GalleryState;
import vitrine.state.PathOpener;
import vitrine.state.Preferences;
import vitrine.state.ViewerState;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.Sentences;
import vitrine.ui.viewer.PhotoViewer;

/// Opens what somebody named by its path: typed, dropped on the window or asked for by a start of the program. Lives on
/// the JavaFX thread.
final class Opening {
    private final GalleryState gallery;
    private final ViewerState viewerState;
    private final CompareState compare;
    private final PhotoViewer viewer;
    private final Preferences preferences;
    private final PathOpener opener;
    private final Alarm late;
    private final Sentences sentences;
    private final Toast toast;
    private final Runnable showAll;

    /// @param late for a disk that does not answer
    /// @param showAll takes the filter away
    Opening(
            GalleryState gallery,
            ViewerState viewerState,
            CompareState compare,
            PhotoViewer viewer,
            Preferences preferences,
            PathOpener opener,
            Alarm late,
            Sentences sentences,
            Toast toast,
            Runnable showAll) {
        this.gallery = gallery;
        this.viewerState = viewerState;
        this.compare = compare;
        this.viewer = viewer;
        this.preferences = preferences;
        this.opener = opener;
        this.late = late;
        this.sentences = sentences;
        this.toast = toast;
        this.showAll = showAll;
    }

    /// @param paths named together, at least one; the first decides where
    void openPaths(List<Path> paths) {
        var first = paths.getFirst();
        await(first);
        opener.lookNext(first, found -> open(found, paths));
    }

    /// Something will be opened once its disk has answered; if that takes long, the person is told.
    void await(Path path) {
        late.set(Alarm.LONG_WAIT, () -> toast.show(sentences.awaited(path)));
    }

    void forget() {
        opener.forgetNext();
        late.clear();
    }

    /// Opens what was found at a path.
    void open(PathKind found) {
        late.clear();
        switch (found) {
            case PathKind.AFolder(var folder) -> {
                viewerState.close();
                gallery.open(location(folder));
            }
            case PathKind.AFile(var file) -> openFile(file);
            case PathKind.Nothing(var missing, var nearest) ->
                toast.show(sentences.messages().get("toast.missing", missing));
        }
    }

    /// Opens what was found at the first of these paths; of several its folder, where they are selected.
    void open(PathKind found, List<Path> paths) {
        if (paths.size() < 2 || found instanceof PathKind.Nothing) {
            open(found);
        } else {
            late.clear();
            leaveLargePhotos();
            openAndChoose(location(folderOf(found)), paths);
        }
    }

    private static Path folderOf(PathKind found) {
        var parent = found.path().getParent();
        return found instanceof PathKind.AFolder || parent == null ? found.path() : parent;
    }

    private void leaveLargePhotos() {
        if (compare.isOpen()) {
            compare.close(); // First: it may lead back to a photo.
        }
        viewerState.close();
    }

    private void openAndChoose(Location place, List<Path> paths) {
        if (!place.equals(gallery.locationProperty().get())) {
            gallery.open(place);
        }
        var here = paths.stream().filter(place::holds).toList();
        here.forEach(this::showThoughFiltered);
        gallery.choose(here);
        long elsewhere = paths.stream()
                .filter(path -> !place.holds(path) && !path.equals(place.folder()))
                .count();
        if (elsewhere > 0) {
            toast.show(sentences.messages().get("toast.elsewhere", elsewhere, paths.size()));
        }
    }

    /// The photo first: its folder may be large, and is listed once the photo is on the screen.
    private void openFile(Path file) {
        var folder = file.getParent();
        if (folder != null) {
            viewerState.open(file);
            showThoughFiltered(file);
            var place = gallery.locationProperty().get();
            if (place == null || !place.folder().equals(folder)) {
                viewer.whenShown(() -> gallery.open(location(folder), file));
            }
        }
    }

    /// Who asks for a photo by its path wants it and its neighbours, whatever was looked for before.
    private void showThoughFiltered(Path file) {
        var name = file.getFileName();
        if (name != null && !gallery.arrangementProperty().get().filter().letsFile(name.toString())) {
            showAll.run();
        }
    }

    private Location location(Path folder) {
        return new Location(folder, preferences.current().view().recursive());
    }
}

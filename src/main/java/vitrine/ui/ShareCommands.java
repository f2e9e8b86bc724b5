package vitrine.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import vitrine.library.Entry;
import vitrine.library.Photo;
import vitrine.state.CompareState;
import vitrine.state.GalleryState;
import vitrine.state.ViewTurns;
import vitrine.state.ViewerState;
import vitrine.ui.grid.GridPointer;
import vitrine.ui.grid.PhotoGrid;
import vitrine.ui.kit.Sentences;
import vitrine.ui.print.PrintDialog;
import vitrine.ui.share.FileDrag;
import vitrine.ui.share.Notices;
import vitrine.ui.share.OpenWith;
import vitrine.ui.share.Sharing;
import vitrine.ui.viewer.PhotoViewer;

/// What hands photos to other programs and printers: the photo shown large, else what is selected. Lives on the JavaFX
/// thread.
final class ShareCommands {
    private final GalleryState gallery;
    private final ViewerState viewer;
    private final CompareState compare;
    private final Outside outside;
    private final ViewTurns turns;
    private final Notices notices;
    private final Sentences sentences;
    private final Sharing sharing;
    private final OpenWith openWith;

    ShareCommands(
            GalleryState gallery,
            ViewerState viewer,
            CompareState compare,
            ViewTurns turns,
            Outside outside,
            Notices notices,
            Sentences sentences) {
        this.gallery = gallery;
        this.viewer = viewer;
        this.compare = compare;
        this.turns = turns;
        this.outside = outside;
        this.notices = notices;
        this.sentences = sentences;
        sharing = new Sharing(outside.desktop(), turns, notices, sentences.messages());
        openWith = new OpenWith(outside.desktop(), sharing, sentences.messages(), this::chosen);
    }

    OpenWith openWith() {
        return openWith;
    }

    /// @param window over which dialogs and the menu of programs open
    void bindTo(Commands commands, Node window) {
        commands.bind(Shortcut.COPY, this::copy, whenChosen());
        commands.bind(Shortcut.COPY_PATH, () -> sharing.copyPaths(chosen()), whenChosen());
        commands.bind(Shortcut.SHOW_IN_FILES, () -> sharing.show(chosen()), whenChosen());
        commands.bind(Shortcut.OPEN_WITH, () -> openWith.showOver(window), whenChosen());
        commands.bind(Shortcut.WALLPAPER, () -> photo().ifPresent(sharing::setWallpaper), whenPhoto());
        commands.bind(Shortcut.PRINT, () -> photo().ifPresent(photo -> print(photo, window)), whenPhoto());
    }

    /// Photos can be dragged out, with all files of a shot: all that are selected, or the one shown large.
    void dragFrom(PhotoGrid grid, GridPointer pointer, PhotoViewer large) {
        pointer.onDragOut(index -> FileDrag.start(grid, gallery.selectedFiles().toList(), grid.picture(index)));
        large.onDragOut((photo, picture) -> FileDrag.start(large, List.of(photo), picture));
    }

    /// All files of a shot; of a single photo the picture goes along.
    private void copy() {
        var files =
                large().map(List::of).orElseGet(() -> gallery.selectedFiles().toList());
        if (chosen().size() == 1 && photo().isPresent()) {
            sharing.copyPhoto(photo().get(), files);
        } else {
            sharing.copyFiles(files);
        }
    }

    private void print(Path photo, Node window) {
        new PrintDialog(
                        outside.printing(),
                        outside.desktop(),
                        turned -> turns.of(photo, turned),
                        notices::show,
                        sentences,
                        photo)
                .show(window.getScene().getWindow());
    }

    // What a command is about

    /// What is seen of it: of a folded stack, the member that is shown.
    private List<Path> chosen() {
        return large().map(List::of)
                .orElseGet(() -> gallery.selected().map(Entry::path).toList());
    }

    /// Of several, the one the person is at.
    private Optional<Path> photo() {
        return large().or(() -> {
            var photos = gallery.selected()
                    .filter(Photo.class::isInstance)
                    .map(Entry::path)
                    .toList();
            return photos.stream()
                    .filter(path -> path.equals(gallery.leadPath()))
                    .findFirst()
                    .or(() -> photos.stream().findFirst());
        });
    }

    private Optional<Path> large() {
        return compare.inFrontProperty().get()
                ? compare.activePhoto()
                : Optional.ofNullable(viewer.photoProperty().get());
    }

    private ObservableBooleanValue whenChosen() {
        return Bindings.createBooleanBinding(
                () -> large().isPresent() || gallery.selection().count() > 0,
                viewer.photoProperty(),
                compare.inFrontProperty(),
                gallery.selection().revisionProperty());
    }

    private ObservableBooleanValue whenPhoto() {
        return Bindings.createBooleanBinding(
                () -> photo().isPresent(),
                viewer.photoProperty(),
                compare.inFrontProperty(),
                gallery.selection().revisionProperty());
    }
}

package vitrine.ui.viewer;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.Preferences;
import vitrine.state.ViewerState;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.grid.TileLook;
import vitrine.ui.grid.TileRow;

/// What comes before and after the photo shown, in small; the photo itself is marked and in the middle. Lives on the
/// JavaFX thread.
public final class Filmstrip extends StackPane {
    private final GalleryState gallery;
    private final ViewerState viewer;
    private final TileRow row;
    /// What was brought into the middle last; the person may have scrolled on since.
    private @Nullable Path centred;

    public Filmstrip(
            GalleryState gallery,
            ViewerState viewer,
            Preferences preferences,
            Thumbnails thumbnails,
            Messages messages) {
        this.gallery = gallery;
        this.viewer = viewer;
        row = new TileRow(gallery.listing(), gallery.selection(), thumbnails);
        row.setAccessibleText(messages.get("command.filmstrip"));
        row.onPick(viewer::open);
        getStyleClass().add("filmstrip");
        getChildren().add(row);
        row.visibleProperty().bind(visibleProperty());
        managedProperty().bind(visibleProperty());
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> viewer.isOpen()
                                && viewer.orderProperty().get() == null // In a slideshow the photo is all there is.
                                && preferences.current().panes().filmstripVisible(),
                        viewer.photoProperty(),
                        viewer.orderProperty(),
                        preferences.currentProperty()));
        visibleProperty().subscribe(_ -> {
            centred = null;
            catchUp();
        });
        viewer.photoProperty().subscribe(this::follow);
        viewer.revisionProperty().subscribe(this::catchUp);
    }

    public void setLook(TileLook grid) {
        row.setLook(grid);
    }

    private void follow(@Nullable Path before, @Nullable Path now) {
        if (isVisible() && now != null) {
            row.show(gallery.listing()); // A photo that was renamed is in the newest only.
            centre(now, before != null);
        }
    }

    /// There may be other photos, or the photo may have another place; nobody looked while it was hidden.
    private void catchUp() {
        var photo = viewer.photoProperty().get();
        if (isVisible() && photo != null) {
            row.show(gallery.listing());
            if (!photo.equals(centred)) {
                centre(photo, false);
            }
        }
    }

    private void centre(Path photo, boolean gliding) {
        int place = viewer.place();
        if (place >= 0) {
            centred = photo;
            row.centre(gallery.listing().folders().size() + place, gliding);
        }
    }
}

package vitrine.ui.folders;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import vitrine.library.Location;
import vitrine.state.FolderLister;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.PathOpener;
import vitrine.ui.kit.Late;

/// Where we are, as a row of folders to click; becomes a text field when it takes the focus, to type a location.
public final class Breadcrumbs extends StackPane {
    private static final double PREFERRED_WIDTH = 240;

    private final GalleryState gallery;
    private final CrumbRow crumbs;
    private final Late<LocationField> field;
    private Runnable leave = () -> {};

    /// @param home stands for the way to it, and for `~` in what is typed
    /// @param open gets an existing folder or file that the person chose
    public Breadcrumbs(
            GalleryState gallery,
            PathOpener opener,
            FolderLister folders,
            Path home,
            Messages messages,
            Consumer<Path> open) {
        this.gallery = gallery;
        crumbs = new CrumbRow(home, messages, open);
        var done = new LocationField.Done() {
            @Override
            public void opened(Path path) {
                showCrumbs();
                leave.run();
                open.accept(path);
            }

            @Override
            public void left(boolean byKey) {
                showCrumbs();
                if (byKey) {
                    leave.run();
                }
            }
        };
        field = new Late<>(() -> new LocationField(
                opener, new Completion(folders), new LocationText(home, this::folder), messages, done));
        getStyleClass().add("breadcrumbs");
        getChildren().add(crumbs);
        setMinWidth(0);
        setPrefWidth(PREFERRED_WIDTH);
        setMaxWidth(Double.MAX_VALUE);
        var bounds = new Rectangle();
        bounds.widthProperty().bind(widthProperty());
        bounds.heightProperty().bind(heightProperty());
        setClip(bounds);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this || event.getTarget() == crumbs) {
                requestFocus();
                event.consume();
            }
        });
        gallery.locationProperty().subscribe(location -> {
            if (location != null) {
                crumbs.show(location.folder());
            }
        });
    }

    /// Called when the person is done with typing a location and wants the photos.
    public void onLeave(Runnable leave) {
        this.leave = leave;
    }

    /// Lets the person type a location.
    @Override
    public void requestFocus() {
        crumbs.setVisible(false);
        if (!field.isMade()) {
            getChildren().add(field.get());
        }
        field.get().setVisible(true);
        field.get().begin(folder());
    }

    private void showCrumbs() {
        field.ifMade(typed -> typed.setVisible(false));
        crumbs.setVisible(true);
    }

    private Path folder() {
        Location location = gallery.locationProperty().get();
        return location == null ? Path.of("") : location.folder();
    }

    CrumbRow crumbs() {
        return crumbs;
    }

    LocationField field() {
        return field.get();
    }
}

package vitrine.ui.folders;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import vitrine.library.Location;
import vitrine.state.FolderLister;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.Place;
import vitrine.state.PlaceLister;
import vitrine.state.Preferences;
import vitrine.ui.kit.Furniture;
import vitrine.ui.kit.Late;

/// The sidebar: the places people go to often above the tree of all folders.
public final class FolderPane extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    static final double NARROW_WIDTH = 180;
    /// The photos come first: laying out the tree anew takes as long as two frames.
    private static final Duration TREE_LAG = Duration.millis(150);

    /// Six rows, px.
    private static final double TREE_PIECE = 6 * FolderTree.ROW_HEIGHT;

    private static final KeyCombination STOP = new KeyCodeCombination(KeyCode.ESCAPE);
    private static final KeyCombination SELECT_ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

    private final GalleryState gallery;
    private final Preferences preferences;
    private final PlaceLister lister;
    private final Late<PlaceList> places;
    private final Late<FolderTree> tree;
    private final PauseTransition follow = new PauseTransition(TREE_LAG);
    private final Label title = new Label();
    private List<Place> known = List.of();
    private Runnable leave = () -> {};

    public FolderPane(
            GalleryState gallery,
            Preferences preferences,
            FolderLister folders,
            PlaceLister lister,
            Messages messages) {
        this.gallery = gallery;
        this.preferences = preferences;
        this.lister = lister;
        places = new Late<>(() -> new PlaceList(preferences, messages, this::open, this::left));
        tree = new Late<>(() -> new FolderTree(folders, messages, this::open, this::left));
        getStyleClass().add("folder-pane");
        setMinWidth(0);
        title.setText(messages.get("tree.title"));
        title.getStyleClass().add("section-title");
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_WIDTH));
        addEventFilter(KeyEvent.KEY_PRESSED, this::passOn);
        lister.list(this::showPlaces);
    }

    /// Leaves it to others when places and tree come into the pane: the tree in pieces, since all its rows at once hold
    /// up the window for some frames while a start has the processors busy.
    public void comeWith(Furniture furniture) {
        furniture.add(this::bringPlaces);
        furniture.addInPieces(this::bringTree);
    }

    private boolean bringTree() {
        double grown = TREE_PIECE;
        if (getChildren().contains(tree())) {
            grown += tree().getMaxHeight();
        } else {
            getChildren().add(tree());
        }
        boolean more = tree().getLayoutY() + grown < getHeight();
        tree().setMaxHeight(more ? grown : Double.MAX_VALUE);
        return more;
    }

    /// From now on it follows the open folder.
    void bringPlaces() {
        // Many bookmarks on a low window: the places scroll, and half of the room stays with the tree.
        places().maxHeightProperty().bind(heightProperty().multiply(0.55));
        places().setMinHeight(0);
        setVgrow(tree(), Priority.ALWAYS);
        tree().setMinHeight(0);
        tree().setPrefHeight(0);
        getChildren().addAll(places(), title);
        showPlaces(known);
        // Drives come and go while another window, that of the desktop, is in front.
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe((_, focused) -> {
                    if (Boolean.TRUE.equals(focused)) {
                        lister.list(this::showPlaces);
                    }
                });
        gallery.locationProperty().subscribe(location -> {
            if (location != null) {
                places().mark(location.folder());
            }
        });
        gallery.locationProperty().subscribe((_, _) -> follow.playFromStart());
        follow.setOnFinished(_ -> follow());
        // The tree has no rows yet that would have to make way: it is to come with the open folder in its place.
        follow();
        preferences
                .currentProperty()
                .map(settings -> settings.view().showHidden())
                .subscribe((_, _) -> tree().reload());
    }

    private void follow() {
        var location = gallery.locationProperty().get();
        if (location != null) {
            tree().reveal(location.folder());
        }
    }

    /// Called when the person has opened a folder by the mouse and wants the photos.
    public void onLeave(Runnable leave) {
        this.leave = leave;
    }

    private void left() {
        leave.run();
    }

    /// Lists and trees of JavaFX keep these keys for themselves, for editing and for choosing rows, which nobody does
    /// here: they go to the window.
    private void passOn(KeyEvent event) {
        if ((STOP.match(event) || SELECT_ALL.match(event)) && !event.getTarget().equals(this)) {
            fireEvent(event);
            event.consume();
        }
    }

    private void showPlaces(List<Place> found) {
        known = found;
        if (places.isMade()) {
            places().show(found);
            found.forEach(place -> tree().addRootOf(place.path()));
        }
    }

    private void open(Path folder) {
        var wanted = new Location(folder, preferences.current().view().recursive());
        if (!wanted.equals(gallery.locationProperty().get())) {
            gallery.open(wanted);
        }
    }

    PlaceList places() {
        return places.get();
    }

    FolderTree tree() {
        return tree.get();
    }
}

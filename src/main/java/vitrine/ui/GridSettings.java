package vitrine.ui;

import javafx.scene.Scene;
import javafx.stage.Window;
import vitrine.state.GalleryState;
import vitrine.state.GridView;
import vitrine.state.Preferences;
import vitrine.ui.grid.TileLook;

/// Lets what is listed and how large its tiles are follow the settings, the wheel, and the screen that the window is
/// on. Lives on the JavaFX thread.
final class GridSettings {
    private final GalleryState gallery;
    private final Preferences preferences;
    private final MainWindow.Parts parts;

    GridSettings(GalleryState gallery, Preferences preferences, MainWindow.Parts parts) {
        this.gallery = gallery;
        this.preferences = preferences;
        this.parts = parts;
    }

    void follow() {
        apply(preferences.current().view());
        preferences.currentProperty().subscribe((before, now) -> {
            apply(now.view());
            if (before.view().recursive() != now.view().recursive()) {
                gallery.setRecursive(now.view().recursive());
            }
        });
        // Back and forward lead to folders as they were seen.
        gallery.locationProperty().subscribe(place -> {
            if (place != null) {
                preferences.update(s -> s.withRecursive(place.recursive()));
            }
        });
        // From the grid on, so that a scene that outlives it keeps nothing of it.
        parts.grid()
                .sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .subscribe(_ -> updateLook(false));
        parts.pointer().onZoom(notches -> {
            preferences.update(s -> s.withTileSize(TileSizes.step(s.view().tileSize(), notches)));
            updateLook(true);
        });
        parts.pointer().onStack(gallery::toggleStack);
    }

    private void apply(GridView view) {
        updateLook(false);
        gallery.setShowHidden(view.showHidden());
        gallery.setStacked(view.stacks());
    }

    private void updateLook(boolean aroundPointer) {
        var view = preferences.current().view();
        var scene = parts.grid().getScene();
        double scale = scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getRenderScaleX();
        var look = new TileLook(view.tileSize(), view.showNames(), scale);
        var pointer = parts.pointer().pointer();
        parts.grid().setLook(look, pointer.getX(), aroundPointer ? pointer.getY() : -1);
        parts.filmstrip().setLook(look);
    }
}

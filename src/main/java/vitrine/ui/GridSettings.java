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
                .subscribe(_ -> updateLook());
        parts.pointer().onZoom(this::zoomAtPointer);
        parts.pointer().onStack(gallery::toggleStack);
    }

    private void apply(GridView view) {
        updateLook();
        gallery.setShowHidden(view.showHidden());
        gallery.setStacked(view.stacks());
    }

    private void zoomAtPointer(double notches) {
        int size = TileSizes.step(preferences.current().view().tileSize(), notches);
        var pointer = parts.pointer().pointer();
        // Before the settings say so: what follows them would keep the lead in its place, not what is pointed at.
        parts.grid().setLook(look(size), pointer.getX(), pointer.getY());
        preferences.update(s -> s.withTileSize(size));
    }

    private void updateLook() {
        var look = look(preferences.current().view().tileSize());
        parts.grid().setLook(look, 0, -1);
        parts.filmstrip().setLook(look);
    }

    private TileLook look(int tileSize) {
        var scene = parts.grid().getScene();
        double scale = scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getRenderScaleX();
        return new TileLook(tileSize, preferences.current().view().showNames(), scale);
    }
}

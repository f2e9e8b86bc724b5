package vitrine.ui;

import vitrine.state.GalleryState;
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
        preferences.currentProperty().subscribe(settings -> {
            updateLook(false);
            gallery.setShowHidden(settings.view().showHidden());
            gallery.setRecursive(settings.view().recursive());
            gallery.setStacked(settings.view().stacks());
        });
        parts.grid().sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.windowProperty()
                        .flatMap(window -> window.renderScaleXProperty())
                        .subscribe(_ -> updateLook(false));
            }
        });
        parts.pointer().onZoom(notches -> {
            preferences.update(s -> s.withTileSize(TileSizes.step(s.view().tileSize(), notches)));
            updateLook(true);
        });
        parts.pointer().onStack(gallery::toggleStack);
        updateLook(false);
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

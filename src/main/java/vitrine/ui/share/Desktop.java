package vitrine.ui.share;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vitrine.desktop.Application;
import vitrine.desktop.Wallpaper;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.loading.Loaded;

/// What lies outside of the window. Asked on the JavaFX thread, works in the background, answers on the JavaFX thread.
public interface Desktop {

    /// Programs that open all of these files, the best first.
    void applications(List<Path> files, Consumer<List<Application>> then);

    /// @param then is told whether it started
    void open(Application application, List<Path> files, Consumer<Boolean> then);

    /// Shows files in the file manager.
    ///
    /// @param then is told whether there is one
    void show(List<Path> files, Consumer<Boolean> then);

    void setWallpaper(Path photo, Consumer<Wallpaper.Outcome> then);

    /// @param then is told whether the old one is back
    void undoWallpaper(Wallpaper.Outcome.Done done, Consumer<Boolean> then);

    /// Decodes a photo so that it fits into `box`, in px.
    void picture(Path photo, PixelSize box, Consumer<Loaded<Path, Picture>> then);
}

package vitrine.ui.share;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vitrine.desktop.Application;
import vitrine.desktop.Wallpaper;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.loading.Loaded;
import vitrine.metadata.Turn;

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

    /// Decodes a photo so that it fits into `box`, in px, as it is seen.
    ///
    /// @param needs what it still needs to be seen so, after what was done to it when it was decoded
    void picture(Path photo, PixelSize box, UnaryOperator<Turn> needs, Consumer<Loaded<Path, Picture>> then);
}

package vitrine.ui.viewer;

import java.nio.file.Path;
import vitrine.image.PixelSize;

/// A picture that the viewer wants.
public sealed interface PictureRequest {
    Path path();

    /// As large as the window, for the whole photo at a glance.
    ///
    /// @param box the window, in device px
    record Fitted(Path path, PixelSize box) implements PictureRequest {}

    /// With all its pixels, or as many as memory holds, to look at closely.
    record Full(Path path) implements PictureRequest {}
}

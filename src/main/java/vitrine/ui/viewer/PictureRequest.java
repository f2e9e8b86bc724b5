package vitrine.ui.viewer;

import java.nio.file.Path;
import vitrine.image.PixelSize;

/// A picture that the viewer wants.
public sealed interface PictureRequest {
    Path path();

    int page();

    /// As large as the window, for the whole photo at a glance.
    ///
    /// @param box the window, in device px
    /// @param page of a file that has several, counted from 0
    record Fitted(Path path, PixelSize box, int page) implements PictureRequest {
        /// The first page.
        public Fitted(Path path, PixelSize box) {
            this(path, box, 0);
        }
    }

    /// With all its pixels, or as many as memory holds, to look at closely.
    ///
    /// @param page of a file that has several, counted from 0
    record Full(Path path, int page) implements PictureRequest {}
}

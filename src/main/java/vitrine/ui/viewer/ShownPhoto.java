package vitrine.ui.viewer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vitrine.image.Orientation;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.metadata.Turn;

/// What the viewer has on the screen.
///
/// @param picture the photo as large as the window; null while only a thumbnail is there, and where it cannot be shown
/// @param size of the whole photo as it is seen, as far as it is known
/// @param page counted from 0
/// @param pages how many the file has
public record ShownPhoto(Path path, @Nullable Pixels picture, PixelSize size, int page, int pages) {
    static final PixelSize UNKNOWN = new PixelSize(1, 1);

    /// The only page.
    ShownPhoto(Path path, @Nullable Pixels picture, PixelSize size) {
        this(path, picture, size, 0, 1);
    }

    boolean isSamePage(ShownPhoto other) {
        return path.equals(other.path) && page == other.page;
    }

    ShownPhoto turned(Turn turn) {
        return new ShownPhoto(path, picture, Orientation.of(turn).applyTo(size), page, pages);
    }
}

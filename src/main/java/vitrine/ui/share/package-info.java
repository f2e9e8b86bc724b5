/// Photos on their way to other programs: clipboard, drag, open with, file manager, wallpaper. Lives on the JavaFX
/// thread.
@NullMarked
package vitrine.ui.share;

import org.jspecify.annotations.NullMarked;

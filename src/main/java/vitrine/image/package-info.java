/// From a file to upright sRGB pixels. The only room that knows decoders and AWT; knows only `metadata` (for the
/// orientation and the colours).
/// Called on workers, never on the JavaFX thread.
@NullMarked
package vitrine.image;

import org.jspecify.annotations.NullMarked;

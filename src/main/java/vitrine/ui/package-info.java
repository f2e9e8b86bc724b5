/// The window and what all its parts share. Lives on the JavaFX thread; touches no files and starts no thread.
@NullMarked
package vitrine.ui;

import org.jspecify.annotations.NullMarked;

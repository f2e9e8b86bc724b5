/// The grid of photos. Lives on the JavaFX thread.
@NullMarked
package vitrine.ui.grid;

import org.jspecify.annotations.NullMarked;

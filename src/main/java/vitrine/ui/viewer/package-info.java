/// One photo, large. Lives on the JavaFX thread.
@NullMarked
package vitrine.ui.viewer;

import org.jspecify.annotations.NullMarked;

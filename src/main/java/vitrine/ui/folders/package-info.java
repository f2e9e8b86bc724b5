/// Where we are and where we can go. Lives on the JavaFX thread.
@NullMarked
package vitrine.ui.folders;

import org.jspecify.annotations.NullMarked;

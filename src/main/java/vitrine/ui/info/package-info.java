/// What a photo says about itself. Lives on the JavaFX thread.
@NullMarked
package vitrine.ui.info;

import org.jspecify.annotations.NullMarked;

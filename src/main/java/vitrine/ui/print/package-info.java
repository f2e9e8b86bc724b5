/// A photo on paper: the page as it will be, and what it is printed with. Lives on the JavaFX thread.
@NullMarked
package vitrine.ui.print;

import org.jspecify.annotations.NullMarked;

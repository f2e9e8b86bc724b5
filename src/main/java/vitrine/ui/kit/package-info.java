/// What all parts of the window share: icons, sentences, pictures. Knows no part of the window.
@NullMarked
package vitrine.ui.kit;

import org.jspecify.annotations.NullMarked;

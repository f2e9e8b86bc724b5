/// Loading what is wanted now, most wanted first, on workers that somebody else owns. Knows nobody.
@NullMarked
package vitrine.loading;

import org.jspecify.annotations.NullMarked;

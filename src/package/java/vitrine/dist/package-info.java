/// Makes the packages, when the program is built. No part of the program.
@NullMarked
package vitrine.dist;

import org.jspecify.annotations.NullMarked;

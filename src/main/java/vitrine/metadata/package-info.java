/// What a picture file says about itself: the few tags that are needed at once, and all of them when somebody asks.
/// And writes the one of them that turns a photo. Knows nobody. Stateless; called on workers.
@NullMarked
package vitrine.metadata;

import org.jspecify.annotations.NullMarked;

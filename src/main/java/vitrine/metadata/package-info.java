/// What a picture file says about itself: the few tags that are needed at once, and all of them when somebody asks.
/// Knows nobody. Stateless; called on workers.
@NullMarked
package vitrine.metadata;

import org.jspecify.annotations.NullMarked;

/// Decoder processes: what they are asked and answer, and the pool that keeps them. Both ends of the pipe live here;
/// only `app` starts a process. Knows `image` and nothing else of the program but `metadata` (for the orientation).
/// Called on workers, never on the JavaFX thread.
@NullMarked
package vitrine.worker;

import org.jspecify.annotations.NullMarked;

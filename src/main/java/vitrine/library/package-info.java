/// What is in a folder: photos and subfolders, found, watched, ordered, filtered and grouped.
///
/// Knows nobody: no JavaFX, no decoding. Everything that crosses a thread is immutable; the few classes that are not
/// say on which thread they live.
@NullMarked
package vitrine.library;

import org.jspecify.annotations.NullMarked;

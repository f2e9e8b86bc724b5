/// What the gallery shows and what a person can do with it, without any window. Lives on the JavaFX thread.
///
/// Each class reads "Properties, then Commands": read-only properties out, verbs in. Knows JavaFX properties and
/// `javafx.concurrent`, `library`, `loading` and `metadata`; no scene, no stage, no files.
@NullMarked
package vitrine.state;

import org.jspecify.annotations.NullMarked;

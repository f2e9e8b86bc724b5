/// Decoders of formats that are foreign to the program: one class for each. They run only in decoder processes, one
/// picture at a time, and may use whatever library knows the format.
@NullMarked
package vitrine.image.formats;

import org.jspecify.annotations.NullMarked;

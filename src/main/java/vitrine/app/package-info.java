/// Starts and ends the program: arguments, settings, threads, and the wiring that joins the rooms.
@NullMarked
package vitrine.app;

import org.jspecify.annotations.NullMarked;

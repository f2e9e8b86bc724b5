/// The desktop around the program: which other programs there are, and how its file manager, its wallpaper and its
/// window manager are told things. Reads files and names commands; workers only. Knows no other room.
@NullMarked
package vitrine.desktop;

import org.jspecify.annotations.NullMarked;

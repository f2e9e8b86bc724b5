package vitrine.library;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// File names as they are shown: a name may have anything in it but `/`, and must not lie about itself. What turns the
/// writing direction (`photo\u202Egpj.exe` would read as `photoexe.jpg`), and what has no shape, is shown as �, what
/// controls terminals and lines by its picture (␛, ␊). What joins letters and emoji stays.
public final class ShownName {
    private static final char NO_SHAPE = '\uFFFD';
    private static final char PLAIN_END = '\u007F';
    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';

    private ShownName() {}

    /// The last name of a path; a root, which has none, is shown whole.
    public static String of(Path path) {
        var name = path.getFileName();
        return of(name == null || name.toString().isEmpty() ? path.toString() : name.toString());
    }

    public static String whole(@Nullable Path path) {
        return path == null ? "" : of(path.toString());
    }

    public static String of(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (shown(name.charAt(i)) != name.charAt(i)) {
                return replaced(name);
            }
        }
        return name;
    }

    private static String replaced(String name) {
        var shown = new StringBuilder(name.length());
        name.chars().forEach(character -> shown.append(shown((char) character)));
        return shown.toString();
    }

    private static char shown(char character) {
        if (character >= ' ' && character < PLAIN_END) {
            return character; // Nearly all: what kind each is need not be looked up.
        }
        if (character < ' ') {
            return (char) (PICTURES + character);
        }
        return switch (character) {
            case '\u007F' -> PICTURE_OF_DELETE;
            case '\u200C', '\u200D' -> character; // Persian words and families of emoji need them.
            default ->
                switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        NO_SHAPE;
                    default -> character;
                };
        };
    }
}

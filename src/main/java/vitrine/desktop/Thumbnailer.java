package vitrine.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An installed program that makes small pictures of files. Source: the `.thumbnailer` files of GNOME's desktop
/// library, which have an `Exec` key with places for the file, the picture and its size.
///
/// @param parts the command: the program, then words with places
public record Thumbnailer(List<String> parts) {
    public Thumbnailer {
        parts = List.copyOf(parts);
    }

    /// @return empty when the line is not valid, or has no place for the picture
    static Optional<Thumbnailer> parse(String exec) {
        return words(exec)
                .filter(words -> words.stream().skip(1).anyMatch(Thumbnailer::hasPlaceForPicture))
                .map(Thumbnailer::new);
    }

    private static boolean hasPlaceForPicture(String word) {
        for (int i = word.indexOf('%'); i >= 0 && i + 1 < word.length(); i = word.indexOf('%', i + 2)) {
            if (word.charAt(i + 1) == 'o') {
                return true;
            }
        }
        return false;
    }

    String program() {
        return parts.getFirst();
    }

    Thumbnailer with(Path program) {
        var all = new ArrayList<>(parts);
        all.set(0, program.toString());
        return new Thumbnailer(all);
    }

    /// @param picture to be written
    /// @param side the picture fits into a square of, in px
    public List<String> command(Path file, Path picture, int side) {
        var words = new ArrayList<String>();
        words.add(program());
        parts.stream().skip(1).map(part -> filled(part, file, picture, side)).forEach(words::add);
        return List.copyOf(words);
    }

    private static String filled(String part, Path file, Path picture, int side) {
        var text = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            if (letter != '%' || i + 1 == part.length()) {
                text.append(letter);
                continue;
            }
            switch (part.charAt(++i)) {
                case 'i' -> text.append(file);
                case 'u' -> text.append(FileUri.of(file));
                case 'o' -> text.append(picture);
                case 's' -> text.append(side);
                case '%' -> text.append('%');
                default -> {
                    // No place that is known: nothing.
                }
            }
        }
        return text.toString();
    }

    /// As a shell parts them, with both kinds of quotes; it never sees them itself.
    private static Optional<List<String>> words(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\\' && quote != '\'' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
                begun = true;
            } else if (quote == 0 ? letter == '"' || letter == '\'' : letter == quote) {
                quote = quote == 0 ? letter : 0;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(letter)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else {
                word.append(letter);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return quote == 0 ? Optional.of(words) : Optional.empty();
    }
}

package vitrine.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `Exec` key of a `.desktop` file: a command with places for files. Taken apart before anything is filled in, so
/// whatever a file is called, its name is one argument. Source: Desktop Entry Specification 1.5, "The Exec key".
final class ExecLine {
    private static final String FILES = "fFuU";
    private static final String DEPRECATED = "dDnNvm";
    private static final String OTHERS = "ick%";

    private final List<String> parts;

    private ExecLine(List<String> parts) {
        this.parts = parts;
    }

    /// What stands in for the places that are not files.
    ///
    /// @param icon may be empty
    /// @param entry the `.desktop` file
    record Names(String name, String icon, Path entry) {}

    /// @return empty when the line is not valid, which forbids to run it
    static Optional<ExecLine> parse(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        boolean fileInText = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
                begun = true;
            } else if (quoted && letter == '\\' && i + 1 < text.length() && "\"`$\\".indexOf(text.charAt(i + 1)) >= 0) {
                part.append(text.charAt(++i));
            } else if (!quoted && Character.isWhitespace(letter)) {
                if (begun) {
                    parts.add(part.toString());
                    part.setLength(0);
                    begun = false;
                }
            } else {
                // A whole argument in quotes is one all the same; inside of more text it may be a shell that reads it.
                fileInText |= quoted && isFile(text, i) && !isAlone(text, i);
                part.append(letter);
                begun = true;
            }
        }
        if (begun) {
            parts.add(part.toString());
        }
        boolean valid = !quoted
                && !fileInText
                && !parts.isEmpty()
                && !parts.getFirst().contains("%")
                && parts.stream().allMatch(ExecLine::isValid);
        return valid ? Optional.of(new ExecLine(parts)) : Optional.empty();
    }

    private static boolean isFile(String text, int at) {
        return text.charAt(at) == '%' && at + 1 < text.length() && FILES.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean isAlone(String text, int at) {
        return text.charAt(at - 1) == '"' && at + 2 < text.length() && text.charAt(at + 2) == '"';
    }

    private static boolean isValid(String part) {
        for (int i = part.indexOf('%'); i >= 0; i = part.indexOf('%', i + 2)) {
            if (i + 1 == part.length() || (FILES + DEPRECATED + OTHERS).indexOf(part.charAt(i + 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    String program() {
        return parts.getFirst();
    }

    /// The command for these files, or one command for each where the program takes a single file.
    List<List<String>> commands(List<Path> files, Names names) {
        boolean many = parts.contains("%F") || parts.contains("%U");
        return many
                ? List.of(command(files, names))
                : files.stream().map(file -> command(List.of(file), names)).toList();
    }

    private List<String> command(List<Path> files, Names names) {
        var command = new ArrayList<String>();
        boolean named = false;
        for (var part : parts) {
            switch (part) {
                case "%F" -> files.forEach(file -> command.add(file.toString()));
                case "%U" -> files.forEach(file -> command.add(FileUri.of(file)));
                case "%i" -> {
                    if (!names.icon.isEmpty()) {
                        command.addAll(List.of("--icon", names.icon));
                    }
                }
                default -> {
                    var filled = filled(part, files.getFirst(), names);
                    // What was only a deprecated place is no argument.
                    if (!filled.isEmpty() || !part.startsWith("%")) {
                        command.add(filled);
                    }
                }
            }
            named |= takesFile(part);
        }
        if (!named) {
            // It claims the type of the file but has no place for it: behind the rest, as other programs do.
            command.add(files.getFirst().toString());
        }
        return command;
    }

    private static boolean takesFile(String part) {
        for (int i = part.indexOf('%'); i >= 0; i = part.indexOf('%', i + 2)) {
            if (FILES.indexOf(part.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String filled(String part, Path file, Names names) {
        var text = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            if (letter != '%') {
                text.append(letter);
                continue;
            }
            switch (part.charAt(++i)) {
                case 'f', 'F' -> text.append(file);
                case 'u', 'U' -> text.append(FileUri.of(file));
                case 'c' -> text.append(names.name);
                case 'k' -> text.append(names.entry);
                case '%' -> text.append('%');
                default -> {
                    // Deprecated, or an icon inside of something else: nothing.
                }
            }
        }
        return text.toString();
    }
}

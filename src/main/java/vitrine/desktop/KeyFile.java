package vitrine.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Groups of keys and values, as `.desktop` files and `mimeapps.list` have them. What is no key is passed over. Source:
/// Desktop Entry Specification 1.5, freedesktop.org.
final class KeyFile {
    private static final int MAX_BYTES = 1 << 20;

    private final Map<String, Map<String, String>> groups = new HashMap<>();

    private KeyFile() {}

    static KeyFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString()); // Of a pipe, one might wait for ever.
        }
        try (var bytes = Files.newInputStream(file)) {
            return parse(new String(bytes.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
        }
    }

    static KeyFile parse(String text) {
        var parsed = new KeyFile();
        var group = new HashMap<String, String>();
        for (var line : text.lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                group = new HashMap<>();
                // "Multiple groups may not have the same name": the first one counts.
                parsed.groups.putIfAbsent(line.substring(1, line.length() - 1), group);
            } else if (equals > 0 && !line.startsWith("#") && line.indexOf(0) < 0) {
                group.putIfAbsent(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return parsed;
    }

    /// The keys of a group, with their values as they stand.
    Map<String, String> group(String name) {
        return groups.getOrDefault(name, Map.of());
    }

    Optional<String> text(String group, String key) {
        return Optional.ofNullable(group(group).get(key)).map(KeyFile::unescaped);
    }

    /// The text in the language of the person, as far as it is there.
    Optional<String> text(String group, String key, Locale locale) {
        return endings(locale).stream()
                .flatMap(ending -> text(group, key + ending).stream())
                .findFirst();
    }

    boolean isTrue(String group, String key) {
        return "true".equals(group(group).get(key));
    }

    List<String> list(String group, String key) {
        return listed(group(group).getOrDefault(key, ""));
    }

    /// `lang_COUNTRY@MODIFIER`, the more exact first; a script such as Latin is written as the modifier.
    private static List<String> endings(Locale locale) {
        var language = locale.getLanguage();
        var country = locale.getCountry();
        var endings = new ArrayList<String>();
        if (!locale.getScript().isEmpty()) {
            var script = locale.getDisplayScript(Locale.ENGLISH).toLowerCase(Locale.ROOT);
            endings.add("[" + language + "_" + country + "@" + script + "]");
            endings.add("[" + language + "@" + script + "]");
        }
        endings.add("[" + language + "_" + country + "]");
        endings.add("[" + language + "]");
        endings.add("");
        return endings;
    }

    static List<String> listed(String value) {
        var items = new ArrayList<String>();
        var item = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                item.append(escaped == ';' ? ";" : unescaped("\\" + escaped));
            } else if (letter == ';') {
                items.add(item.toString());
                item.setLength(0);
            } else {
                item.append(letter);
            }
        }
        items.add(item.toString());
        items.removeIf(String::isBlank);
        return items;
    }

    private static String unescaped(String value) {
        var text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter != '\\' || i + 1 == value.length()) {
                text.append(letter);
                continue;
            }
            char escaped = value.charAt(++i);
            switch (escaped) {
                case 's' -> text.append(' ');
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case '\\' -> text.append('\\');
                default -> text.append('\\').append(escaped);
            }
        }
        return text.toString();
    }
}

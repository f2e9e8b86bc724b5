package vitrine.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vitrine.state.GridView;
import vitrine.state.PhotoFact;
import vitrine.state.Settings;

/// Settings as text: one `key=value` a line, sorted, as [Properties] reads it. What cannot be understood counts as not
/// there, one value at a time; keys of a newer version stay in the text.
final class SettingsText {
    private static final String BOOKMARK = "bookmark.";
    private static final String RECENT = "recentFolder.";

    private final Properties values = new Properties();

    /// @throws IllegalArgumentException if this is no such text at all
    static SettingsText parse(String text) {
        var parsed = new SettingsText();
        try {
            parsed.values.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed;
    }

    Settings settings() {
        var d = Settings.DEFAULT;
        return new Settings(
                new Settings.Window(
                        number("windowX", d.window().x()),
                        number("windowY", d.window().y()),
                        number("windowWidth", d.window().width()),
                        number("windowHeight", d.window().height()),
                        truth("maximized", d.window().maximized())),
                new GridView(
                        oneOf("order", d.view().order()),
                        truth("ascending", d.view().ascending()),
                        oneOf("grouping", d.view().grouping()),
                        truth("stacks", d.view().stacks()),
                        truth("recursive", d.view().recursive()),
                        whole("tileSize", d.view().tileSize()),
                        truth("showNames", d.view().showNames()),
                        truth("showHidden", d.view().showHidden())),
                new Settings.Panes(
                        truth("foldersPaneVisible", d.panes().foldersVisible()),
                        number("foldersPaneWidth", d.panes().foldersWidth()),
                        truth("infoPaneVisible", d.panes().infoVisible()),
                        number("infoPaneWidth", d.panes().infoWidth()),
                        truth("filmstripVisible", d.panes().filmstripVisible())),
                new Settings.Large(
                        truth("wheelZooms", d.large().wheelZooms()),
                        truth("factsVisible", d.large().facts()),
                        facts("facts", d.large().chosenFacts()),
                        truth("histogramVisible", d.large().histogram())),
                new Settings.Show(
                        whole("slideshowSeconds", d.show().seconds()),
                        truth("slideshowShuffle", d.show().shuffle()),
                        truth("slideshowLoop", d.show().loop())),
                new Settings.Look(
                        oneOf("theme", d.look().theme()),
                        values.getProperty("language", "").strip(),
                        oneOf("reduceMotion", d.look().reduceMotion())),
                new Settings.Places(paths(BOOKMARK), paths(RECENT), path(values.getProperty("lastFolder", ""))),
                whole("memoryCacheMiB", d.memoryCacheMiB()),
                whole("diskCacheMiB", d.diskCacheMiB()));
    }

    static SettingsText of(Settings settings) {
        var text = new SettingsText();
        text.put(settings);
        return text;
    }

    /// Puts the values that differ after a change; all others stay as they are here.
    void put(Settings before, Settings after) {
        var old = of(before).byName();
        var now = of(after).byName();
        var changed = new HashSet<>(old.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(name -> Objects.equals(old.get(name), now.get(name)));
        values.stringPropertyNames().stream()
                .filter(key -> changed.contains(name(key)))
                .forEach(values::remove);
        changed.forEach(name -> values.putAll(now.getOrDefault(name, Map.of())));
    }

    /// A list is one value, under several keys.
    private Map<String, Map<String, String>> byName() {
        return values.stringPropertyNames().stream()
                .collect(Collectors.groupingBy(
                        SettingsText::name, Collectors.toMap(Function.identity(), values::getProperty)));
    }

    private static String name(String key) {
        return key.startsWith(BOOKMARK) ? BOOKMARK : key.startsWith(RECENT) ? RECENT : key;
    }

    void put(Settings settings) {
        put("windowX", settings.window().x());
        put("windowY", settings.window().y());
        put("windowWidth", settings.window().width());
        put("windowHeight", settings.window().height());
        put("maximized", settings.window().maximized());
        put("order", settings.view().order());
        put("ascending", settings.view().ascending());
        put("grouping", settings.view().grouping());
        put("stacks", settings.view().stacks());
        put("recursive", settings.view().recursive());
        put("tileSize", settings.view().tileSize());
        put("showNames", settings.view().showNames());
        put("showHidden", settings.view().showHidden());
        put("foldersPaneVisible", settings.panes().foldersVisible());
        put("foldersPaneWidth", settings.panes().foldersWidth());
        put("infoPaneVisible", settings.panes().infoVisible());
        put("infoPaneWidth", settings.panes().infoWidth());
        put("filmstripVisible", settings.panes().filmstripVisible());
        put("wheelZooms", settings.large().wheelZooms());
        put("factsVisible", settings.large().facts());
        put("facts", text(settings.large().chosenFacts()));
        put("histogramVisible", settings.large().histogram());
        put("slideshowSeconds", settings.show().seconds());
        put("slideshowShuffle", settings.show().shuffle());
        put("slideshowLoop", settings.show().loop());
        put("theme", settings.look().theme());
        put("language", settings.look().language());
        put("reduceMotion", settings.look().reduceMotion());
        put(BOOKMARK, settings.places().bookmarks());
        put(RECENT, settings.places().recentFolders());
        put("lastFolder", settings.places().lastFolder());
        put("memoryCacheMiB", settings.memoryCacheMiB());
        put("diskCacheMiB", settings.diskCacheMiB());
    }

    /// The text, without the date that [Properties] would put on top: the same settings are the same bytes.
    String text() {
        var text = new StringWriter();
        try {
            values.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private double number(String key, double otherwise) {
        return value(key, Double::valueOf, otherwise);
    }

    private int whole(String key, int otherwise) {
        return value(key, Integer::valueOf, otherwise);
    }

    private boolean truth(String key, boolean otherwise) {
        return value(
                key,
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                },
                otherwise);
    }

    private <E extends Enum<E>> E oneOf(String key, E otherwise) {
        return value(
                key, text -> Enum.valueOf(otherwise.getDeclaringClass(), text.toUpperCase(Locale.ROOT)), otherwise);
    }

    /// Those that this version knows; none at all is a choice, too.
    private Set<PhotoFact> facts(String key, Set<PhotoFact> otherwise) {
        var text = values.getProperty(key);
        if (text == null) {
            return otherwise;
        }
        var names = List.of(text.toUpperCase(Locale.ROOT).split("[,\\s]+"));
        return Arrays.stream(PhotoFact.values())
                .filter(fact -> names.contains(fact.name()))
                .collect(Collectors.toSet());
    }

    private static String text(Set<PhotoFact> facts) {
        return facts.stream().sorted().map(PhotoFact::name).collect(Collectors.joining(","));
    }

    private <T> T value(String key, Function<String, T> read, T otherwise) {
        try {
            return read.apply(values.getProperty(key, "").strip());
        } catch (IllegalArgumentException _) {
            return otherwise;
        }
    }

    /// Those under `prefix`, by number.
    private List<Path> paths(String prefix) {
        return keys(prefix)
                .sorted()
                .flatMap(key -> Stream.ofNullable(path(values.getProperty(key, ""))))
                .toList();
    }

    private Stream<String> keys(String prefix) {
        return values.stringPropertyNames().stream().filter(key -> key.startsWith(prefix));
    }

    /// Only absolute paths mean the same at the next start.
    private static @Nullable Path path(String text) {
        return text.isEmpty() ? null : PathText.path(text).orElse(null);
    }

    private void put(String key, @Nullable Object value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.setProperty(key, value instanceof Path path ? PathText.of(path) : value.toString());
        }
    }

    private void put(String prefix, List<Path> paths) {
        keys(prefix).forEach(values::remove);
        IntStream.range(0, paths.size()).forEach(i -> put("%s%02d".formatted(prefix, i + 1), paths.get(i)));
    }
}

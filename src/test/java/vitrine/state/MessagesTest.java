package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Keys are found in the sources as string literals: `"grid.empty"` uses that key, and `"order."` (something is put
/// behind it) uses all keys that begin so.
class MessagesTest {
    private static final Path WORDS = Path.of("src/main/resources/vitrine");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.?)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        assertThat(load("messages_zh_CN.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load("messages.properties").stringPropertyNames());
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        for (var file : List.of("messages.properties", "messages_zh_CN.properties")) {
            var joined = Files.readString(WORDS.resolve(file)).replaceAll("\\\\\\R\\s*", "");
            var keys = joined.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyLanguageHasTheSamePlaceholders() throws IOException {
        var english = load("messages.properties");
        var chinese = load("messages_zh_CN.properties");
        for (var key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key, "")))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void everyTextWithPlaceholdersIsAValidFormat() throws IOException {
        for (var file : List.of("messages.properties", "messages_zh_CN.properties")) {
            load(file).forEach((key, text) -> {
                assertThat(text.toString())
                        .as("%s: ' is a quote to MessageFormat; write ’", key)
                        .doesNotContain("'");
                if (!placeholders(text.toString()).isEmpty()) {
                    assertThat(new MessageFormat(text.toString(), Locale.ENGLISH).format(new Object[] {1, 2, 3, 4}))
                            .as(key.toString())
                            .isNotBlank();
                }
            });
        }
    }

    @Test
    void everyKeyInTheSourcesHasWords() throws IOException {
        var keys = load("messages.properties").stringPropertyNames();
        var screens =
                keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        assertThat(literals())
                .filteredOn(literal -> !literal.endsWith(".") && screens.contains(screen(literal)))
                .as("literals that look like keys, for they begin as keys do")
                .allMatch(keys::contains, "has words");
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var literals = literals();
        assertThat(load("messages.properties").stringPropertyNames())
                .allMatch(
                        key -> literals.contains(key)
                                || literals.stream().anyMatch(part -> part.endsWith(".") && key.startsWith(part)),
                        "is used in " + SOURCES);
    }

    @Test
    void chineseReadersOfAnyRegionReadChinese() {
        var english = new Messages(Locale.FRANCE).get("command-line.hint");
        var chinese = new Messages(Locale.SIMPLIFIED_CHINESE).get("command-line.hint");
        assertThat(english).contains("tells what there is");
        assertThat(chinese).isNotEqualTo(english);
        assertThat(Messages.of("zh").get("command-line.hint")).isEqualTo(chinese);
        assertThat(Messages.of("zh-TW").get("command-line.hint")).isEqualTo(chinese);
        assertThat(Messages.of("en").get("command-line.hint")).isEqualTo(english);
    }

    @Test
    void placeholdersAreFilled() {
        assertThat(Messages.of("en").get("command-line.unknown-option", "--x")).isEqualTo("There is no option --x.");
    }

    @Test
    void aMissingTextIsItsKeyToPeopleAndAnErrorInTests() {
        assertThat(new Messages(Locale.ENGLISH, false).get("no.such")).isEqualTo("no.such");
        var strict = new Messages(Locale.ENGLISH);
        assertThatThrownBy(() -> strict.get("no.such")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Properties load(String file) throws IOException {
        var words = new Properties();
        words.load(new StringReader(Files.readString(WORDS.resolve(file))));
        return words;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String screen(String key) {
        return key.substring(0, key.indexOf('.') + 1);
    }

    private static Set<String> literals() throws IOException {
        var literals = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult m) -> m.group(1))
                        .forEach(literals::add);
            }
        }
        return literals;
    }
}

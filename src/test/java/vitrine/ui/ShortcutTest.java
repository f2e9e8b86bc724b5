package vitrine.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vitrine.state.Messages;
import vitrine.ui.Shortcut.Part;
import vitrine.ui.Shortcut.Where;

/// The table of commands is sound, and the README tells the same.
///
/// `./mvnw test -Dtest=ShortcutTest -Dreadme.update=true` writes the table into the README.
class ShortcutTest {
    private static final String BEGIN = "<!-- keys: kept equal to the program by ShortcutTest -->\n";
    private static final String END = "<!-- /keys -->";

    @ParameterizedTest
    @EnumSource
    void everyKeyIsOneThatKeyboardsHave(Shortcut shortcut) {
        for (var key : parsed(shortcut)) {
            assertThat(key).isInstanceOf(KeyCodeCombination.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noKeyMeansTwoThingsInOnePlace(Shortcut shortcut) {
        for (var other : Shortcut.values()) {
            if (other != shortcut && meet(shortcut.where(), other.where())) {
                assertThat(Collections.disjoint(parsed(shortcut), parsed(other)))
                        .as(parsed(shortcut) + " is also a key of " + other)
                        .isTrue();
                assertThat(Collections.disjoint(shortcut.keys(), other.keys()))
                        .as(shortcut.keys() + " is also a key of " + other)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandHasWordsInEveryLanguage(Shortcut shortcut) {
        for (var language : Messages.LANGUAGES) {
            var messages = Messages.of(language);
            assertThat(messages.get(shortcut.messageKey())).isNotBlank().isNotEqualTo(shortcut.messageKey());
            assertThat(messages.get(shortcut.part().messageKey())).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyHabitHasWordsInEveryLanguage(Habit habit) {
        for (var language : Messages.LANGUAGES) {
            var messages = Messages.of(language);
            assertThat(messages.get(habit.messageKey())).isNotBlank().isNotEqualTo(habit.messageKey());
            assertThat(messages.get(habit.keysMessageKey())).isNotBlank().isNotEqualTo(habit.keysMessageKey());
        }
    }

    @Test
    void theReadmeTellsTheKeys() throws IOException {
        var readme = Path.of("README.md");
        assumeTrue(Files.exists(readme), "skipped: not run in the project's folder");
        var text = Files.readString(readme).replace("\r\n", "\n");
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        assertThat(text).contains(BEGIN, END);
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(readme, text.substring(0, begin) + table() + text.substring(end));
        } else {
            assertThat(text.substring(begin, end))
                    .as("keys in the README; -Dreadme.update=true writes them")
                    .isEqualTo(table());
        }
    }

    private static boolean meet(Where one, Where other) {
        return Stream.of(Where.GALLERY, Where.VIEWER, Where.COMPARISON)
                .anyMatch(shown -> one.includes(shown) && other.includes(shown));
    }

    /// All but those that are characters, wherever they lie.
    private static List<KeyCombination> parsed(Shortcut shortcut) {
        return shortcut.keys().stream()
                .filter(key -> !Shortcut.isCharacter(key))
                .map(KeyCombination::valueOf)
                .toList();
    }

    private static String table() {
        var messages = Messages.of("en");
        var text = new StringBuilder();
        for (var part : Part.values()) {
            text.append("\n**").append(messages.get(part.messageKey())).append("**\n\n");
            text.append("| Keys | What it does |\n|---|---|\n");
            Arrays.stream(Shortcut.values())
                    .filter(shortcut ->
                            shortcut.part() == part && !shortcut.keys().isEmpty())
                    .forEach(shortcut -> text.append("| ")
                            .append(keys(shortcut))
                            .append(" | ")
                            .append(messages.get(shortcut.messageKey()))
                            .append(" |\n"));
            Arrays.stream(Habit.values())
                    .filter(habit -> habit.part() == part)
                    .forEach(habit -> text.append("| ")
                            .append(messages.get(habit.keysMessageKey()))
                            .append(" | ")
                            .append(messages.get(habit.messageKey()))
                            .append(" |\n"));
        }
        return text.append('\n').toString();
    }

    private static String keys(Shortcut shortcut) {
        return shortcut.keyNames().stream()
                .map(name -> "<kbd>" + name + "</kbd>")
                .collect(Collectors.joining(" "));
    }
}

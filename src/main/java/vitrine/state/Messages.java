package vitrine.state;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import vitrine.library.ShownName;

/// The words of the program in one language. What a language lacks is said in English.
///
/// Texts with arguments follow [MessageFormat] (`{0}`, `{0,choice,1#one photo|1<{0} photos}`). Immutable: any thread.
public final class Messages {
    /// The languages there are words in, as tags for people who choose by command line or settings.
    public static final List<String> LANGUAGES = List.of("en", "zh-CN");

    private final Locale locale;
    private final Properties words;
    private final boolean strict;

    public Messages(Locale locale) {
        this(locale, Messages.class.desiredAssertionStatus());
    }

    /// @param strict whether a missing text is an error (it is where assertions are on, as in tests)
    Messages(Locale locale, boolean strict) {
        this.locale = locale;
        this.strict = strict;
        var english = load("messages.properties", new Properties());
        // Whoever reads Chinese is better served by simplified characters than by English.
        words = locale.getLanguage().equals("zh") ? load("messages_zh_CN.properties", english) : english;
    }

    /// @param tag a language tag; empty means the language of the system
    public static Messages of(String tag) {
        return new Messages(tag.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(tag));
    }

    /// For dates and numbers beside these words.
    public Locale locale() {
        return locale;
    }

    /// The text as it stands.
    public String get(String key) {
        var text = words.getProperty(key);
        if (text != null) {
            return text;
        }
        if (strict) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return key;
    }

    /// The text with its placeholders filled; paths as [ShownName] shows them.
    public String get(String key, Object... arguments) {
        var shown = Arrays.stream(arguments)
                .map(argument -> argument instanceof Path path ? ShownName.whole(path) : argument)
                .toArray();
        return new MessageFormat(get(key), locale).format(shown);
    }

    private static Properties load(String file, Properties otherwise) {
        var words = new Properties(otherwise);
        try (var bytes = Objects.requireNonNull(Messages.class.getResourceAsStream("/vitrine/" + file), file);
                var text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            words.load(text);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vitrine.state;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Colours, language and motion as they are now. What the program was started with counts in this run instead of what
/// is set, until the person chooses: also what was set before. Lives on the JavaFX thread.
public final class LookOfThisRun {
    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Settings.Look> current;
    private Optional<Theme> theme;
    private Optional<String> language;

    /// @param theme what the program was started with, if anything; `language` likewise
    public LookOfThisRun(Preferences preferences, Optional<Theme> theme, Optional<String> language) {
        this.preferences = preferences;
        this.theme = theme;
        this.language = language;
        current = new ReadOnlyObjectWrapper<>(this, "current", inForce());
        preferences.currentProperty().subscribe(_ -> follow());
    }

    // Properties

    public ReadOnlyObjectProperty<Settings.Look> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Settings.Look current() {
        return current.get();
    }

    // Commands

    public void chooseTheme(Theme chosen) {
        theme = Optional.empty();
        preferences.update(s -> s.withTheme(chosen));
        follow();
    }

    /// @param chosen a language tag, or empty for that of the system
    public void chooseLanguage(String chosen) {
        language = Optional.empty();
        preferences.update(s -> s.withLanguage(chosen));
        follow();
    }

    private void follow() {
        var look = inForce();
        if (!look.equals(current.get())) {
            current.set(look);
        }
    }

    private Settings.Look inForce() {
        var set = preferences.current().look();
        return new Settings.Look(theme.orElse(set.theme()), language.orElse(set.language()), set.reduceMotion());
    }
}

package vitrine.state;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The settings as they are now, for whoever wants to follow them. Lives on the JavaFX thread; who keeps them on disk
/// listens to [#currentProperty()].
public final class Preferences {
    private final ReadOnlyObjectWrapper<Settings> current;

    public Preferences(Settings settings) {
        current = new ReadOnlyObjectWrapper<>(this, "current", settings);
    }

    // Properties

    public ReadOnlyObjectProperty<Settings> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Settings current() {
        return current.get();
    }

    // Commands

    /// Replaces the settings by what `change` makes of them: `update(s -> s.withTileSize(200))`. Listeners hear of it
    /// only when something is different.
    public void update(UnaryOperator<Settings> change) {
        var changed = change.apply(current.get());
        if (!changed.equals(current.get())) {
            current.set(changed);
        }
    }
}

package vitrine.state;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The settings as they are now, for whoever wants to follow them. Lives on the JavaFX thread; who keeps them on disk
/// listens to [#currentProperty()].
public final class Preferences implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Settings> current;
    private final Consumer<UnaryOperator<Settings>> updater;
    private final Subscription following;

    public Preferences(Settings settings) {
        current = new ReadOnlyObjectWrapper<>(this, "current", settings);
        updater = this::replace;
        following = Subscription.EMPTY;
    }

    private Preferences(Preferences all) {
        current = new ReadOnlyObjectWrapper<>(this, "current", all.current());
        updater = all::update;
        following = all.currentProperty().subscribe(current::set);
    }

    /// The same settings for somebody who may end before they do: until it is closed it follows them, and who listens
    /// to it needs not stop.
    public Preferences follower() {
        return new Preferences(this);
    }

    /// From now on nobody hears of a change through this.
    @Override
    public void close() {
        following.unsubscribe();
    }

    // Properties

    public ReadOnlyObjectProperty<Settings> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Settings current() {
        return current.get();
    }

    /// Whether something is set, as it is now and will be.
    public BooleanBinding when(Predicate<Settings> set) {
        return Bindings.createBooleanBinding(() -> set.test(current()), current);
    }

    // Commands

    /// Replaces the settings by what `change` makes of them: `update(s -> s.withTileSize(200))`. Listeners hear of it
    /// only when something is different.
    public void update(UnaryOperator<Settings> change) {
        updater.accept(change);
    }

    private void replace(UnaryOperator<Settings> change) {
        var changed = change.apply(current.get());
        if (!changed.equals(current.get())) {
            current.set(changed);
        }
    }
}

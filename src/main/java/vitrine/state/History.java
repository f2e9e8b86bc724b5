package vitrine.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Where the person has been, as in a web browser. Lives on the JavaFX thread.
///
/// @param <T> a place
public final class History<T> {
    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private @Nullable T current;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    // Properties

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    // Commands

    /// The person goes somewhere new: what was ahead is forgotten.
    public void visit(T place) {
        if (Objects.equals(current, place)) {
            return;
        }
        if (current != null) {
            before.push(current);
        }
        current = place;
        after.clear();
        changed();
    }

    /// The place before, or null.
    public @Nullable T back() {
        return step(before, after);
    }

    public @Nullable T forward() {
        return step(after, before);
    }

    private @Nullable T step(Deque<T> from, Deque<T> to) {
        var place = from.poll();
        if (place != null) {
            if (current != null) {
                to.push(current);
            }
            current = place;
            changed();
        }
        return place;
    }

    private void changed() {
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}

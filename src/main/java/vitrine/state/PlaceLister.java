package vitrine.state;

import java.util.List;
import java.util.function.Consumer;

/// Finds in the background which of the usual places and drives exist.
@FunctionalInterface
public interface PlaceLister {
    /// @param then gets the places that are there, in the order they are to be shown, on the JavaFX thread
    void list(Consumer<List<Place>> then);
}

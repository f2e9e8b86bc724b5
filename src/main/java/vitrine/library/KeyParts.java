package vitrine.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives each photo eight bytes of its key, behind those that all have in common: where a hundred thousand are sorted
/// these mostly decide, and lie in the photo itself, while keys lie all over the memory. Lives on the [Arranger]'s
/// worker.
final class KeyParts {
    private NaturalOrder.@Nullable Key first;
    private int common = Integer.MAX_VALUE;
    private boolean outdated;

    /// A photo came, or has another key.
    void take(Item item) {
        if (first == null) {
            first = item.key;
        }
        int before = common;
        common = Math.min(common, first.common(item.key));
        outdated |= common != before;
        item.keyPart = item.key.part(common);
    }

    /// All photos will be taken once more, since all have other keys.
    void forget() {
        first = null;
        common = Integer.MAX_VALUE;
    }

    /// Makes parts of all photos comparable.
    void update(List<Item> items) {
        if (outdated) {
            items.forEach(item -> item.keyPart = item.key.part(common));
            outdated = false;
        }
    }
}

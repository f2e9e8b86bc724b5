package vitrine.library;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives each photo eight bytes of what decides between names, behind those that all have in common: where a hundred
/// thousand are sorted these mostly decide, and lie in the photo itself. Most photos then need no
/// [NaturalOrder.Key] at all. Lives on the [Arranger]'s worker.
final class KeyParts {
    private final PlainWeights plain = new PlainWeights();
    /// Those of some photo.
    private byte @Nullable [] first;

    private int common = Integer.MAX_VALUE;
    /// How many of the photos, as they came, have parts from when more was thought to be common.
    private int outdated;

    /// A photo came.
    ///
    /// @param count of photos, with this one
    void take(Item item, int count) {
        int before = common;
        give(item);
        if (common != before) {
            outdated = count;
        }
    }

    /// All have another order.
    ///
    /// @param count of photos
    void forget(int count) {
        first = null;
        common = Integer.MAX_VALUE;
        outdated = count;
    }

    /// Makes parts of all photos comparable.
    ///
    /// @param items in the order in which they came; those that were there when this was called last, in any order
    void update(List<Item> items) {
        while (outdated > 0) {
            int before = common;
            items.subList(0, Math.min(outdated, items.size())).forEach(this::give);
            outdated = common == before ? 0 : items.size();
        }
    }

    private void give(Item item) {
        if (item.place.order.isPlain()) {
            plain.fill(item.photo.name());
            give(item, plain.bytes(), plain.length());
        } else {
            var weights = item.key().weights();
            give(item, weights, weights.length);
        }
    }

    private void give(Item item, byte[] weights, int length) {
        if (first == null) {
            first = Arrays.copyOf(weights, length);
        }
        int differs = Arrays.mismatch(first, 0, first.length, weights, 0, length);
        common = Math.min(common, differs < 0 ? length : differs);
        item.keyPart = part(weights, length, common);
    }

    /// Eight bytes behind the first `skipped` as a number without sign; bytes that are not there count as 0. Where all
    /// have the first `skipped` bytes in common, the larger number is that of the larger key.
    private static long part(byte[] weights, int length, int skipped) {
        long part = 0;
        for (int i = skipped; i < skipped + Long.BYTES; i++) {
            part = part << Byte.SIZE | (i < length ? weights[i] & 0xFF : 0);
        }
        return part;
    }
}

package vitrine.library;

import java.nio.file.Path;
import java.util.function.IntFunction;

/// Finds the place of a path in a list of paths that never changes. A table of ints with open addressing: a listing of
/// 100,000 photos is made again whenever something changes, and a `HashMap` would cost most of that.
final class PathIndex {
    private final IntFunction<Path> paths;
    /// Place plus one; 0 is free. Its length is the least power of two that is at least twice the number of paths.
    private final int[] table;

    private final int shift;

    /// @param paths the path at each place below `size`
    PathIndex(int size, IntFunction<Path> paths) {
        this.paths = paths;
        int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, size - 1));
        table = new int[1 << bits];
        shift = Integer.SIZE - bits;
        for (int place = 0; place < size; place++) {
            int slot = slot(paths.apply(place));
            while (table[slot] != 0) {
                slot = next(slot);
            }
            table[slot] = place + 1;
        }
    }

    /// The place of `path`, or -1.
    int of(Path path) {
        int slot = slot(path);
        while (table[slot] != 0) {
            int place = table[slot] - 1;
            if (paths.apply(place).equals(path)) {
                return place;
            }
            slot = next(slot);
        }
        return -1;
    }

    private int slot(Path path) {
        // multiplied by the golden ratio, the upper bits are spread best
        return (path.hashCode() * 0x9E3779B9) >>> shift;
    }

    private int next(int slot) {
        return (slot + 1) & (table.length - 1);
    }
}

package vitrine.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which photos of a [Listing] stand for a stack, and the files in stacks that have no tile of their own. Never
/// changes.
final class Stacks {
    private final List<@Nullable Stack> stacks;
    private final List<Photo> folded = new ArrayList<>();
    /// For each of `folded` the place of the photo that stands for it.
    private int[] owners = new int[8];

    private final int shots;
    private final int files;
    private final long bytes;

    /// @param photos all that have a tile
    /// @param stacks by place the stack that a photo stands for or in, or null; need not reach to the end
    Stacks(List<Photo> photos, List<@Nullable Stack> stacks) {
        this(photos, stacks, bytes(photos));
    }

    /// @param size of all `photos`, in bytes, as far as known
    Stacks(List<Photo> photos, List<@Nullable Stack> stacks, long size) {
        this.stacks = stacks;
        int behind = 0;
        for (int place = 0; place < stacks.size(); place++) {
            var stack = stacks.get(place);
            if (stack != null && stack.isFirst(photos.get(place))) {
                fold(stack, place);
            } else if (stack != null) {
                behind++;
            }
        }
        shots = photos.size() - behind;
        files = photos.size() + folded.size();
        bytes = size + bytes(folded);
    }

    private static long bytes(List<Photo> photos) {
        long sum = 0;
        for (var photo : photos) {
            sum += Math.max(0, photo.bytes());
        }
        return sum;
    }

    private void fold(Stack stack, int place) {
        var members = stack.members();
        for (int i = 1; i < members.size(); i++) {
            if (!stack.open() || !members.get(i).hasTile()) {
                if (folded.size() == owners.length) {
                    owners = Arrays.copyOf(owners, 2 * owners.length);
                }
                owners[folded.size()] = place;
                folded.add(members.get(i).photo());
            }
        }
    }

    @Nullable
    Stack at(int place) {
        return place < stacks.size() ? stacks.get(place) : null;
    }

    /// Files without a tile of their own.
    List<Photo> folded() {
        return folded;
    }

    /// The place of the photo that stands for one of [#folded].
    int owner(int index) {
        return owners[index];
    }

    /// How many photos there are, each stack counted once.
    int shots() {
        return shots;
    }

    /// How many files there are, with and without tiles.
    int files() {
        return files;
    }

    /// The size of all files, in bytes, as far as known.
    long bytes() {
        return bytes;
    }
}

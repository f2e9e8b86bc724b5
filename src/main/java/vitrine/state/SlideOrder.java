package vitrine.state;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.library.Photo;

/*
 * Shuffled, each photo has a number that comes from its path and the seed, and they are shown by number. So every photo
 * comes once a round, one that is taken away or comes moves no other, and where a photo stood is known when it is gone.
 */

/// In which order a slideshow goes through photos, beginning with the one it was started at. Decides nothing else.
/// Lives on the JavaFX thread.
public final class SlideOrder {
    private final Path start;
    private final boolean shuffle;
    private final boolean loop;
    private final long seed;
    private @Nullable List<Photo> ranked;
    private long[] ranks = {};

    /// @param loop whether the first photo follows the last
    /// @param seed makes one shuffled order out of many
    public SlideOrder(Path start, boolean shuffle, boolean loop, long seed) {
        this.start = start;
        this.shuffle = shuffle;
        this.loop = loop;
        this.seed = seed;
    }

    /// The photo `steps` after another one (negative: before), if there is one.
    ///
    /// @param at the other one; it may be gone
    /// @param place where it is among `photos`, or where it was
    Optional<Photo> from(List<Photo> photos, Path at, int place, int steps) {
        int count = photos.size();
        if (count == 0) {
            return Optional.empty();
        }
        rank(photos);
        int target = (shuffle ? rankOf(photos, at, place) : place) + steps;
        if (loop) {
            target = Math.floorMod(target, count);
        }
        return target >= 0 && target < count ? Optional.of(photos.get(placeAt(target))) : Optional.empty();
    }

    /// The photo that the show begins with when it begins anew.
    Optional<Photo> first(List<Photo> photos) {
        rank(photos);
        return photos.isEmpty() ? Optional.empty() : Optional.of(photos.get(placeAt(0)));
    }

    private int placeAt(int rank) {
        return shuffle ? (int) ranks[rank] : rank;
    }

    private int rankOf(List<Photo> photos, Path at, int place) {
        boolean there = place < photos.size() && photos.get(place).path().equals(at);
        int found = Arrays.binarySearch(ranks, rank(at, there ? place : 0));
        return found >= 0 ? found : -found - 1;
    }

    /// Numbers with the place of their photo in the lower half, in order.
    @SuppressWarnings("ReferenceEquality") // A listing never changes; comparing two photo by photo takes its time.
    private void rank(List<Photo> photos) {
        if (shuffle && ranked != photos) {
            ranked = photos;
            ranks = new long[photos.size()];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = rank(photos.get(i).path(), i);
            }
            Arrays.sort(ranks);
        }
    }

    private long rank(Path path, int place) {
        int number = path.equals(start) ? 0 : 1 + ((mixed(path) - mixed(start)) >>> 1) % Integer.MAX_VALUE;
        return (long) number << 32 | place;
    }

    /// Similar paths give numbers that have nothing to do with each other.
    private int mixed(Path path) {
        long z = (path.hashCode() ^ seed) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) (z >>> 32);
    }
}

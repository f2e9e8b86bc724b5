package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.library.Photo;

class SlideOrderTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static List<Photo> photos(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Photo.named(Path.of("/photos", "IMG_%04d.jpg".formatted(i))))
                .toList();
    }

    private static Optional<Photo> from(SlideOrder order, List<Photo> photos, Photo at, int steps) {
        return order.from(photos, at.path(), photos.indexOf(at), steps);
    }

    /// All that follow `start` until nothing does, or one comes again.
    private static List<Photo> round(SlideOrder order, List<Photo> photos, Photo start) {
        var shown = new ArrayList<Photo>();
        var seen = new HashSet<Photo>();
        for (var at = Optional.of(start); at.isPresent() && seen.add(at.get()); at = from(order, photos, at.get(), 1)) {
            shown.add(at.get());
        }
        return shown;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aShuffledShowShowsEachPhotoOnceAndBeginsWhereItWasStarted(long seed) {
        var random = new Random(seed);
        var photos = photos(1 + random.nextInt(60));
        var start = photos.get(random.nextInt(photos.size()));
        var once = new SlideOrder(start.path(), true, false, seed);
        var shown = round(once, photos, start);
        assertThat(shown).startsWith(start).containsExactlyInAnyOrderElementsOf(photos);
        assertThat(from(once, photos, shown.getLast(), 1)).as("the end").isEmpty();
        assertThat(from(once, photos, start, -1)).as("before the beginning").isEmpty();
        var again = new SlideOrder(start.path(), true, true, seed);
        assertThat(round(again, photos, start)).isEqualTo(shown);
        assertThat(from(again, photos, shown.getLast(), 1)).contains(start);
        assertThat(once.first(photos)).contains(start);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stepsBackUndoStepsOn(long seed) {
        var random = new Random(seed);
        var photos = photos(2 + random.nextInt(60));
        var order = new SlideOrder(photos.getFirst().path(), random.nextBoolean(), true, seed);
        var at = photos.get(random.nextInt(photos.size()));
        int steps = random.nextInt(200) - 100;
        var there = from(order, photos, at, steps).orElseThrow();
        assertThat(from(order, photos, there, -steps)).contains(at);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void photosThatComeAndGoMoveNoOther(long seed) {
        var random = new Random(seed);
        var all = photos(40);
        var order = new SlideOrder(all.get(7).path(), true, false, seed);
        var before = round(order, all, all.get(7));
        var fewer = new ArrayList<>(all);
        fewer.removeIf(photo -> !photo.equals(all.get(7)) && random.nextInt(3) == 0);
        var expected = new ArrayList<>(before);
        expected.retainAll(fewer);
        assertThat(round(order, fewer, all.get(7))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereAPhotoIsGoneThoseBesideItFollow(long seed) {
        var all = photos(30);
        var order = new SlideOrder(all.getFirst().path(), true, false, seed);
        var shown = round(order, all, all.getFirst());
        var gone = shown.get(12);
        var left = new ArrayList<>(all);
        left.remove(gone);
        int place = all.indexOf(gone);
        assertThat(order.from(left, gone.path(), place, 0)).as("now there").contains(shown.get(13));
        assertThat(order.from(left, gone.path(), place, -1)).contains(shown.get(11));
    }

    @Test
    void inOrderItGoesFromWhereItWasStartedToTheLast() {
        var photos = photos(5);
        var once = new SlideOrder(photos.get(2).path(), false, false, 1);
        assertThat(round(once, photos, photos.get(2))).isEqualTo(photos.subList(2, 5));
        assertThat(once.first(photos)).contains(photos.getFirst());
        var again = new SlideOrder(photos.get(2).path(), false, true, 1);
        assertThat(from(again, photos, photos.get(4), 1)).contains(photos.getFirst());
        assertThat(from(again, photos, photos.getFirst(), -1)).contains(photos.get(4));
    }

    @Test
    void aShuffledOrderIsNotTheOneOfTheFolderAndEachSeedMakesAnother() {
        var photos = photos(50);
        var orders = LongStream.range(0, 20)
                .mapToObj(seed ->
                        round(new SlideOrder(photos.getFirst().path(), true, false, seed), photos, photos.getFirst()))
                .distinct()
                .toList();
        assertThat(orders).hasSize(20).doesNotContain(photos);
        for (var order : orders) {
            long inOrder = IntStream.range(1, 50)
                    .filter(i -> photos.indexOf(order.get(i)) == photos.indexOf(order.get(i - 1)) + 1)
                    .count();
            assertThat(inOrder).as("neighbours that stay together").isLessThan(10);
        }
    }

    @Test
    void withoutPhotosNothingFollows() {
        var order = new SlideOrder(Path.of("gone.jpg"), true, true, 1);
        assertThat(order.from(Collections.emptyList(), Path.of("gone.jpg"), 0, 1))
                .isEmpty();
        assertThat(order.first(List.of())).isEmpty();
    }
}

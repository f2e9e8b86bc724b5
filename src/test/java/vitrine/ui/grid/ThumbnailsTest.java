package vitrine.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.image.DecodeException;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.library.Entry;
import vitrine.library.Folder;
import vitrine.library.Photo;
import vitrine.loading.Loader;
import vitrine.metadata.Turn;
import vitrine.thumbnail.NoThumbnailException;
import vitrine.thumbnail.Rendition;
import vitrine.thumbnail.Thumbnail;

/// No threads: a worker's turn and the turn of the JavaFX thread are taken by hand. The files are made up.
@ExtendWith(FxRuntime.class)
class ThumbnailsTest {
    private static final int SIZE = 20;
    private static final long SHARP_BYTES = 4L * SIZE * SIZE;

    private final ArrayDeque<Runnable> workers = new ArrayDeque<>();
    private final ArrayDeque<Runnable> fx = new ArrayDeque<>();
    private final List<Rendition> loaded = new ArrayList<>();
    private final List<Path> changed = new ArrayList<>();

    // The files as they are
    private final Map<Path, Long> modified = new HashMap<>();
    private final Set<Path> withPreview = new HashSet<>();
    private PixelSize shape = new PixelSize(600, 600);
    private final Map<Path, Throwable> broken = new HashMap<>();
    private @Nullable DecodeException brokenWhenSharp;

    private Thumbnails thumbnails = of(1_000_000);

    private Thumbnails of(long maxBytes) {
        var made = new Thumbnails(
                maxBytes, fx::add, receiver -> new Loader<>(1, workers::add, fx::add, this::load, receiver));
        made.onChange(changed::add);
        return made;
    }

    private Thumbnail load(Rendition rendition) throws Exception {
        loaded.add(rendition);
        var path = rendition.path();
        switch (broken.get(path)) {
            case Exception e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
        if (rendition instanceof Rendition.Sharp && brokenWhenSharp != null) {
            throw brokenWhenSharp;
        }
        long now = modified.getOrDefault(path, 1L);
        var whole = shape;
        return switch (rendition) {
            case Rendition.Quick _ -> new Thumbnail(withPreview.contains(path) ? pixels(4) : null, whole, false, now);
            case Rendition.Anew anew -> new Thumbnail(pixels(anew.size()), whole, true, now);
            case Rendition.Sharp sharp -> new Thumbnail(pixels(sharp.size()), whole, true, now);
            case Rendition.Cover cover -> new Thumbnail(pixels(cover.size()), null, true, now);
        };
    }

    private static Pixels pixels(int side) {
        return new Pixels(side, side, new int[side * side]);
    }

    /// Lets everybody do what there is to do; fails when that never ends.
    private void settle() {
        for (int turn = 0; !(workers.isEmpty() && fx.isEmpty()); turn++) {
            assertThat(turn).as("turns taken: it never ends").isLessThan(5_000);
            (fx.isEmpty() ? workers : fx).remove().run();
        }
    }

    private static Photo photo(String name, long modified) {
        return new Photo(Path.of("/photos", name), name, 1000, modified);
    }

    private static Photo photo(int number) {
        return photo(number + ".jpg", 1);
    }

    private static List<Entry> photos(int from, int to) {
        return IntStream.range(from, to).<Entry>mapToObj(ThumbnailsTest::photo).toList();
    }

    private static ThumbnailWish inView(List<? extends Entry> entries) {
        return new ThumbnailWish(List.copyOf(entries), List.of(), List.of(), SIZE);
    }

    private static ThumbnailWish inView(Entry... entries) {
        return inView(List.of(entries));
    }

    private boolean isSharp(Entry entry) {
        return thumbnails.of(entry.path()) instanceof TileContent.Shown shown && shown.sharp();
    }

    private static Rendition quick(int number) {
        return new Rendition.Quick(photo(number).path(), SIZE);
    }

    private static Rendition sharp(int number) {
        return new Rendition.Sharp(photo(number).path(), SIZE);
    }

    @Test
    void theWholeScreenFillsBeforeItSharpens() {
        withPreview.addAll(List.of(photo(0).path(), photo(1).path()));
        thumbnails.want(inView(photos(0, 2)));
        workers.remove().run();
        assertThat(loaded).containsExactly(quick(0), quick(1), sharp(0), sharp(1));
    }

    @Test
    void whatIsAheadComesAfterWhatIsInViewAndBeforeWhatIsBehind() {
        thumbnails.want(new ThumbnailWish(photos(2, 3), photos(3, 4), photos(1, 2), SIZE));
        workers.remove().run();
        assertThat(loaded).containsExactly(quick(2), sharp(2), quick(3), quick(1), sharp(3), sharp(1));
    }

    @Test
    void ofTheEndsPreviewsAreLoadedLastAndPicturesOnlyWhereThereAreNone() {
        withPreview.add(photo(8).path());
        thumbnails.want(new ThumbnailWish(photos(2, 3), photos(3, 4), photos(1, 2), photos(8, 10), SIZE));
        settle();
        assertThat(loaded).endsWith(quick(8), quick(9), sharp(9)).doesNotContain(sharp(8));
        assertThat(loaded).doesNotHaveDuplicates();
    }

    @Test
    void glimpsesAreLoadedLastAndNothingIsDecodedForThem() {
        withPreview.add(photo(8).path());
        thumbnails.want(ThumbnailWish.still(photos(2, 3), photos(8, 10), SIZE));
        settle();
        assertThat(loaded).containsExactly(quick(2), sharp(2), quick(8), quick(9));
        assertThat(thumbnails.isSettled()).isTrue();
    }

    @Test
    void theEndsGetWhatMemoryIsLeft() {
        thumbnails = of(4 * SHARP_BYTES);
        thumbnails.want(new ThumbnailWish(photos(2, 4), photos(4, 5), photos(1, 2), photos(8, 10), SIZE));
        settle();
        assertThat(loaded).contains(sharp(1)).doesNotContain(quick(8), quick(9));
        assertThat(thumbnails.isSettled()).isTrue();
    }

    @Test
    void aPhotoIsWaitedForThenItsShapeThenItsPicture() {
        var photo = photo(0);
        assertThat(thumbnails.of(photo.path())).isInstanceOf(TileContent.Waiting.class);
        thumbnails.want(inView(photo));
        workers.remove().run();
        fx.remove().run();
        assertThat(thumbnails.of(photo.path())).isEqualTo(new TileContent.Shape(new PixelSize(600, 600)));
        settle();
        assertThat(isSharp(photo)).isTrue();
        assertThat(changed).containsExactly(photo.path(), photo.path());
        assertThat(thumbnails.isSettled()).isTrue();
    }

    @Test
    void whatIsHereIsNotLoadedAgain() {
        thumbnails.want(inView(photos(0, 3)));
        settle();
        loaded.clear();
        thumbnails.want(inView(photos(0, 3)));
        settle();
        assertThat(loaded).isEmpty();
    }

    @Test
    void whatWasScrolledPastIsNotLoaded() {
        thumbnails.want(inView(photos(0, 100)));
        thumbnails.want(inView(photos(500, 501)));
        settle();
        assertThat(loaded).containsExactly(quick(500), sharp(500));
    }

    @Test
    void aPreviewNeverReplacesTheSharpPicture() {
        var photo = photo(0);
        withPreview.add(photo.path());
        thumbnails.want(inView(photo));
        workers.remove().run();
        assertThat(loaded).containsExactly(quick(0), sharp(0));
        var news = new ArrayList<>(fx);
        fx.clear();
        news.get(1).run(); // of two workers, the one with the sharp picture was faster
        assertThat(isSharp(photo)).isTrue();
        news.get(0).run();
        assertThat(isSharp(photo)).isTrue();
        assertThat(changed).containsExactly(photo.path());
    }

    @Test
    void theOldSizeIsShownUntilTheNewOneIsHere() {
        var photo = photo(0);
        thumbnails.want(inView(photo));
        settle();
        loaded.clear();
        thumbnails.want(new ThumbnailWish(List.of(photo), List.of(), List.of(), 2 * SIZE));
        assertThat(isSharp(photo)).isTrue();
        settle();
        assertThat(loaded)
                .as("no preview: there is something better")
                .containsExactly(new Rendition.Sharp(photo.path(), 2 * SIZE));
        assertThat(thumbnails.of(photo.path()))
                .isInstanceOfSatisfying(
                        TileContent.Shown.class,
                        shown -> assertThat(shown.image().getWidth()).isEqualTo(2 * SIZE));
        assertThat(thumbnails.bytes()).isEqualTo(4 * SHARP_BYTES);
    }

    @Test
    void aChangedFileIsLoadedAnew() {
        thumbnails.want(inView(photo("a.jpg", 1)));
        settle();
        loaded.clear();
        modified.put(Path.of("/photos/a.jpg"), 2L);
        thumbnails.want(inView(photo("a.jpg", 2)));
        settle();
        assertThat(loaded).contains(new Rendition.Sharp(Path.of("/photos/a.jpg"), SIZE));
        loaded.clear();
        thumbnails.want(inView(photo("a.jpg", 2)));
        settle();
        assertThat(loaded).isEmpty();
    }

    @Test
    void aPhotoWhoseAttributesAreNotReadYetIsNotLoadedAnewWhenTheyAre() {
        modified.put(Path.of("/photos/a.jpg"), 5L);
        thumbnails.want(inView(photo("a.jpg", Photo.UNKNOWN)));
        settle();
        loaded.clear();
        thumbnails.want(inView(photo("a.jpg", 5)));
        settle();
        assertThat(loaded).isEmpty();
    }

    @Test
    void aListingThatLagsBehindTheFileDoesNotLoadItForEver() {
        modified.put(Path.of("/photos/a.jpg"), 7L);
        var before = photo("a.jpg", 5);
        thumbnails.want(inView(before));
        settle();
        assertThat(loaded.size()).isLessThan(8);
        assertThat(isSharp(before)).isTrue();
        loaded.clear();
        thumbnails.want(inView(photo("a.jpg", 7)));
        settle();
        assertThat(loaded).as("the listing has caught up").isEmpty();
        modified.put(Path.of("/photos/a.jpg"), 9L);
        thumbnails.want(inView(photo("a.jpg", 9)));
        settle();
        assertThat(loaded).as("changed once more").isNotEmpty();
    }

    @Test
    void aFailureIsShownAndNotTriedAgainUntilForgotten() {
        var photo = photo(0);
        broken.put(photo.path(), new DecodeException(DecodeException.Reason.DAMAGED, "half a file"));
        thumbnails.want(inView(photo));
        settle();
        assertThat(thumbnails.of(photo.path()))
                .isEqualTo(new TileContent.Failed(DecodeException.Reason.DAMAGED, "half a file"));
        loaded.clear();
        thumbnails.want(inView(photo));
        settle();
        assertThat(loaded).isEmpty();
        broken.clear();
        thumbnails.retry(List.of(photo.path()));
        settle();
        assertThat(isSharp(photo)).isTrue();
    }

    @Test
    void aFailedFileThatChangedIsTriedAgain() {
        broken.put(Path.of("/photos/a.jpg"), new DecodeException(DecodeException.Reason.EMPTY, ""));
        thumbnails.want(inView(photo("a.jpg", 1)));
        settle();
        thumbnails.want(inView(photo("a.jpg", 1)));
        broken.clear();
        modified.put(Path.of("/photos/a.jpg"), 2L);
        thumbnails.want(inView(photo("a.jpg", 2)));
        settle();
        assertThat(isSharp(photo("a.jpg", 2))).isTrue();
    }

    private static DecodeException halfAFile(long modified) {
        return new NoThumbnailException(new DecodeException(DecodeException.Reason.DAMAGED, "half a file"), modified);
    }

    private void isCopiedToItsEnd(Path path) {
        broken.remove(path);
        modified.put(path, 2L);
    }

    @Test
    void aFailureOfAHalfWrittenFileIsNoneOfTheFinishedOne() {
        var path = Path.of("/photos/a.jpg");
        broken.put(path, halfAFile(1));
        thumbnails.want(inView(photo("a.jpg", Photo.UNKNOWN)));
        settle();
        assertThat(thumbnails.of(path)).isInstanceOf(TileContent.Failed.class);
        isCopiedToItsEnd(path);
        thumbnails.want(inView(photo("a.jpg", 2)));
        settle();
        assertThat(isSharp(photo("a.jpg", 2))).isTrue();
    }

    @Test
    void aFailureOfAFileThatIsFinishedWhileItIsReadIsNoneOfTheFinishedOne() {
        var path = Path.of("/photos/a.jpg");
        thumbnails.want(inView(photo("a.jpg", 1)));
        brokenWhenSharp = halfAFile(1);
        workers.remove().run();
        fx.remove().run();
        assertThat(thumbnails.of(path)).isInstanceOf(TileContent.Shape.class);
        brokenWhenSharp = null;
        isCopiedToItsEnd(path);
        thumbnails.want(inView(photo("a.jpg", 2)));
        settle();
        assertThat(isSharp(photo("a.jpg", 2))).isTrue();
    }

    @Test
    void aFailureOfTheFileAsItIsListedIsNotTriedAgain() {
        broken.put(Path.of("/photos/a.jpg"), halfAFile(5));
        thumbnails.want(inView(photo("a.jpg", Photo.UNKNOWN)));
        settle();
        loaded.clear();
        thumbnails.want(inView(photo("a.jpg", 5)));
        settle();
        assertThat(loaded).isEmpty();
    }

    @Test
    void aFailureOfWhoKnowsWhenIsTriedOnceMore() {
        broken.put(Path.of("/photos/a.jpg"), new DecodeException(DecodeException.Reason.VANISHED, ""));
        thumbnails.want(inView(photo("a.jpg", Photo.UNKNOWN)));
        settle();
        loaded.clear();
        thumbnails.want(inView(photo("a.jpg", 5)));
        settle();
        assertThat(loaded).isNotEmpty();
        loaded.clear();
        thumbnails.want(inView(photo("a.jpg", 5)));
        settle();
        assertThat(loaded).isEmpty();
    }

    @Test
    void aPictureThatNeedsTooMuchMemoryFailsAlone() {
        broken.put(photo(0).path(), new OutOfMemoryError("pixels"));
        broken.put(photo(1).path(), new IllegalStateException("a bug in a decoder"));
        thumbnails.want(inView(photos(0, 3)));
        settle();
        assertThat(thumbnails.of(photo(0).path()))
                .isEqualTo(new TileContent.Failed(DecodeException.Reason.TOO_LARGE, "pixels"));
        assertThat(thumbnails.of(photo(1).path())).isInstanceOf(TileContent.Failed.class);
        assertThat(isSharp(photo(2))).isTrue();
    }

    @Test
    void aFolderHasACoverAndIsBareWithout() {
        var full = new Folder(Path.of("/photos/full"), "full");
        var bare = new Folder(Path.of("/photos/bare"), "bare");
        broken.put(bare.path(), new DecodeException(DecodeException.Reason.UNREADABLE, ""));
        thumbnails.want(inView(full, bare));
        settle();
        assertThat(loaded)
                .containsExactly(new Rendition.Cover(full.path(), SIZE), new Rendition.Cover(bare.path(), SIZE));
        assertThat(isSharp(full)).isTrue();
        assertThat(thumbnails.of(bare.path())).isInstanceOf(TileContent.Bare.class);
    }

    @Test
    void whilePausedNothingIsLoadedAndAfterwardsWhatIsWantedThen() {
        thumbnails.pause();
        thumbnails.want(inView(photos(0, 2)));
        settle();
        thumbnails.want(inView(photos(1, 2)));
        settle();
        assertThat(loaded).isEmpty();
        assertThat(thumbnails.isSettled()).isFalse();
        thumbnails.resume();
        settle();
        assertThat(loaded).containsExactly(quick(1), sharp(1));
        assertThat(thumbnails.isSettled()).isTrue();
    }

    @Test
    void memoryIsBoundedExceptForWhatIsInView() {
        long bound = 10 * SHARP_BYTES;
        thumbnails = of(bound);
        var random = new Random(7);
        for (int n = 0; n < 300; n++) {
            int from = random.nextInt(200);
            var view = photos(from, from + 1 + random.nextInt(8));
            int end = from + view.size();
            thumbnails.want(new ThumbnailWish(
                    view,
                    photos(end, end + 4),
                    photos(Math.max(0, from - 4), from).reversed(),
                    SIZE));
            for (int turn = random.nextInt(30); turn > 0 && !(workers.isEmpty() && fx.isEmpty()); turn--) {
                (fx.isEmpty() ? workers : fx).remove().run();
            }
            assertThat(thumbnails.bytes()).isLessThanOrEqualTo(bound);
        }
        settle();
        var large = photos(300, 320);
        thumbnails.want(inView(large));
        settle();
        assertThat(large).as("all in view are kept").allMatch(this::isSharp);
        assertThat(thumbnails.bytes()).isEqualTo(20 * SHARP_BYTES);
        thumbnails.want(inView(photos(320, 321)));
        settle();
        assertThat(thumbnails.bytes()).as("and go when they are not in view").isLessThanOrEqualTo(bound);
    }

    @Test
    void whatIsLeftInViewIsNotThrownAwayForWhatCameIntoIt() {
        thumbnails = of(2 * SHARP_BYTES);
        thumbnails.want(inView(photos(0, 4)));
        settle();
        loaded.clear();
        thumbnails.want(inView(photos(2, 6)));
        settle();
        assertThat(loaded).doesNotContain(sharp(2), sharp(3)).contains(sharp(4), sharp(5));
        assertThat(photos(2, 6)).allMatch(this::isSharp);
    }

    @Test
    void aMemoryTooSmallForWhatIsAheadIsNotFilledAgainAndAgain() {
        thumbnails = of(6 * SHARP_BYTES);
        thumbnails.want(
                new ThumbnailWish(photos(10, 14), photos(14, 18), photos(6, 10).reversed(), SIZE));
        settle();
        assertThat(photos(10, 14)).allMatch(this::isSharp);
        assertThat(loaded).as("each at most once").doesNotHaveDuplicates();
        assertThat(thumbnails.isSettled()).isTrue();
        assertThat(thumbnails.bytes()).isLessThanOrEqualTo(6 * SHARP_BYTES);
    }

    @Test
    void theBytesAreThoseOfThePicturesKept() {
        withPreview.add(photo(0).path());
        thumbnails.want(inView(photos(0, 3)));
        settle();
        assertThat(thumbnails.bytes()).isEqualTo(3 * SHARP_BYTES);
        thumbnails.retry(List.of(photo(1).path(), photo(99).path()));
        thumbnails.want(inView(photos(2, 3)));
        assertThat(thumbnails.bytes()).isEqualTo(2 * SHARP_BYTES);
    }

    @Test
    void aTurnedPhotoIsTurnedAtOnceAndUntilItsFileSaysSo() {
        var wide = new PixelSize(600, 400);
        shape = wide;
        thumbnails.want(inView(photo(1)));
        settle();
        changed.clear();

        thumbnails.turn(photo(1).path(), Turn.RIGHT, 1);

        assertThat(changed).containsExactly(photo(1).path());
        assertThat(shapeOf(photo(1))).isEqualTo(wide.turned());
        // Another size of the same file, then the file as it was written.
        thumbnails.want(new ThumbnailWish(List.of(photo(1)), List.of(), List.of(), 2 * SIZE));
        settle();
        assertThat(shapeOf(photo(1))).isEqualTo(wide.turned());
        modified.put(photo(1).path(), 2L);
        shape = wide.turned();
        loaded.clear();
        thumbnails.want(new ThumbnailWish(List.of(photo("1.jpg", 2)), List.of(), List.of(), 2 * SIZE));
        settle();
        assertThat(loaded)
                .as("no step back to a preview")
                .containsExactly(new Rendition.Sharp(photo(1).path(), 2 * SIZE));
        assertThat(shapeOf(photo(1))).isEqualTo(wide.turned());
    }

    @Test
    void aTurnThatIsTakenBackLeavesTheThumbnailAsItWas() {
        shape = new PixelSize(600, 400);
        thumbnails.want(inView(photo(1)));
        settle();
        thumbnails.turn(photo(1).path(), Turn.LEFT, 1);
        thumbnails.turn(photo(1).path(), Turn.RIGHT, 1);
        assertThat(shapeOf(photo(1))).isEqualTo(shape);
    }

    @Test
    void aPhotoThatIsTurnedBeforeItsThumbnailIsThereComesTurnedUnlessItsFileChanged() {
        shape = new PixelSize(600, 400);
        thumbnails.turn(photo(1).path(), Turn.RIGHT, 1);
        thumbnails.turn(photo(2).path(), Turn.RIGHT, 1);
        thumbnails.turn(photo(3).path(), Turn.RIGHT, Photo.UNKNOWN);
        assertThat(changed).isEmpty();
        modified.put(photo(2).path(), 2L);
        thumbnails.want(inView(photos(1, 4)));
        settle();
        assertThat(shapeOf(photo(1))).isEqualTo(shape.turned());
        assertThat(shapeOf(photo(2))).isEqualTo(shape);
        assertThat(shapeOf(photo(3))).isEqualTo(shape);
    }

    private PixelSize shapeOf(Entry entry) {
        return thumbnails.of(entry.path()) instanceof TileContent.Shown shown && shown.photo() != null
                ? shown.photo()
                : new PixelSize(1, 1);
    }
}

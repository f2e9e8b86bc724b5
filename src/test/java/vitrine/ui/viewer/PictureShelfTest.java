package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;

class PictureShelfTest {
    private static final PixelSize BOX = new PixelSize(100, 100);
    private static final long PICTURE_BYTES = 4 * 100 * 100;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> decoded = new ArrayList<>();
    private final List<String> arrived = new ArrayList<>();
    private final PictureShelf shelf = new PictureShelf(
            3 * PICTURE_BYTES,
            receiver -> new Loader<>(1, work::add, Runnable::run, this::decode, receiver),
            news -> arrived.add(name(news.key())));

    private Picture decode(PictureRequest request) throws DecodeException {
        decoded.add(name(request));
        if (name(request).equals("broken")) {
            throw new DecodeException(DecodeException.Reason.DAMAGED, "");
        }
        return new Picture(new Pixels(100, 100, new int[100 * 100]), new PixelSize(4000, 4000));
    }

    private static PictureRequest fitted(String name) {
        return new PictureRequest.Fitted(Path.of(name), BOX);
    }

    private static String name(PictureRequest request) {
        return request.path().toString();
    }

    private void want(String... names) {
        shelf.want(Stream.of(names).map(PictureShelfTest::fitted).toList());
    }

    private void finish() {
        for (var task = work.poll(); task != null; task = work.poll()) {
            task.run();
        }
    }

    @Test
    void thePhotoShownComesFirstThenTheNeighbours() {
        want("3", "4", "5", "2");
        finish();
        assertThat(decoded).containsExactly("3", "4", "5", "2");
        assertThat(arrived).isEqualTo(decoded);
    }

    @Test
    void goingOnDecodesOnlyWhatIsNew() {
        want("3", "4", "2");
        finish();
        decoded.clear();
        want("4", "5", "3");
        finish();
        assertThat(decoded).containsExactly("5");
    }

    @Test
    void aKeyHeldDownDecodesOnlyWhereItStops() {
        for (int i = 0; i < 50; i++) {
            want("" + i, "" + (i + 1), "" + (i + 2));
        }
        finish();
        assertThat(decoded).containsExactly("49", "50", "51");
    }

    @Test
    void theMemoryIsBoundedAndThePhotoShownStays() {
        for (int i = 0; i < 20; i++) {
            want("" + i, "" + (i + 1), "" + (i + 2), "" + (i - 1));
            finish();
            assertThat(shelf.bytes()).isLessThanOrEqualTo(3 * PICTURE_BYTES);
            assertThat(shelf.of(fitted("" + i))).isNotNull();
        }
    }

    @Test
    void aPictureLargerThanTheBoundIsKeptWhileItIsShown() {
        var tight = new PictureShelf(
                1, receiver -> new Loader<>(1, work::add, Runnable::run, this::decode, receiver), _ -> {});
        tight.want(List.of(fitted("1"), fitted("2")));
        finish();
        assertThat(tight.of(fitted("1"))).isNotNull();
        assertThat(tight.of(fitted("2"))).isNull();
    }

    @Test
    void aFailureIsKnownAndNotTriedAgain() {
        want("broken", "1");
        finish();
        assertThat(shelf.of(fitted("broken"))).isInstanceOf(Loaded.Failed.class);
        want("1", "broken");
        finish();
        assertThat(decoded).containsExactly("broken", "1");
    }

    @Test
    void aRewrittenFileIsDecodedAnew() {
        want("1", "2");
        finish();
        shelf.forget(Path.of("1")::equals);
        assertThat(shelf.of(fitted("1"))).isNull();
        assertThat(shelf.bytes()).isEqualTo(PICTURE_BYTES);
        want("1", "2");
        finish();
        assertThat(decoded).containsExactly("1", "2", "1");
    }

    @Test
    void afterTheViewerIsClosedNothingIsKept() {
        want("1", "2");
        finish();
        shelf.clear();
        assertThat(shelf.bytes()).isZero();
        assertThat(shelf.isIdle()).isTrue();
    }

    @Test
    void whatWasBegunBeforeTheFileChangedIsNotBelieved() {
        var deliveries = new ArrayDeque<Runnable>();
        var slow = new PictureShelf(
                3 * PICTURE_BYTES,
                receiver -> new Loader<>(1, work::add, deliveries::add, this::decode, receiver),
                news -> arrived.add(name(news.key())));
        slow.want(List.of(fitted("1")));
        finish(); // decoded, but nobody has heard of it yet
        slow.forget(Path.of("1")::equals);
        deliveries.remove().run();
        assertThat(arrived).isEmpty();
        finish();
        deliveries.remove().run();
        assertThat(decoded).containsExactly("1", "1");
        assertThat(arrived).containsExactly("1");
        assertThat(slow.of(fitted("1"))).isNotNull();
    }
}

package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vitrine.image.Pixels;
import vitrine.loading.Loader;

class SharpestPhotoTest {
    private static final Path A = Path.of("a");
    private static final Path B = Path.of("b");

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Map<Pixels, Double> sharpness = new HashMap<>();
    private final SharpestPhoto photo = new SharpestPhoto(
            receiver -> new Loader<>(
                    1, work::add, Runnable::run, measure -> sharpness.getOrDefault(measure.picture(), 0.0), receiver),
            () -> {});

    private Pixels picture(int side, double sharp) {
        var pixels = new Pixels(side, side, new int[side * side]);
        sharpness.put(pixels, sharp);
        return pixels;
    }

    private void finish() {
        for (var task = work.poll(); task != null; task = work.poll()) {
            task.run();
        }
    }

    @Test
    void theOneThatIsClearlySharperIsFoundOnceAllAreMeasured() {
        photo.compare(Map.of(A, picture(10, 5), B, picture(20, 9)));
        assertThat(photo.sharpest()).isEmpty();
        finish();
        assertThat(photo.sharpest()).contains(B);
    }

    @Test
    void oneThatIsHardlySharperIsNotNamed() {
        photo.compare(Map.of(A, picture(10, 100), B, picture(10, 105)));
        finish();
        assertThat(photo.sharpest()).isEmpty();
    }

    @Test
    void oneAloneIsNotCompared() {
        photo.compare(Map.of(A, picture(10, 5)));
        finish();
        assertThat(photo.sharpest()).isEmpty();
    }

    @Test
    void betterPicturesOfTheSamePhotosChangeTheAnswerWhenAllAreMeasured() {
        photo.compare(Map.of(A, picture(10, 5), B, picture(10, 9)));
        finish();
        photo.compare(Map.of(A, picture(40, 30), B, picture(40, 9)));
        assertThat(photo.sharpest()).as("until then the old one").contains(B);
        finish();
        assertThat(photo.sharpest()).contains(A);
    }

    @Test
    void anotherPhotoAsksAnew() {
        photo.compare(Map.of(A, picture(10, 5), B, picture(10, 9)));
        finish();
        photo.compare(Map.of(A, picture(10, 5), Path.of("c"), picture(10, 9)));
        assertThat(photo.sharpest()).isEmpty();
    }
}

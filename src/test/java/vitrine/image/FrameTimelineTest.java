package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTimelineTest {
    private static final long MILLI = 1_000_000;

    private static FrameTimeline timeline(int plays, int... delays) {
        return new FrameTimeline(delays, plays);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 100", "10, 100", "11, 11", "20, 20", "100, 100", "655350, 655350"})
    void framesTooShortToBeMeantAreShownAsBrowsersDo(int said, int shown) {
        assertThat(timeline(0, said).delay(0).toMillis()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "49, 0", "50, 1", "79, 1", "80, 2", "179, 2", "180, 0", "229, 0", "230, 1", "18000000, 0"})
    void eachFrameIsShownForItsOwnTimeOverAndOverAgain(long millis, int frame) {
        var timeline = timeline(0, 50, 30, 0);

        assertThat(timeline.frameAt(millis * MILLI)).isEqualTo(frame);
        assertThat(timeline.isOver(millis * MILLI)).isFalse();
        assertThat(timeline.length().toMillis()).isEqualTo(180);
    }

    @Test
    void afterTheLastRepetitionTheLastFrameStays() {
        var timeline = timeline(2, 50, 50);

        assertThat(timeline.frameAt(199 * MILLI)).isEqualTo(1);
        assertThat(timeline.isOver(199 * MILLI)).isFalse();
        assertThat(timeline.frameAt(200 * MILLI)).isEqualTo(1);
        assertThat(timeline.isOver(200 * MILLI)).isTrue();
        assertThat(timeline.endOfFrameAt(149 * MILLI)).isEqualTo(150 * MILLI);
        assertThat(timeline.endOfFrameAt(150 * MILLI)).isEqualTo(Long.MAX_VALUE);
        assertThat(timeline.endOfFrameAt(999 * MILLI)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void goingFromEndToEndShowsEveryFrameInOrder() {
        var random = new Random(1);
        var timeline = new FrameTimeline(random.ints(50, 0, 300).toArray(), 3);
        long position = 0;
        for (int i = 0; i < 149; i++) {
            assertThat(timeline.frameAt(position)).isEqualTo(i % 50);
            long end = timeline.endOfFrameAt(position);
            assertThat(end - position).isEqualTo(timeline.delay(i % 50).toNanos());
            assertThat(timeline.frameAt(end - 1)).isEqualTo(i % 50);
            position = end;
        }
        assertThat(timeline.endOfFrameAt(position)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theLongestFramesAndRepetitionsDoNotOverflow() {
        int[] delays = new int[MovingFrame.MOST];
        Arrays.fill(delays, 655_350);
        var timeline = new FrameTimeline(delays, 65_536);

        assertThat(timeline.frameAt(Long.MAX_VALUE / 2)).isBetween(0, delays.length - 1);
        assertThat(timeline.isOver(Long.MAX_VALUE / 2)).isFalse();
        assertThat(timeline.length().toDays()).isEqualTo(682);
    }

    @Test
    void aTimelineHasFrames() {
        assertThatThrownBy(() -> timeline(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> timeline(-1, 50)).isInstanceOf(IllegalArgumentException.class);
    }
}

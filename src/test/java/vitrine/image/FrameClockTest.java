package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The clock is told the time: nothing here waits.
class FrameClockTest {
    private static final long MILLI = 1_000_000;

    /// Timers begin anywhere, also below zero.
    private static final long START = -5_000 * MILLI;

    /// Frames of 50, 30 and 100 ms.
    private final FrameClock endless = clock(0);

    private static FrameClock clock(int plays) {
        return FrameClock.start(new FrameTimeline(new int[] {50, 30, 100}, plays), START);
    }

    private static long at(long millis) {
        return START + millis * MILLI;
    }

    @Test
    void theFrameIsTheOneThatIsDueNow() {
        assertThat(endless.frame(at(0))).isZero();
        assertThat(endless.frame(at(49))).isZero();
        assertThat(endless.frame(at(50))).isEqualTo(1);
        assertThat(endless.frame(at(80))).isEqualTo(2);
        assertThat(endless.frame(at(180))).isZero();
    }

    @Test
    void whoComesLateSkipsFramesAndIsOnTimeAgain() {
        assertThat(endless.frame(at(40))).isZero();
        assertThat(endless.frame(at(85))).isEqualTo(2);
        assertThat(endless.nextFrameAt(at(85))).isEqualTo(at(180));
    }

    @Test
    void itDoesNotDriftHoweverLateEveryFrameIs() {
        long now = START;
        for (int i = 0; i < 30_000; i++) {
            now = endless.nextFrameAt(now);
            assertThat(endless.frame(now)).isEqualTo((i + 1) % 3);
            now += 7 * MILLI;
        }
        assertThat(now).isEqualTo(at(10_000L * 180 + 7));
    }

    @Test
    void aTimerThatIsALittleBehindTheStartShowsTheFirstFrame() {
        assertThat(endless.frame(at(-3))).isZero();
        assertThat(endless.nextFrameAt(at(-3))).isEqualTo(at(50));
    }

    @Test
    void aPausedClockStandsAndGoesOnWhereItStood() {
        var paused = endless.paused(at(60));
        assertThat(paused.running()).isFalse();
        assertThat(paused.frame(at(10_000))).isEqualTo(1);
        assertThat(paused.nextFrameAt(at(10_000))).isEqualTo(Long.MAX_VALUE);

        var resumed = paused.resumed(at(10_000));
        assertThat(resumed.running()).isTrue();
        assertThat(resumed.frame(at(10_019))).isEqualTo(1);
        assertThat(resumed.nextFrameAt(at(10_000))).isEqualTo(at(10_020));
        assertThat(resumed.frame(at(10_020))).isEqualTo(2);
    }

    @Test
    void pausingTwiceAndResumingTwiceChangesNothing() {
        assertThat(endless.paused(at(60)).paused(at(999)).frame(at(999))).isEqualTo(1);
        assertThat(endless.resumed(at(60)).frame(at(80))).isEqualTo(2);
    }

    @Test
    void aStepPausesAtTheBeginningOfTheNextFrame() {
        var stepped = endless.stepped(1, at(40));
        assertThat(stepped.running()).isFalse();
        assertThat(stepped.frame(at(500))).isEqualTo(1);
        assertThat(stepped.resumed(at(500)).nextFrameAt(at(500))).isEqualTo(at(530));
    }

    @Test
    void stepsGoRoundInBothDirections() {
        assertThat(endless.stepped(-1, at(10)).frame(at(10))).isEqualTo(2);
        assertThat(endless.stepped(1, at(100)).frame(at(100))).isZero();
        assertThat(endless.stepped(-7, at(190)).frame(at(190))).isEqualTo(2);
        assertThat(endless.stepped(Integer.MAX_VALUE, at(60)).frame(at(60))).isEqualTo(2);
        var there = endless.stepped(1, at(10)).stepped(1, at(20)).stepped(-1, at(30));
        assertThat(there.frame(at(30))).isEqualTo(1);
    }

    @Test
    void whenAllIsOverTheLastFrameStaysAndResumingBeginsAnew() {
        var twice = clock(2);
        assertThat(twice.isOver(at(359))).isFalse();
        assertThat(twice.isOver(at(360))).isTrue();
        assertThat(twice.frame(at(5_000))).isEqualTo(2);
        assertThat(twice.nextFrameAt(at(300))).isEqualTo(Long.MAX_VALUE);
        assertThat(twice.nextFrameAt(at(5_000))).isEqualTo(Long.MAX_VALUE);

        var again = twice.resumed(at(5_000));
        assertThat(again.frame(at(5_000))).isZero();
        assertThat(again.isOver(at(5_359))).isFalse();
        assertThat(again.isOver(at(5_360))).isTrue();
    }

    @Test
    void aStepBackFromTheEndIsNotOverAnyMore() {
        var back = clock(2).stepped(-1, at(5_000));
        assertThat(back.frame(at(5_000))).isEqualTo(1);
        assertThat(back.isOver(at(5_000))).isFalse();
        assertThat(back.resumed(at(6_000)).frame(at(6_030))).isEqualTo(2);
    }
}

package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.FxRuntime;
import vitrine.image.DecodeException;
import vitrine.image.FrameTimeline;
import vitrine.image.MovingPicture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.loading.Loader;
import vitrine.ui.kit.Alarm;

/// A worker and a clock that do what the test says.
@ExtendWith(FxRuntime.class)
class MovingPlayerTest {
    private static final PixelSize SIZE = new PixelSize(2, 1);
    private static final Path PHOTO = Path.of("a.gif");
    private static final Path OTHER = Path.of("b.gif");
    private static final long MILLI = 1_000_000;
    private static final int OPAQUE = 0xFF000000;
    private static final int BROKEN = 2;

    private @Nullable MovingPicture file = picture(0, 70, 100, 40, 300);
    private boolean broken;
    private long now = 5_000_000_000L;
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Ring> alarms = new ArrayDeque<>();
    private final List<Integer> composed = new ArrayList<>();
    private final SimpleBooleanProperty inView = new SimpleBooleanProperty(true);
    private final Screen screen = new Screen();
    private final MovingPlayer player = new MovingPlayer(
            new MovingPlayer.Source(
                    receiver -> new Loader<>(1, work::add, Runnable::run, _ -> Optional.ofNullable(file), receiver),
                    receiver -> new Loader<>(1, work::add, Runnable::run, this::compose, receiver),
                    new OneRing(),
                    () -> now),
            screen,
            inView);

    private record Ring(long at, Runnable then) {}

    private final class OneRing implements Alarm {
        @Override
        public void set(Duration after, Runnable then) {
            clear();
            alarms.add(new Ring(now + after.toNanos(), then));
        }

        @Override
        public void clear() {
            alarms.clear();
        }
    }

    /// Remembers what it was given.
    private static final class Screen implements MovingPlayer.Screen {
        private @Nullable Image image;
        private @Nullable Pixels full;

        @Override
        public void move(Image picture) {
            image = picture;
            full = null;
        }

        @Override
        public void rest(Pixels pixels) {
            full = pixels;
        }

        int frame() {
            return image == null ? -1 : (image.getPixelReader().getArgb(0, 0) & 0xFFFFFF) - 1;
        }
    }

    /// Each frame has its number as its colour.
    private static MovingPicture picture(int plays, int... delays) {
        return new MovingPicture() {
            @Override
            public PixelSize size() {
                return SIZE;
            }

            @Override
            public FrameTimeline timeline() {
                return new FrameTimeline(delays, plays);
            }

            @Override
            public Pixels frame(int index) {
                int[] argb = new int[2];
                Arrays.fill(argb, OPAQUE | (index + 1));
                return new Pixels(2, 1, argb);
            }
        };
    }

    private Pixels compose(MovingPlayer.Frame frame) throws DecodeException {
        if (broken && frame.index() == BROKEN) {
            throw new DecodeException(DecodeException.Reason.TOO_LARGE, "");
        }
        composed.add(frame.index());
        return frame.picture().frame(frame.index());
    }

    private void work() {
        for (var task = work.poll(); task != null; task = work.poll()) {
            task.run();
        }
    }

    private void pass(long millis) {
        passIdle(millis, true);
    }

    /// @param working whether the worker keeps up
    private void passIdle(long millis, boolean working) {
        long end = now + millis * MILLI;
        while (!alarms.isEmpty() && alarms.peek().at() <= end) {
            var alarm = alarms.remove();
            now = Math.max(now, alarm.at());
            alarm.then().run();
            if (working) {
                work();
            }
        }
        now = end;
    }

    private void begin() {
        player.play(PHOTO, SIZE, false);
        work();
    }

    private void shows(int frame, boolean playing) {
        assertThat(player.momentProperty().get()).isEqualTo(new MovingPlayer.Moment(frame, 4, playing));
        assertThat(screen.frame()).isEqualTo(frame);
    }

    private static void onFx(Runnable test) {
        FxRuntime.doOnFxThread(test);
    }

    @Test
    void framesFollowEachOtherInTheirTimes() {
        onFx(() -> {
            begin();
            shows(0, true);
            pass(69);
            shows(0, true);
            pass(1);
            shows(1, true);
            pass(100);
            shows(2, true);
            pass(40);
            shows(3, true);
            pass(300);
            shows(0, true);
            pass(510 * 1000L + 175);
            shows(2, true);
        });
    }

    static LongStream seeds() {
        return new Random(4).longs(30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFrameShownIsTheOneThatIsDue(long seed) {
        onFx(() -> {
            var random = new Random(seed);
            int[] delays = random.ints(1 + random.nextInt(9), 11, 200).toArray();
            if (delays.length < 2) {
                delays = new int[] {50, 60};
            }
            var timeline = new FrameTimeline(delays, 0);
            file = picture(0, delays);
            begin();
            long length = timeline.length().toMillis();
            long time = 0;
            for (int i = 0; i < 60; i++) {
                int step = random.nextInt(300);
                pass(step);
                time += step;
                assertThat(screen.frame()).isEqualTo(due(delays, time % length));
            }
        });
    }

    private static int due(int[] delays, long time) {
        int frame = 0;
        for (long end = delays[0]; end <= time; end += delays[frame]) {
            frame++;
        }
        return frame;
    }

    @Test
    void onlyTwoFramesAreMadeAhead() {
        onFx(() -> {
            begin();
            assertThat(composed).containsExactly(0, 1, 2);
            pass(70);
            assertThat(composed).containsExactly(0, 1, 2, 3);
        });
    }

    @Test
    void aSlowWorkerSkipsFramesAndDoesNotLag() {
        onFx(() -> {
            begin();
            passIdle(70 + 100 + 40 + 10, false); // Frames 1 and 2 were there; 3 is due and is not.
            shows(2, true);
            work();
            shows(3, true);
            passIdle(300 + 70 + 100, false);
            work();
            shows(2, true);
        });
    }

    @Test
    void pausedNothingRuns() {
        onFx(() -> {
            begin();
            pass(80);
            player.toggle();
            work();
            shows(1, false);
            assertThat(alarms).isEmpty();
            assertThat(screen.full).isNotNull();
            pass(10_000);
            shows(1, false);

            player.toggle();
            assertThat(screen.full).isNull();
            shows(1, true);
            pass(89);
            shows(1, true);
            pass(1);
            shows(2, true);
        });
    }

    @Test
    void stepsGoBothWaysAndRoundTheEnds() {
        onFx(() -> {
            begin();
            player.step(1);
            work();
            shows(1, false);
            player.step(-1);
            work();
            shows(0, false);
            player.step(-1);
            work();
            shows(3, false);
            assertThat(screen.full).isNotNull();
            player.step(1);
            player.step(1);
            work();
            shows(1, false);
            assertThat(alarms).isEmpty();
        });
    }

    @Test
    void outOfViewNothingRunsAndItGoesOnWhereItWas() {
        onFx(() -> {
            begin();
            pass(75);
            inView.set(false);
            work();
            assertThat(alarms).isEmpty();
            pass(10_000);
            assertThat(screen.frame()).isEqualTo(1);
            inView.set(true);
            pass(94);
            shows(1, true);
            pass(1);
            shows(2, true);
        });
    }

    @Test
    void whatThePersonPausedStaysPausedWhenItComesBackIntoView() {
        onFx(() -> {
            begin();
            player.toggle();
            inView.set(false);
            inView.set(true);
            work();
            shows(0, false);
            assertThat(alarms).isEmpty();
        });
    }

    @Test
    void anotherPhotoEndsIt() {
        onFx(() -> {
            begin();
            pass(80);
            var late = alarms.element().then();
            player.stop();
            work();
            late.run(); // It had gone off already.
            assertThat(alarms).isEmpty();
            assertThat(player.momentProperty().get()).isNull();
            assertThat(player.shows(PHOTO)).isFalse();
            assertThat(screen.frame()).isEqualTo(1); // until the other is there

            player.play(OTHER, SIZE, false);
            work();
            shows(0, true);
        });
    }

    @Test
    void aPhotoThatIsLeftBeforeItIsOpenDoesNotPlay() {
        onFx(() -> {
            player.play(PHOTO, SIZE, false);
            player.stop();
            work();
            assertThat(screen.image).isNull();
            assertThat(composed).isEmpty();
        });
    }

    @Test
    void itEndsAfterItsRepetitionsAndCanBeSeenAgain() {
        onFx(() -> {
            file = picture(2, 70, 100, 40, 300);
            begin();
            pass(510);
            shows(0, true);
            pass(70 + 100 + 40);
            shows(3, false);
            assertThat(alarms).isEmpty();
            pass(10_000);
            inView.set(false);
            inView.set(true);
            work();
            shows(3, false);

            player.toggle();
            work();
            shows(0, true);
            pass(70);
            shows(1, true);
        });
    }

    @Test
    void withReducedMotionItWaitsForThePerson() {
        onFx(() -> {
            player.play(PHOTO, SIZE, true);
            work();
            shows(0, false);
            assertThat(alarms).isEmpty();
            player.toggle();
            pass(70);
            shows(1, true);
        });
    }

    @Test
    void aStillStaysAStill() {
        onFx(() -> {
            file = null;
            begin();
            player.toggle();
            player.step(1);
            assertThat(player.momentProperty().get()).isNull();
            assertThat(screen.image).isNull();
        });
    }

    @Test
    void aPictureOfAnotherSizeThanTheStillIsNotPlayed() {
        onFx(() -> {
            player.play(PHOTO, new PixelSize(20, 10), false);
            work();
            assertThat(screen.image).isNull();
        });
    }

    @Test
    void aFrameThatCannotBeHadEndsIt() {
        onFx(() -> {
            broken = true;
            begin();
            assertThat(player.momentProperty().get()).isNull();
            assertThat(screen.frame()).isZero();
            assertThat(alarms).isEmpty();
        });
    }

    @Test
    void aFileThatHasChangedIsOpenedAnew() {
        onFx(() -> {
            begin();
            pass(80);
            player.forget(OTHER::equals);
            shows(1, true);
            player.forget(PHOTO::equals);
            begin();
            shows(0, true);
        });
    }
}

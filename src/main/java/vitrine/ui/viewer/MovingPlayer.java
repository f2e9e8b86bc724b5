package vitrine.ui.viewer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import vitrine.image.FrameClock;
import vitrine.image.MovingPicture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.ui.kit.Alarm;

/// Plays the photo shown, if it moves. Frames are composed by a worker, two ahead; which one is due the time says, so
/// a slow picture skips frames and does not lag. Nothing runs while nothing can be seen moving: between two frames
/// there is only the alarm for the next. Lives on the JavaFX thread.
public final class MovingPlayer implements AutoCloseable {
    private static final int AHEAD = 2;
    private static final int NONE = -1;

    /// A frame that is wanted.
    public record Frame(MovingPicture picture, int index) {}

    /// What the player works with.
    ///
    /// @param pictures makes the loader that opens pictures; it tells the given receiver, on the JavaFX thread
    /// @param frames the same for frames; of one picture, one at a time
    /// @param alarm for the next frame; not an animation of JavaFX, which would keep the window busy while it waits
    /// @param clock a running one, in nanoseconds
    public record Source(
            Function<Consumer<Loaded<Path, Optional<MovingPicture>>>, Loader<Path, Optional<MovingPicture>>> pictures,
            Function<Consumer<Loaded<Frame, Pixels>>, Loader<Frame, Pixels>> frames,
            Alarm alarm,
            LongSupplier clock) {}

    /// Where it is shown.
    interface Screen {
        /// Shows an image that changes from frame to frame.
        void move(Image picture);

        /// The frame that stays, to be looked at closely.
        void rest(Pixels frame);
    }

    /// What is shown of a moving picture.
    ///
    /// @param frame counted from 0
    /// @param playing whether another frame follows by itself
    public record Moment(int frame, int count, boolean playing) {}

    private final Loader<Path, Optional<MovingPicture>> pictures;
    private final Loader<Frame, Pixels> frames;
    private final Alarm alarm;
    private final LongSupplier clock;
    private final Screen screen;
    private final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>();
    private @Nullable Path file;
    private @Nullable PixelSize size;
    private @Nullable Reel reel;
    private boolean inView;
    private boolean startsPaused;

    /// @param inView whether anything of the screen can be seen
    MovingPlayer(Source source, Screen screen, ObservableValue<Boolean> inView) {
        this.screen = screen;
        alarm = source.alarm;
        clock = source.clock;
        pictures = source.pictures.apply(this::opened);
        frames = source.frames.apply(this::composed);
        inView.subscribe(seen -> {
            this.inView = seen;
            if (reel != null) {
                reel.runOrRest();
            }
        });
    }

    /// Null while nothing that moves is shown.
    public ReadOnlyObjectProperty<@Nullable Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// Plays the photo, which is shown as a still, from its beginning; when it plays already, it goes on.
    ///
    /// @param paused whether it is to wait for the person
    void play(Path photo, PixelSize still, boolean paused) {
        if (!photo.equals(file)) {
            stop();
            file = photo;
            size = still;
            startsPaused = paused;
            pictures.want(List.of(photo));
        }
    }

    /// Whether what the screen shows of this photo comes from here.
    boolean shows(Path photo) {
        return photo.equals(file) && reel != null && reel.shown != NONE;
    }

    /// Lets go of the picture; the frame shown stays on the screen.
    void stop() {
        if (file != null) {
            pictures.want(List.of());
            frames.want(List.of());
        }
        alarm.clear();
        file = null;
        reel = null;
        moment.set(null);
    }

    /// These files have changed.
    void forget(Predicate<Path> changed) {
        if (file != null && changed.test(file)) {
            stop();
        }
    }

    /// Goes on or waits; begins again when it was over.
    public void toggle() {
        if (reel != null) {
            reel.toggle();
        }
    }

    /// Waits at the frame `steps` further, or with a negative number further back.
    public void step(int steps) {
        if (reel != null) {
            reel.step(steps);
        }
    }

    @Override
    public void close() {
        stop();
        pictures.close();
        frames.close();
    }

    private void opened(Loaded<Path, Optional<MovingPicture>> news) {
        // One that cannot be opened, or is another picture than the still, stays a still.
        if (news instanceof Loaded.Ready<Path, Optional<MovingPicture>>(var photo, var opened)
                && photo.equals(file)
                && reel == null) {
            opened.filter(picture -> picture.size().equals(size)).ifPresent(picture -> {
                reel = new Reel(picture);
                reel.tick();
            });
        }
    }

    private void tick() {
        if (reel != null) {
            reel.tick();
        }
    }

    private void composed(Loaded<Frame, Pixels> news) {
        if (reel == null || !news.key().picture().equals(reel.picture)) {
            return;
        }
        switch (news) {
            case Loaded.Ready<Frame, Pixels>(Frame(var _, var index), var pixels) -> reel.arrived(index, pixels);
            case Loaded.Failed<Frame, Pixels> _ -> stop();
        }
    }

    /// The picture that plays.
    private final class Reel {
        private final MovingPicture picture;
        private final int count;
        private final MovingImage image;
        private final Map<Integer, Pixels> ahead = new HashMap<>();
        private FrameClock time;
        private int shown = NONE;
        private boolean paused = startsPaused;

        Reel(MovingPicture picture) {
            this.picture = picture;
            count = picture.timeline().frameCount();
            image = new MovingImage(picture.size());
            long now = clock.getAsLong();
            // The time runs from when the first frame is seen.
            time = FrameClock.start(picture.timeline(), now).paused(now);
        }

        void toggle() {
            long now = clock.getAsLong();
            if (isOver(now)) {
                paused = false;
                time = FrameClock.start(picture.timeline(), now);
            } else {
                paused = !paused;
            }
            runOrRest();
        }

        void step(int steps) {
            paused = true;
            time = time.stepped(steps, clock.getAsLong());
            tick();
        }

        /// Whether the frame that is due is the last of all repetitions.
        private boolean isOver(long now) {
            return time.running() && time.nextFrameAt(now) == Long.MAX_VALUE;
        }

        void runOrRest() {
            long now = clock.getAsLong();
            boolean run = inView && !paused && shown != NONE;
            if (run && !time.running() && !time.isOver(now)) {
                time = time.resumed(now);
            } else if (!run && time.running() && !isOver(now)) {
                time = time.paused(now);
            }
            tick();
        }

        void arrived(int index, Pixels pixels) {
            ahead.put(index, pixels);
            int due = time.frame(clock.getAsLong());
            if (due != shown && !ahead.containsKey(due)) {
                show(index); // Late: better than none.
            }
            boolean first = shown == NONE;
            tick();
            if (first && shown != NONE) {
                runOrRest();
            }
        }

        /// Shows what is due, wants what comes, and sets the alarm.
        void tick() {
            long now = clock.getAsLong();
            int due = time.frame(now);
            if (due != shown && ahead.containsKey(due)) {
                show(due);
            }
            want(due);
            long next = time.nextFrameAt(now);
            boolean playing = next != Long.MAX_VALUE;
            if (playing) {
                alarm.set(Duration.ofNanos(Math.max(next - now, 0)), MovingPlayer.this::tick);
            } else {
                alarm.clear();
            }
            if (shown != NONE) {
                tell(playing);
            }
        }

        private void tell(boolean playing) {
            var before = moment.get();
            moment.set(new Moment(shown, count, playing));
            if (playing) {
                if (before == null || !before.playing()) {
                    screen.move(image.image());
                }
            } else if (before == null || !moment.get().equals(before)) {
                screen.rest(image.frame());
            }
        }

        private void show(int index) {
            var pixels = ahead.remove(index);
            if (pixels != null) {
                image.show(pixels);
                if (shown == NONE || !time.running()) {
                    screen.move(image.image());
                }
                shown = index;
            }
        }

        private void want(int due) {
            var window = new LinkedHashSet<Integer>();
            for (int i = 0; i <= AHEAD; i++) {
                window.add((due + i) % count);
            }
            window.remove(shown);
            ahead.keySet().retainAll(window);
            window.removeAll(ahead.keySet());
            frames.want(window.stream().map(index -> new Frame(picture, index)).toList());
        }
    }
}

package vitrine.ui;

import java.time.Duration;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import vitrine.state.Messages;
import vitrine.state.Preferences;
import vitrine.state.Slideshow;
import vitrine.state.Slideshow.Phase;
import vitrine.ui.kit.Alarm;
import vitrine.ui.viewer.PhotoViewer;
import vitrine.ui.viewer.SlideshowSign;
import vitrine.ui.viewer.ViewTransform;

/// Plays a slideshow: in full screen, each photo for its time, and on to the next only when its picture is there. Lives
/// on the JavaFX thread.
final class SlideshowPlayer {
    private final Slideshow show;
    private final PhotoViewer viewer;
    private final Preferences preferences;
    private final MainWindow.Program program;
    private final Alarm alarm;
    private final SlideshowSign sign;
    private final Messages messages;
    private boolean due;
    private boolean tookTheScreen;

    SlideshowPlayer(
            Slideshow show,
            PhotoViewer viewer,
            Preferences preferences,
            MainWindow.Program program,
            Alarm alarm,
            SlideshowSign sign,
            Messages messages) {
        this.show = show;
        this.viewer = viewer;
        this.preferences = preferences;
        this.program = program;
        this.alarm = alarm;
        this.sign = sign;
        this.messages = messages;
        show.phaseProperty().subscribe(this::turn);
        viewer.pictures().onArrival(this::goOnWhenDue);
        viewer.transformProperty().subscribe(this::lookedAtClosely);
    }

    /// @param possible whether photos are looked at one by one
    void bindTo(Commands commands, ObservableBooleanValue possible) {
        commands.bind(Shortcut.SLIDESHOW, this::toggle, possible);
        commands.bind(Shortcut.SLIDESHOW_PAUSE, () -> {
            if (show.phase() == Phase.PLAYING) {
                show.pause();
            } else {
                show.resume();
            }
        });
        commands.bind(Shortcut.SLIDESHOW_FASTER, () -> pace(SlidePaces.shorter(seconds())));
        commands.bind(Shortcut.SLIDESHOW_SLOWER, () -> pace(SlidePaces.longer(seconds())));
        commands.bind(Shortcut.SLIDESHOW_END, show::end);
    }

    private void toggle() {
        if (show.phase() == Phase.OFF) {
            show.start();
        } else {
            show.end();
        }
    }

    private void pace(int seconds) {
        preferences.update(s -> s.withShowSeconds(seconds));
        sign.pass(messages.get("slideshow.pace", seconds));
        if (show.phase() == Phase.PLAYING && !due) {
            await();
        }
    }

    private int seconds() {
        return preferences.current().show().seconds();
    }

    private void turn(Phase before, Phase now) {
        alarm.clear();
        due = false;
        sign.stay(now == Phase.PAUSED ? messages.get("slideshow.paused") : "");
        if (before == Phase.OFF) {
            tookTheScreen = !program.isFullScreen();
            fillScreen(true);
        } else if (now == Phase.OFF && tookTheScreen) {
            fillScreen(false);
        }
        if (now == Phase.PLAYING) {
            await();
        }
    }

    private void fillScreen(boolean full) {
        if (program.isFullScreen() != full) {
            program.toggleFullScreen();
        }
    }

    /// The time of a photo begins when it is there.
    private void await() {
        viewer.whenShown(() -> {
            if (show.phase() == Phase.PLAYING) {
                alarm.set(Duration.ofSeconds(seconds()), () -> {
                    due = true;
                    goOnWhenDue();
                });
            }
        });
    }

    private void goOnWhenDue() {
        if (due && show.phase() == Phase.PLAYING) {
            show.ahead(viewer.pictures()::readiness).ifPresent(steps -> {
                due = false;
                viewer.crossFade(() -> show.goOn(steps));
                if (show.phase() == Phase.PLAYING) {
                    await();
                }
            });
        }
    }

    /// Who looks closely does not want the photo to be taken away. At a zoom that is kept, a large photo after a small
    /// one is closer by itself; at the same size only the person makes it so.
    private void lookedAtClosely(@Nullable ViewTransform before, @Nullable ViewTransform now) {
        if (before != null
                && now != null
                && before.photo().equals(now.photo())
                && before.isFitted()
                && !now.isFitted()) {
            show.pause();
        }
    }
}

package vitrine.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.library.Arrangement;
import vitrine.library.Group;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.Preferences;
import vitrine.state.Settings;
import vitrine.state.Slideshow;
import vitrine.state.Slideshow.Phase;
import vitrine.state.ViewerState;
import vitrine.ui.folders.FakeGallery;
import vitrine.ui.kit.HandAlarm;
import vitrine.ui.viewer.FakeViewer;
import vitrine.ui.viewer.PhotoViewer;
import vitrine.ui.viewer.PictureRequest;
import vitrine.ui.viewer.SlideshowSign;

/// A slideshow with a clock and a decoder that the test moves on by hand.
@ExtendWith(FxRuntime.class)
class SlideshowPlayerTest {
    private static final Path FOLDER = Path.of("/photos");

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> large = new HashSet<>();
    private final HandAlarm alarm = new HandAlarm();
    private final Messages messages = Messages.of("en");
    private final Commands commands = new Commands(messages);
    private final Preferences preferences = new Preferences(Settings.DEFAULT);
    private final GalleryState gallery = FxRuntime.onFxThread(FakeGallery::make);
    private final ViewerState viewer = FxRuntime.onFxThread(() -> new ViewerState(gallery, Long.MAX_VALUE));
    private final Slideshow show = FxRuntime.onFxThread(() -> new Slideshow(gallery, viewer, preferences, () -> 1));
    private final SlideshowSign sign = FxRuntime.onFxThread(() -> new SlideshowSign(new HandAlarm()));
    private final PhotoViewer photoViewer = FxRuntime.onFxThread(this::photoViewer);
    private boolean fullScreen;

    private PhotoViewer photoViewer() {
        return FakeViewer.make(gallery, viewer, FakeViewer.noThumbnails(), work::add, this::decode);
    }

    private Picture decode(PictureRequest request) {
        if (broken.contains(request.path().getFileName().toString())) {
            throw new IllegalArgumentException("broken");
        }
        boolean isLarge = large.contains(request.path().getFileName().toString());
        return new Picture(
                new Pixels(40, 30, new int[1200]), isLarge ? new PixelSize(4000, 3000) : new PixelSize(40, 30));
    }

    @BeforeEach
    void aFolderOfFour() {
        doOnFxThread(() -> {
            var location = new Location(FOLDER, false);
            var photos = Stream.of("a", "b", "c", "d")
                    .map(name -> Photo.named(FOLDER.resolve(name)))
                    .toList();
            gallery.open(location);
            gallery.show(new Listing(
                    location,
                    List.of(),
                    photos,
                    List.of(new Group(new Group.Header.None(), 0, 4)),
                    Arrangement.DEFAULT,
                    4,
                    true));
            new SlideshowPlayer(show, photoViewer, preferences, program(), alarm, sign, messages)
                    .bindTo(commands, new SimpleBooleanProperty(true));
        });
    }

    private MainWindow.Program program() {
        return new MainWindow.Program() {
            @Override
            public void quit() {}

            @Override
            public void toggleFullScreen() {
                fullScreen = !fullScreen;
            }

            @Override
            public boolean isFullScreen() {
                return fullScreen;
            }

            @Override
            public void chooseFolder() {}

            @Override
            public Path home() {
                return FOLDER;
            }
        };
    }

    private void decodeAll() {
        for (var task = work.poll(); task != null; task = work.poll()) {
            task.run();
        }
    }

    private String shown() {
        var photo = viewer.photoProperty().get();
        return photo == null ? "" : photo.getFileName().toString();
    }

    @Test
    void eachPhotoHasItsTimeOnceItIsThere() {
        doOnFxThread(() -> {
            commands.run(Shortcut.SLIDESHOW);
            assertThat(fullScreen).isTrue();
            assertThat(alarm.isSet()).as("before the first photo is there").isFalse();
            decodeAll();
            assertThat(alarm.after()).isEqualTo(Duration.ofSeconds(5));
            alarm.goOff();
            assertThat(shown()).isEqualTo("b");
            assertThat(alarm.isSet()).isTrue();
            commands.run(Shortcut.SLIDESHOW_END);
            assertThat(fullScreen).isFalse();
            assertThat(alarm.isSet()).isFalse();
            assertThat(viewer.isOpen()).isFalse();
        });
    }

    @Test
    void aPictureThatIsNotThereYetIsWaitedFor() {
        doOnFxThread(() -> {
            commands.run(Shortcut.SLIDESHOW);
            decodeAll();
            alarm.goOff();
            alarm.goOff();
            assertThat(shown()).as("decoded ahead").isEqualTo("c");
            alarm.goOff();
            assertThat(shown()).as("d is not decoded yet").isEqualTo("c");
            assertThat(alarm.isSet()).isFalse();
            decodeAll();
            assertThat(shown()).isEqualTo("d");
            assertThat(alarm.isSet()).isTrue();
        });
    }

    @Test
    void photosThatCannotBeShownAreSkipped() {
        doOnFxThread(() -> {
            broken.addAll(List.of("b", "c"));
            commands.run(Shortcut.SLIDESHOW);
            decodeAll();
            alarm.goOff();
            assertThat(shown()).isEqualTo("d");
        });
    }

    @Test
    void onePhotoFadesIntoTheNextUnlessMotionIsReduced() {
        doOnFxThread(() -> {
            var fade = photoViewer.lookup(".cross-fade");
            commands.run(Shortcut.SLIDESHOW);
            decodeAll();
            photoViewer.getScene().getPreferences().setReducedMotion(false);
            alarm.goOff();
            assertThat(fade.isVisible()).isTrue();
            viewer.next();
            assertThat(fade.isVisible())
                    .as("who turns pages by hand waits for nothing")
                    .isFalse();
            commands.run(Shortcut.SLIDESHOW_PAUSE);
            decodeAll();
            photoViewer.getScene().getPreferences().setReducedMotion(true);
            alarm.goOff();
            assertThat(shown()).isEqualTo("d");
            assertThat(fade.isVisible()).isFalse();
        });
    }

    @Test
    void pausedItStaysAndSaysSo() {
        doOnFxThread(() -> {
            commands.run(Shortcut.SLIDESHOW);
            decodeAll();
            commands.run(Shortcut.SLIDESHOW_PAUSE);
            assertThat(sign.getText()).startsWith("Paused");
            assertThat(alarm.isSet()).isFalse();
            commands.run(Shortcut.SLIDESHOW_PAUSE);
            assertThat(sign.isVisible()).isFalse();
            assertThat(alarm.isSet()).isTrue();
            viewer.next();
            assertThat(show.phase()).isEqualTo(Phase.PAUSED);
            assertThat(fullScreen).as("paused, not ended").isTrue();
        });
    }

    @Test
    void whoLooksCloselyPausesIt() {
        doOnFxThread(() -> {
            commands.run(Shortcut.SLIDESHOW);
            decodeAll();
            photoViewer.transform(now -> now.zoomedTo(8));
            assertThat(show.phase()).isEqualTo(Phase.PAUSED);
        });
    }

    @Test
    void aZoomThatIsKeptFromPhotoToPhotoPausesNothing() {
        doOnFxThread(() -> {
            large.addAll(List.of("a", "c"));
            photoViewer.layout();
            commands.run(Shortcut.SLIDESHOW);
            decodeAll();
            photoViewer.setZoomLocked(true);
            photoViewer.transform(now -> now.zoomedTo(1));
            commands.run(Shortcut.SLIDESHOW_PAUSE);
            alarm.goOff();
            decodeAll();
            assertThat(photoViewer.transformProperty().get().isFitted())
                    .as("b is small")
                    .isTrue();
            alarm.goOff();
            assertThat(shown()).isEqualTo("c");
            assertThat(photoViewer.transformProperty().get().isFitted()).isFalse();
            assertThat(show.phase()).isEqualTo(Phase.PLAYING);
        });
    }

    @Test
    void keysChangeThePaceAndTheTimeOfThisPhotoBeginsAnew() {
        doOnFxThread(() -> {
            commands.run(Shortcut.SLIDESHOW);
            decodeAll();
            commands.run(Shortcut.SLIDESHOW_SLOWER);
            assertThat(alarm.after()).isEqualTo(Duration.ofSeconds(7));
            assertThat(sign.getText()).isEqualTo("Every 7 seconds");
            commands.run(Shortcut.SLIDESHOW_FASTER);
            commands.run(Shortcut.SLIDESHOW_FASTER);
            assertThat(alarm.after()).isEqualTo(Duration.ofSeconds(3));
            assertThat(preferences.current().show().seconds()).isEqualTo(3);
        });
    }

    @Test
    void whoWasInFullScreenStaysThere() {
        doOnFxThread(() -> {
            fullScreen = true;
            viewer.open(FOLDER.resolve("a"));
            commands.run(Shortcut.SLIDESHOW);
            commands.run(Shortcut.SLIDESHOW);
            assertThat(show.phase()).isEqualTo(Phase.OFF);
            assertThat(fullScreen).isTrue();
            assertThat(shown()).isEqualTo("a");
        });
    }
}

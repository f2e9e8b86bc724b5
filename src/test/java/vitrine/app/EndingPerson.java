package vitrine.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// The program with a person in it, as a process. Once all photos are seen they open the information pane, which is to
/// be kept, and end the program in the way that the first argument names. Tells on standard output when that was, and
/// which threads are left when the program has returned.
final class EndingPerson {
    /// From the change to the moment in which the screen goes: no person is so quick.
    private static final long LOG_OUT_MILLIS = 800;

    private static final long LOOKS_EVERY_MILLIS = 20;

    private static final Pattern JAVAFX = Pattern.compile("JavaFX.*|QuantumRenderer.*|Headless Timer");

    private final Way way;
    private final Path settings;
    private final AtomicBoolean acted = new AtomicBoolean();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "person");
        thread.setDaemon(true);
        return thread;
    });

    enum Way {
        CTRL_Q,
        CLOSE_REQUEST,
        SIGTERM,
        /// The same while JavaFX waits for itself, as it does when it is told to end in the moment of its start.
        SIGTERM_WHILE_OTHERS_HANG,
        /// The screen's server ends; that of the process in the property `screen`.
        SCREEN_GOES
    }

    private EndingPerson(Way way, Path settings) {
        this.way = way;
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        var settings = Path.of(System.getenv("XDG_CONFIG_HOME"), "vitrine", "vitrine.properties");
        new EndingPerson(Way.valueOf(arguments[0]), settings).begin();
        Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
        tell("left", threadsBesideThis());
    }

    /// Without those of the virtual machine, which are in the group above, and those of JavaFX, which are on their way.
    private static List<String> threadsBesideThis() {
        var threads = new Thread[1000];
        int count = Thread.currentThread().getThreadGroup().enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> thread != Thread.currentThread())
                .map(Thread::getName)
                .filter(name -> !JAVAFX.matcher(name).matches())
                .toList();
    }

    private void begin() {
        var _ = clock.scheduleWithFixedDelay(this::look, LOOKS_EVERY_MILLIS, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// The start has been written when the change comes, so that the change alone is still to be.
    private void look() {
        if (Files.exists(settings) && !acted.get()) {
            Platform.runLater(() -> {
                if (isAllSeen() && acted.compareAndSet(false, true)) {
                    act();
                }
            });
        }
    }

    private static boolean isAllSeen() {
        var tiles = scene().map(scene -> scene.getRoot().lookupAll(".photo-tile").stream()
                .filter(Node::isVisible)
                .toList());
        return tiles.isPresent()
                && !tiles.get().isEmpty()
                && tiles.get().stream().allMatch(RunningProgram::hasPicture);
    }

    private static Optional<Scene> scene() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup(".main-window") != null)
                .findFirst();
    }

    private void act() {
        press(KeyCode.F9, false);
        if (way == Way.SCREEN_GOES) {
            var _ = clock.schedule(this::end, LOG_OUT_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            end();
        }
    }

    private void end() {
        tell("asked", System.currentTimeMillis());
        clock.shutdown();
        switch (way) {
            case CTRL_Q -> press(KeyCode.Q, true);
            case CLOSE_REQUEST -> {
                var window = scene().orElseThrow().getWindow();
                Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
            }
            case SIGTERM -> terminate();
            case SIGTERM_WHILE_OTHERS_HANG -> {
                Runtime.getRuntime().addShutdownHook(new Thread(LockSupport::park));
                terminate();
            }
            case SCREEN_GOES ->
                ProcessHandle.of(Long.getLong("screen")).orElseThrow().destroyForcibly();
        }
    }

    /// As a shell or a session does it: Java would not do this to itself.
    private static void terminate() {
        try {
            new ProcessBuilder("kill", String.valueOf(ProcessHandle.current().pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void press(KeyCode code, boolean control) {
        var focus = scene().orElseThrow().getFocusOwner();
        Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private static void tell(String what, Object value) {
        System.out.println(what + " " + value);
        System.out.flush();
    }
}

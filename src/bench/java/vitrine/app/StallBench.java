package vitrine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vitrine.ui.grid.PhotoGrid;

/// How long the JavaFX thread pauses while a large folder is walked, scrolled and walked again, and what memory
/// remains:
/// the real program in a real window, driven from inside.
///
/// Arguments: the folder, the seconds of scrolling. Run by `./mvnw -Pbench -Dphotos=FOLDER`; prints one line a phase.
public final class StallBench {
    private static final int WALKS = Integer.getInteger("bench.walks", 3);

    /// Pauses longer than this many ms are told one by one.
    private static final double NOTABLE = 50;

    private final Path folder;
    private final int seconds;
    private final List<Double> pauses = new ArrayList<>();
    private final List<Double> allPauses = new ArrayList<>();
    private final Deque<Phase> phases = new ArrayDeque<>();
    private long last;
    private long phaseBegan;

    /// A part of the bench: what to do in each pulse, until it says that it is over.
    private record Phase(String name, Step step) {}

    private interface Step {
        boolean isOver(PhotoGrid grid, double secondsInPhase);
    }

    private StallBench(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) {
        var bench = new StallBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        var run = Path.of(System.getProperty("java.io.tmpdir"), "vitrine-bench");
        var folders = new AppFolders(run, run, run, run.resolve("thumbnails"));
        var failures = new FailureLog(run.resolve("bench.log"), "bench", Clock.systemUTC());
        var request = new CommandLine.Open(List.of(bench.folder), CommandLine.Options.NONE);
        var userFolders = UserFolders.read(System.getenv(), System.getProperties());
        var program = new Program(folders, failures, "bench", request, userFolders, Optional.empty());
        Platform.startup(() -> {
            program.start(new Stage());
            bench.begin();
        });
    }

    private void begin() {
        phases.add(new Phase("start", (grid, time) -> grid.listing().complete() && time > 4));
        for (int walk = 1; walk <= WALKS; walk++) {
            phases.add(new Phase("away", this::leave));
            phases.add(new Phase("walk " + walk, this::comeBack));
        }
        phases.add(new Phase("wheel down", (grid, time) -> scroll(grid, 80, time)));
        phases.add(new Phase("fling", (grid, time) -> scroll(grid, 1500, time)));
        phases.add(new Phase("jumps", this::jump));
        phases.add(new Phase("wheel up", (grid, time) -> scroll(grid, -80, time)));
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (pulse(System.nanoTime())) {
                    stop();
                    Platform.exit();
                    System.exit(0);
                }
            }
        }.start();
    }

    /// Opens the parent folder.
    private boolean leave(PhotoGrid grid, double time) {
        if (folder.equals(grid.listing().location().folder())) {
            press(grid, KeyCode.UP);
        }
        return grid.listing().complete() && time > 1;
    }

    /// Opens the folder anew, and gives its first thumbnails time to come.
    private boolean comeBack(PhotoGrid grid, double time) {
        if (!folder.equals(grid.listing().location().folder())) {
            press(grid, KeyCode.LEFT);
        }
        return grid.listing().complete() && time > 3;
    }

    private static void press(PhotoGrid grid, KeyCode code) {
        Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    }

    private boolean scroll(PhotoGrid grid, double distance, double time) {
        grid.scrollBy(distance);
        return time > seconds;
    }

    private boolean jump(PhotoGrid grid, double time) {
        if ((int) (time * 60) % 20 == 0) {
            int jump = (int) (time * 3);
            grid.setScroll(grid.gridLayout().height() * ((jump * 0.37) % 1));
        }
        return time > seconds;
    }

    /// One frame; true when the bench is over.
    private boolean pulse(long now) {
        var grid = grid();
        if (grid == null || phases.isEmpty()) {
            return phases.isEmpty();
        }
        if (phaseBegan == 0) {
            phaseBegan = now;
        }
        if (last != 0) {
            double pause = (now - last) / 1e6;
            pauses.add(pause);
            if (pause > NOTABLE) {
                System.out.printf(
                        Locale.ROOT,
                        "  %s: %.0f ms, %.2f s after its first pulse (pulse %d, %,d photos)%n",
                        phases.getFirst().name,
                        pause,
                        (now - phaseBegan) / 1e9,
                        pauses.size(),
                        grid.listing().photos().size());
            }
        }
        last = now;
        if (phases.getFirst().step.isOver(grid, (now - phaseBegan) / 1e9)) {
            var over = phases.removeFirst();
            if (!over.name.equals("away")) {
                report(over.name, pauses, grid);
            }
            if (!over.name.equals("start")) {
                allPauses.addAll(pauses);
            }
            if (phases.isEmpty()) {
                report("all but the start", allPauses, grid);
            }
            pauses.clear();
            phaseBegan = 0;
            last = 0;
        }
        return false;
    }

    private static @Nullable PhotoGrid grid() {
        for (var window : Window.getWindows()) {
            var grid = gridIn(window.getScene());
            if (grid != null) {
                return grid;
            }
        }
        return null;
    }

    private static @Nullable PhotoGrid gridIn(@Nullable Scene scene) {
        return scene == null ? null : (PhotoGrid) scene.lookup(".photo-grid");
    }

    private static void report(String phase, List<Double> unsorted, PhotoGrid grid) {
        var pauses = new ArrayList<>(unsorted);
        Collections.sort(pauses);
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-26s %,7d photos  pulses %4d  p50 %3.0f  p99 %3.0f  worst %4.0f ms   heap %3d MiB  rss %3d MiB  tiles %d%n",
                phase,
                grid.listing().photos().size(),
                pauses.size(),
                pauses.get(pauses.size() / 2),
                pauses.get((int) (pauses.size() * 0.99)),
                pauses.getLast(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                rss(),
                grid.tilesMade());
    }

    /// Resident memory in MiB, where Linux tells it.
    private static long rss() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}

package vitrine.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.app.EndingPerson.Way;

/// The end of the program, whichever way it comes: the process is gone within a second ([OneSecond]), what was set
/// until then is kept, no file is half written, and the log is empty, where threads would be named that did not end
/// in time.
@Timeout(200)
class EndProcessTest {
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    /// A hanging end is halted by the program itself before.
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    Path root;

    private Path photos;

    @BeforeEach
    void aFolder() throws IOException {
        photos = PhotoFiles.many(root.resolve("photos"), 60, 1600, 1200);
    }

    @ParameterizedTest(name = "after {0} ms")
    @MethodSource("moments")
    @DisabledOnOs(OS.WINDOWS) // There a process can only be killed.
    void aRequestToEndIsObeyedAtAnyMoment(int moment) throws Exception {
        OneSecond.isEnoughFor(number -> {
            try (var processes = processes(number)) {
                var started = processes.start(HEADLESS, photos.toString());
                if (started.process().waitFor(moment, MILLISECONDS)) {
                    throw new AssertionError("ended by itself: " + Files.readString(started.err()));
                }
                long asked = System.currentTimeMillis();
                started.process().destroy();
                long ended = awaitEnd(started);
                processes.assertNothingIsLeftHalfDone();
                return ended - asked;
            }
        });
    }

    static IntStream moments() {
        return new Random(20).ints(200, 3001).limit(6).sorted();
    }

    @ParameterizedTest
    @EnumSource(names = {"CTRL_Q", "CLOSE_REQUEST"})
    void whoEndsItLeavesNoThreadAndFindsTheirSettingsAgain(Way way) throws Exception {
        OneSecond.isEnoughFor(number -> {
            try (var processes = processes(number)) {
                var started = start(processes, way, HEADLESS);
                long ended = awaitEnd(started);
                assertThat(started.process().exitValue()).isZero();
                assertThat(told(started, "left")).isEqualTo("[]");
                assertKept(processes);
                return ended - Long.parseLong(told(started, "asked"));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGTERM", "SIGTERM_WHILE_OTHERS_HANG"})
    @DisabledOnOs(OS.WINDOWS)
    void whatWasSetRightBeforeASignalIsKept(Way way) throws Exception {
        OneSecond.isEnoughFor(number -> {
            try (var processes = processes(number)) {
                var started = start(processes, way, HEADLESS);
                long ended = awaitEnd(started);
                assertKept(processes);
                return ended - Long.parseLong(told(started, "asked"));
            }
        });
    }

    /// Most desktops do nothing else to this program when a person logs out. GTK then ends the process at once
    /// (`_exit`): no hook runs, so whatever is to be kept must have been written.
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatWasSetIsKeptWhenALogOutTakesTheScreenAway() throws Exception {
        OneSecond.isEnoughFor(number -> {
            try (var processes = processes(number);
                    var screen = VirtualScreen.open()) {
                processes.environment().put("DISPLAY", screen.name());
                processes.environment().put("NO_AT_BRIDGE", "1");
                var flags = List.of(
                        "-Dglass.platform=gtk",
                        "-Dprism.order=sw",
                        "-Dscreen=" + screen.server().pid());
                var started = start(processes, Way.SCREEN_GOES, flags);
                long ended = awaitEnd(started);
                assertKept(processes);
                return ended - Long.parseLong(told(started, "asked"));
            }
        });
    }

    private ProgramProcesses processes(int number) throws IOException {
        return new ProgramProcesses(Files.createDirectory(root.resolve("try-" + number)));
    }

    private ProgramProcesses.Started start(ProgramProcesses processes, Way way, List<String> flags) throws IOException {
        return processes.startAs(EndingPerson.class, flags, way.name(), photos.toString());
    }

    /// @return when that was, in milliseconds of the system's clock, which all processes share
    private static long awaitEnd(ProgramProcesses.Started started) throws IOException, InterruptedException {
        boolean ended = started.process().waitFor(PATIENCE_SECONDS, SECONDS);
        long now = System.currentTimeMillis();
        assertThat(ended)
                .as("ended; until now: " + Files.readString(started.err()))
                .isTrue();
        return now;
    }

    /// What an [EndingPerson] told.
    private static String told(ProgramProcesses.Started started, String what) throws IOException {
        try (Stream<String> lines = Files.lines(started.out())) {
            return lines.filter(line -> line.startsWith(what + " "))
                    .map(line -> line.substring(what.length() + 1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("did not tell what was " + what));
        }
    }

    private static void assertKept(ProgramProcesses processes) throws IOException {
        var settings = processes.home().resolve("config/vitrine/vitrine.properties");
        assertThat(SettingsText.parse(Files.readString(settings))
                        .settings()
                        .panes()
                        .infoVisible())
                .isTrue();
        processes.assertNothingIsLeftHalfDone();
    }
}

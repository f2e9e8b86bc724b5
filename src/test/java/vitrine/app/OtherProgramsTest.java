package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class OtherProgramsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(100);

    @TempDir
    Path folder;

    private final OtherPrograms programs = new OtherPrograms("/usr/bin:/bin:relative", List.of(), LONG, LONG);

    @Test
    void programsAreFoundWhereTheyAreRunFrom() {
        assertThat(programs.find("sh")).isPresent();
        assertThat(programs.find("/bin/sh")).contains(Path.of("/bin/sh"));
        assertThat(programs.find("no-such-program")).isEmpty();
        assertThat(programs.find("/etc")).as("a folder is none").isEmpty();
        assertThat(programs.find("")).isEmpty();
    }

    @Test
    void programsAreFoundHoweverTheSystemWritesThePath() {
        var windows = OtherPrograms.of(Map.of("Path", "/usr/bin:/bin"), new Properties(), LONG, LONG);
        assertThat(windows.find("sh")).isPresent();
    }

    @Test
    void anAnswerIsWhatWasWrittenByWhoEndedWell() {
        assertThat(programs.run(List.of("printf", "%s", "a b"))).contains("a b");
        assertThat(programs.run(List.of("sh", "-c", "echo no; exit 3"))).isEmpty();
        assertThat(programs.run(List.of("no-such-program"))).isEmpty();
    }

    @Test
    void whatIsFoundIsStartedAndNothingOfThatNameElsewhere() throws Exception {
        var bin = Files.createDirectory(folder.resolve("bin"));
        var tool = script(bin.resolve("tool"));
        script(folder.resolve("other"));
        var own = new OtherPrograms(".:" + bin + "::/usr/bin:/bin", List.of(), LONG, LONG);

        assertThat(own.run(List.of("tool", "a b"))).contains(tool + " a b\n");
        assertThat(own.start(List.of(List.of("tool", "a b")), folder)).isTrue();
        assertThat(bin.resolve("said")).hasContent(tool + " a b\n");
        assertThat(own.start(List.of(List.of("other")), folder)).isFalse();
    }

    /// A program that says how it was started.
    private static Path script(Path file) throws IOException {
        Files.writeString(file, "#!/bin/sh\necho \"$0 $1\" | tee \"${0%/*}/said\"\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatIsSetForThisProgramAloneIsWithheld() {
        var properties = new Properties();
        properties.setProperty("vitrine.withheld", "HOME,USER");
        var discreet = OtherPrograms.of(Map.of("PATH", "/usr/bin:/bin"), properties, LONG, LONG);
        var question = List.of("sh", "-c", "echo ${HOME-none}");
        assertThat(discreet.run(question)).contains("none\n");
        var open = OtherPrograms.of(Map.of("PATH", "/usr/bin:/bin"), new Properties(), LONG, LONG);
        assertThat(open.run(question)).contains(System.getenv("HOME") + "\n");
    }

    @Test
    void whoTakesTooLongIsEnded() {
        var impatient = new OtherPrograms("/usr/bin:/bin", List.of(), SHORT, SHORT);
        var marker = folder.resolve("pid");
        assertThat(impatient.run(List.of("sh", "-c", "echo $$ > \"$1\"; exec sleep 60", "sh", marker.toString())))
                .isEmpty();
    }

    @Test
    void whoFailsAtOnceHasNotStarted() {
        assertThat(programs.start(List.of(List.of("false")), folder)).isFalse();
        assertThat(programs.start(List.of(List.of("no-such-program")), folder)).isFalse();
        assertThat(programs.start(List.of(List.of("true")), folder)).isTrue();
        assertThat(programs.start(List.of(List.of("true"), List.of("false"), List.of("true")), folder))
                .isFalse();
        assertThat(programs.start(List.of(List.of("true")), folder.resolve("missing")))
                .isTrue();
    }

    @Test
    void whoGoesOnHasStartedInItsFolder() throws Exception {
        var patient = new OtherPrograms("/usr/bin:/bin", List.of(), LONG, SHORT);
        assertThat(patient.start(List.of(List.of("sh", "-c", "pwd > here; sleep 1; exit 1")), folder))
                .isTrue();
        assertThat(Files.readString(folder.resolve("here")).strip())
                .isEqualTo(folder.toRealPath().toString());
    }
}

package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureLogTest {
    @TempDir
    Path folder;

    private final List<Failure> heard = new ArrayList<>();

    @Test
    void aFailureIsWrittenWithItsCircumstances() {
        var log = log();
        log.uncaughtException(Thread.currentThread(), new IllegalStateException("broken", new IOException("disk")));
        assertThat(log.file())
                .content()
                .contains(
                        "2026-05-04T03:02:01Z",
                        "Vitrine 1.2",
                        "Java 25",
                        Thread.currentThread().getName())
                .contains("IllegalStateException: broken", "Caused by: java.io.IOException: disk", "FailureLogTest");
    }

    @Test
    void theSameFailureIsToldOnceAndCounted() throws IOException {
        var log = log();
        log.onNewFailure(heard::add);
        for (int i = 0; i < 1000; i++) {
            log.record("counting", new IllegalStateException("number " + i));
        }
        log.record("counting", new IllegalArgumentException());
        assertThat(heard).extracting(Failure::times).containsExactly(1, 1);
        assertThat(Files.readAllLines(log.file()))
                .filteredOn(line -> line.contains("Vitrine 1.2"))
                .hasSize(5)
                .anyMatch(line -> line.contains("(1000 times)"));
    }

    @Test
    void aLateListenerHearsWhatItMissed() {
        var log = log();
        log.record("starting", new IllegalStateException());
        log.onNewFailure(heard::add);
        assertThat(heard).extracting(Failure::what).containsExactly("starting");
    }

    @Test
    void theFileIsBoundedAndTheOneBeforeIsKept() throws IOException {
        var log = log();
        Files.createDirectories(log.file().getParent());
        Files.write(log.file(), new byte[(int) FailureLog.MAX_FILE_BYTES]);
        log.record("growing", new IllegalStateException("x".repeat(3_000_000)));
        assertThat(Files.size(log.file())).isBetween(100L, 200_000L);
        assertThat(log.file().resolveSibling("vitrine.log.1")).hasSize(FailureLog.MAX_FILE_BYTES);
    }

    @Test
    void itNeverThrows() throws IOException {
        var blocked = Files.createFile(folder.resolve("file"));
        var log = new FailureLog(blocked.resolve("vitrine.log"), "1.2", Clock.systemUTC());
        log.onNewFailure(_ -> {
            throw new IllegalStateException("a listener of this kind");
        });
        log.record("failing", new IOException("again"));
        log.record("failing", new StackOverflowError() {
            @Override
            public String getMessage() {
                throw new IllegalStateException("even this");
            }
        });
        assertThat(blocked).isEmptyFile();
    }

    private FailureLog log() {
        var clock = Clock.fixed(Instant.parse("2026-05-04T03:02:01Z"), ZoneOffset.UTC);
        return new FailureLog(folder.resolve("state/vitrine.log"), "1.2", clock);
    }
}

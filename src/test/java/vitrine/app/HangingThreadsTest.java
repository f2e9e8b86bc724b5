package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Threads that a disk keeps. A pipe that nobody writes into plays the disk: to open it hangs until somebody does.
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class HangingThreadsTest {
    @TempDir
    Path folder;

    private Path pipe;
    private Threads threads;

    @BeforeEach
    void begin() throws Exception {
        pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        threads = new Threads(new FailureLog(folder.resolve("vitrine.log"), "1", Clock.systemUTC()));
        threads.watch(threads.timer("watchdog"));
    }

    @AfterEach
    void end() {
        letGo();
        threads.close();
    }

    private void letGo() {
        // Open for both, which never waits.
        try (var both = Files.newByteChannel(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            assertThat(both.isOpen()).isTrue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Future<?> hang(ExecutorService pool) {
        return pool.submit(() -> {
            try (var in = Files.newInputStream(pipe)) {
                return in.read();
            }
        });
    }

    @Test
    void aThreadThatADiskKeepsHasASubstitute() throws Exception {
        var pool = threads.single("files");
        var lost = hang(pool);
        var next = pool.submit(() -> "answered");
        assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo("answered");
        assertThat(lost.isDone()).isFalse();
    }

    @Test
    void allThreadsOfAPoolMayBeLost() throws Exception {
        var pool = threads.workers("thumbnail", 2);
        for (int i = 0; i < 6; i++) {
            var _ = hang(pool);
        }
        assertThat(pool.submit(() -> "answered").get(30, TimeUnit.SECONDS)).isEqualTo("answered");
    }

    @Test
    void whoComputesForLongHasNone() throws Exception {
        var pool = (RecordingPool) threads.single("files");
        var go = new CountDownLatch(1);
        var _ = pool.submit(() -> go.await(30, TimeUnit.SECONDS));
        for (int i = 0; i < 3 * RunningTasks.HANGS_AFTER; i++) {
            pool.replaceHanging();
        }
        assertThat(pool.getCorePoolSize()).isEqualTo(1);
        go.countDown();
    }

    @Test
    void whenItIsBackThereAreAsManyAsBefore() throws Exception {
        var pool = (RecordingPool) threads.single("files");
        var lost = hang(pool);
        pool.submit(() -> "answered").get(30, TimeUnit.SECONDS);
        assertThat(pool.getCorePoolSize()).isEqualTo(2);
        letGo();
        lost.get(30, TimeUnit.SECONDS);
        while (pool.getActiveCount() > 0) {
            Thread.onSpinWait(); // The result is there before its thread is back.
        }
        pool.replaceHanging();
        assertThat(pool.getCorePoolSize()).isEqualTo(1);
        assertThat(pool.submit(() -> "answered").get(30, TimeUnit.SECONDS)).isEqualTo("answered");
    }

    @Test
    void theEndDoesNotWaitForThem() {
        var _ = hang(threads.single("files"));
        long begun = System.nanoTime();
        threads.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }
}

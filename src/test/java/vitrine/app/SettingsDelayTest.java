package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.state.Settings;

/// When settings are written. A timer that the test turns by hand is the clock.
class SettingsDelayTest {
    /// From the last change to the end of a session that ends without a word; see `EndProcessTest`.
    private static final long QUICK_LOG_OUT_MILLIS = 400;

    @TempDir
    Path folder;

    private final HandTimer timer = new HandTimer();
    private SettingsFile settings;

    private static final class HandTimer extends ScheduledThreadPoolExecutor {
        private record Task(long at, Runnable what) {}

        private final Queue<Task> tasks = new ArrayDeque<>();
        private long now;

        HandTimer() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable what, long delay, TimeUnit unit) {
            tasks.add(new Task(now + unit.toMillis(delay), what));
            return super.schedule(() -> {}, delay, unit);
        }

        void pass(long millis) {
            long until = now + millis;
            while (!tasks.isEmpty() && tasks.element().at() <= until) {
                now = tasks.element().at();
                tasks.remove().what().run();
            }
            now = until;
        }
    }

    @BeforeEach
    void aFile() {
        settings = new SettingsFile(folder.resolve("settings.properties"), timer, (what, why) -> {
            throw new AssertionError(what, why);
        });
    }

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    @Test
    void aStartIsLeftAloneForASecondAndThenTheLatestIsWrittenOnce() {
        for (int size = 100; size <= 300; size++) {
            save(size);
        }
        assertThat(timer.tasks).hasSize(1);
        timer.pass(900);
        assertThat(written()).isEqualTo(Settings.DEFAULT.view().tileSize());
        timer.pass(100);
        assertThat(written()).isEqualTo(300);
        assertThat(timer.tasks).isEmpty();
    }

    @Test
    void aChangeIsWrittenSoonerThanAnybodyLogsOut() {
        save(100);
        timer.pass(1000);
        for (int size = 101; size < 105; size++) {
            save(size);
            timer.pass(QUICK_LOG_OUT_MILLIS);
            assertThat(written()).isEqualTo(size);
        }
    }

    @Test
    void theLastOfSeveralChangesIsToo() {
        save(100);
        timer.pass(1000);
        for (int size = 101; size < 140; size++) {
            save(size);
            timer.pass(70);
        }
        timer.pass(QUICK_LOG_OUT_MILLIS - 70);
        assertThat(written()).isEqualTo(139);
    }

    @Test
    void whileChangesFollowEachOtherTheyAreWrittenOnceASecond() {
        save(100);
        timer.pass(1000);
        int writes = 0;
        for (int before = written(), size = 101; size < 301; size++) {
            save(size);
            timer.pass(50);
            writes += written() == before ? 0 : 1;
            before = written();
        }
        assertThat(writes).isBetween(9, 10);
    }

    private void save(int tileSize) {
        settings.save(Settings.DEFAULT.withTileSize(tileSize));
    }

    private int written() {
        return SettingsFile.lookInto(folder.resolve("settings.properties"))
                .view()
                .tileSize();
    }
}

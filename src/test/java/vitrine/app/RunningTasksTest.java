package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vitrine.loading.Watched;

/// A pipe into which nobody writes plays the disk; the test's looks are the clock.
@Timeout(30)
class RunningTasksTest {
    private final RunningTasks tasks = new RunningTasks();
    private final PipedOutputStream writer = new PipedOutputStream();
    private final CountDownLatch latch = new CountDownLatch(1);
    private final Job job = new Job();

    private static final class Job implements Watched {
        final List<String> told = new ArrayList<>();
        long number;

        @Override
        public void run() {}

        @Override
        public long heartbeats() {
            return number;
        }

        @Override
        public void writtenOff() {
            told.add("written off");
        }

        @Override
        public void silent() {
            told.add("silent");
        }
    }

    @AfterEach
    void letGo() throws IOException {
        writer.close();
        latch.countDown();
    }

    private void beginWaitingForDisk() throws IOException {
        var disk = new PipedInputStream(writer);
        begin(() -> disk.read());
    }

    private interface Wait {
        void on() throws IOException, InterruptedException;
    }

    private void begin(Wait wait) {
        var thread = new Thread(() -> {
            try {
                wait.on();
            } catch (IOException | InterruptedException end) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        tasks.begin(thread, job);
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            tasks.look();
        }
    }

    @Test
    void aJobThatHangsIsWrittenOffAndAfterAWhileAPersonHearsOfIt() throws Exception {
        beginWaitingForDisk();
        look(RunningTasks.HANGS_AFTER - 1);
        assertThat(job.told).isEmpty();
        look(1);
        assertThat(job.told).containsExactly("written off");
        look(RunningTasks.SILENT_AFTER - RunningTasks.HANGS_AFTER - 1);
        assertThat(job.told).containsExactly("written off");
        look(1);
        assertThat(job.told).containsExactly("written off", "silent");
    }

    @Test
    void bothAreToldOnce() throws Exception {
        beginWaitingForDisk();
        look(5 * RunningTasks.SILENT_AFTER);
        assertThat(job.told).containsExactly("written off", "silent");
        assertThat(tasks.look()).isEqualTo(1);
    }

    @Test
    void anAnswerNowAndThenIsNoSilence() throws Exception {
        beginWaitingForDisk();
        for (int i = 0; i < 10; i++) {
            job.number++;
            look(RunningTasks.HANGS_AFTER);
        }
        assertThat(job.told).isEmpty();
        look(RunningTasks.SILENT_AFTER);
        assertThat(job.told).containsExactly("written off", "silent");
    }

    @Test
    void whoWaitsForOtherThingsIsLeftAlone() {
        begin(latch::await);
        look(5 * RunningTasks.SILENT_AFTER);
        assertThat(job.told).isEmpty();
        assertThat(tasks.look()).isZero();
    }
}

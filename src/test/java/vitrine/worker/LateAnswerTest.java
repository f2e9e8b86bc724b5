package vitrine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.DecodeMemory;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.metadata.Turn;

/// Answers that come in the moment in which the time for them is over; of processes that only seem to be some.
class LateAnswerTest {
    private static final Duration PICTURE = Duration.ofSeconds(50);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final PixelSize DOT = PixelSize.square(1);
    private static final int ANSWERS = 2;

    @TempDir
    Path folder;

    private final Queue<Runnable> alarms = new ArrayDeque<>();
    private final Timer timer = new Timer();
    private boolean ringsWithTheAnswer;
    private int started;
    private DecoderPool pool;

    /// Hands out the alarms for pictures, to ring whatever became of them: one that rings cannot be cancelled any more.
    private final class Timer extends ScheduledThreadPoolExecutor {
        Timer() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            if (unit.toMillis(delay) == PICTURE.toMillis()) {
                alarms.add(task);
            }
            return super.schedule(task, delay, unit);
        }
    }

    /// Has all its answers ready.
    private final class Answering extends Process {
        private final InputStream answers;
        private boolean ended;

        Answering() throws IOException {
            var bytes = new ByteArrayOutputStream();
            Frames.write(bytes, new DecodeAnswer.Ready().encoded());
            for (int id = 1; id <= ANSWERS; id++) {
                Frames.write(bytes, new DecodeAnswer.Done(id, DOT, DOT, Turn.NONE, 1).encoded());
            }
            answers = new ByteArrayInputStream(bytes.toByteArray()) {
                @Override
                public synchronized int read(byte[] target, int from, int length) {
                    int count = ended ? -1 : super.read(target, from, length);
                    boolean last = length > Integer.BYTES; // Before it comes the length of the frame.
                    if (ringsWithTheAnswer && last && !alarms.isEmpty()) {
                        alarms.remove().run();
                    }
                    return count;
                }
            };
        }

        @Override
        public InputStream getInputStream() {
            return answers;
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public boolean isAlive() {
            return true; // The system may need a moment to see that it is not.
        }

        @Override
        public int waitFor() {
            return exitValue();
        }

        @Override
        public int exitValue() {
            return ended ? 137 : 0;
        }

        @Override
        public void destroy() {
            ended = true;
        }
    }

    @BeforeEach
    void oneProcessAtATime() {
        var limits = new DecoderPool.Limits(1, LONG, LONG, PICTURE, LONG);
        pool = new DecoderPool(
                this::launch, folder, timer, limits, new DecodeMemory(1_000_000), InstantSource.system());
    }

    private Process launch(Path file, Path pixels) throws IOException {
        started++;
        Files.write(pixels, new byte[Integer.BYTES]);
        return new Answering();
    }

    @AfterEach
    void nothingRunsOn() {
        pool.close();
        timer.shutdownNow();
    }

    private Picture decode(String name) throws Exception {
        var photo = Files.writeString(folder.resolve(name), name);
        return pool.decode(photo, new Wish(ImageFormat.TIFF, DOT, 1, 0));
    }

    @Test
    void anAlarmThatRingsAfterTheAnswerEndsNoProcess() throws Exception {
        assertThat(decode("one").fullSize()).isEqualTo(DOT);
        alarms.remove().run();

        assertThat(decode("two").fullSize()).isEqualTo(DOT);
        assertThat(started).isEqualTo(1);
    }

    @Test
    void whatIsAnsweredWhileTheAlarmRingsBearsItAndNotTheNextPicture() throws Exception {
        ringsWithTheAnswer = true;
        assertThatThrownBy(() -> decode("one"))
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(Reason.GIVEN_UP);

        ringsWithTheAnswer = false;
        assertThat(decode("two").fullSize()).isEqualTo(DOT);
        assertThat(started).isEqualTo(2);
    }
}

package vitrine.worker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Picture;

/// The program's end of one decoder process. Used by one thread at a time; [#kill] by any.
///
/// After any [IOException] it is good for nothing and must be closed.
final class Worker implements AutoCloseable {
    private final Process process;
    private final SharedFile file;
    private final SharedFile pixels;
    private final ScheduledExecutorService timer;
    private long lastId;
    private volatile boolean overdue;

    private Worker(Process process, SharedFile file, SharedFile pixels, ScheduledExecutorService timer) {
        this.process = process;
        this.file = file;
        this.pixels = pixels;
        this.timer = timer;
    }

    /// Starts a process and waits until it is ready.
    ///
    /// @param folder for the shared files
    /// @param timer ends a process that takes too long
    static Worker start(DecoderPool.Launcher launcher, Path folder, ScheduledExecutorService timer, Duration within)
            throws IOException {
        var file = SharedFile.create(folder, "photo");
        try {
            var pixels = SharedFile.create(folder, "pixels");
            try {
                var worker = new Worker(launcher.launch(file.path(), pixels.path()), file, pixels, timer);
                worker.awaitReady(within);
                return worker;
            } catch (IOException | RuntimeException e) {
                pixels.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void awaitReady(Duration within) throws IOException {
        try {
            if (!(answer(within) instanceof DecodeAnswer.Ready)) {
                throw new NonsenseException("an answer before a question");
            }
        } catch (IOException e) {
            kill();
            throw e;
        }
        file.unlink();
        pixels.unlink();
    }

    /// Puts the file where the process will find it, which knows nothing of it yet.
    ///
    /// @return its length
    /// @throws DecodeException why it cannot be handed over; the process is as good as before
    long fill(FileChannel source) throws DecodeException, IOException {
        return file.fill(source);
    }

    /// @param length of the file that was handed over
    /// @throws DecodeException what the process answers; it is as good as before
    /// @throws IOException when the process has died, takes longer than `within`, or talks nonsense
    Picture decode(long length, Wish wish, Duration within) throws DecodeException, IOException {
        var request = new DecodeRequest(++lastId, length, wish);
        Frames.write(process.getOutputStream(), request.encoded());
        var answer = answer(within);
        file.trim(); // Whatever the answer is: nobody else may need so much for a while.
        if (answer.id() != request.id()) {
            throw new NonsenseException("an answer to another question");
        }
        try {
            return switch (answer) {
                case DecodeAnswer.Done done -> picture(done, wish);
                case DecodeAnswer.Failed failed -> throw new DecodeException(failed.reason(), failed.detail());
                case DecodeAnswer.NoRoom none -> {
                    pixels.empty();
                    var cause = new IOException(none.detail());
                    throw new DecodeException(Reason.TOO_LARGE, "no room for its pixels: " + none.detail(), cause);
                }
                case DecodeAnswer.Ready _ -> throw new NonsenseException("ready in the middle of work");
            };
        } finally {
            pixels.trim();
        }
    }

    private Picture picture(DecodeAnswer.Done done, Wish wish) throws IOException {
        var size = done.size();
        if (size.area() > wish.mostPixels() || !size.within(wish.box()).equals(size)) {
            throw new NonsenseException("a picture larger than asked for");
        }
        var whole = done.fullSize();
        if (size.width() > whole.width()
                || size.height() > whole.height()
                || whole.area() > ForeignDecoder.MOST_WHOLE_PIXELS) {
            throw new NonsenseException("a part of no picture");
        }
        return new Picture(pixels.pixels(size), whole, done.turned(), done.pages());
    }

    private DecodeAnswer answer(Duration within) throws IOException {
        // An alarm can no more be cancelled once it has begun to ring, and would end the process at the next picture.
        var awaited = new AtomicBoolean(true);
        var alarm = timer.schedule(() -> giveUp(awaited), within.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var answer = DecodeAnswer.decoded(Frames.read(process.getInputStream()));
            if (!awaited.compareAndSet(true, false)) {
                overdue = true;
                throw new IOException("an answer in the last moment");
            }
            return answer;
        } finally {
            alarm.cancel(false);
        }
    }

    private void giveUp(AtomicBoolean awaited) {
        if (awaited.compareAndSet(true, false)) {
            overdue = true;
            kill();
        }
    }

    /// Whether it took too long, and was ended for that.
    boolean isOverdue() {
        return overdue;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// A thread that waits for it goes on.
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        kill();
        try (file;
                pixels;
                var _ = process.getInputStream();
                var _ = process.getErrorStream()) {
            process.getOutputStream().close();
        } catch (IOException _) {
            // A pipe to a process that has ended.
        }
    }
}

package vitrine.worker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.DecodeMemory;
import vitrine.image.ForeignDecoder;
import vitrine.image.Picture;

/// Decodes in processes of their own: started on first need, kept for the next picture, ended when idle. A process that
/// dies is replaced, and its picture tried once more, since the one before it may have done the damage. A file that
/// kills two, lets one hang or makes it talk nonsense is left alone for a day.
///
/// Many threads use it at a time, and wait in it.
public final class DecoderPool implements ForeignDecoder, AutoCloseable {
    private static final int ATTEMPTS = 2;

    /// Larger files are not handed over; they would fill the memory that the shared file lies in.
    private static final long MOST_FILE_BYTES = 1L << 30;

    private final Launcher launcher;
    private final Path folder;
    private final ScheduledExecutorService timer;
    private final Limits limits;
    private final DecodeMemory memory;
    private final Quarantine quarantine;
    private final Semaphore free;
    private final Object lock = new Object();
    /// The one used last is first, so that others grow old. Guarded by the lock, as all below.
    private final Deque<Idle> idle = new ArrayDeque<>();

    private final Set<Worker> busy = new HashSet<>();
    private boolean closed;

    /// Starts a process that runs a [DecoderLoop] with these shared files, on its standard input and output.
    @FunctionalInterface
    public interface Launcher {
        Process launch(Path file, Path pixels) throws IOException;
    }

    /// @param processes at work at most at a time
    /// @param start how long a process may take until it is ready
    /// @param handOver how long a file is read until another process may work in place of the one that it is for
    /// @param picture how long one picture may take
    /// @param idle how long a process is kept without work
    public record Limits(int processes, Duration start, Duration handOver, Duration picture, Duration idle) {}

    private record Idle(Worker worker, long since) {}

    /// @param folder for the shared files; best in memory
    /// @param timer ends processes that take too long or have nothing to do
    /// @param memory that pictures take once they are there
    public DecoderPool(
            Launcher launcher,
            Path folder,
            ScheduledExecutorService timer,
            Limits limits,
            DecodeMemory memory,
            InstantSource clock) {
        this.launcher = launcher;
        this.folder = folder;
        this.timer = timer;
        this.limits = limits;
        this.memory = memory;
        quarantine = new Quarantine(clock);
        free = new Semaphore(limits.processes(), true);
    }

    @Override
    public Picture decode(Path file, Wish wish) throws DecodeException {
        if (quarantine.holds(file)) {
            throw new DecodeException(Reason.GIVEN_UP, "");
        }
        // Opened without a permit: a disk that does not answer keeps its own waiting, and nobody else.
        try (var source = FileChannel.open(file)) {
            if (source.size() > MOST_FILE_BYTES) {
                throw new DecodeException(Reason.FILE_TOO_LARGE, source.size() / 1_000_000 + " MB");
            }
            try (var permit = new Permit(free)) {
                return decode(file, source, wish, permit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DecodeException(Reason.UNREADABLE, "interrupted", e);
        } catch (NoSuchFileException e) {
            throw new DecodeException(Reason.VANISHED, "", e);
        } catch (IOException e) {
            throw new DecodeException(Reason.UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void forgetFailure(Path file) {
        quarantine.remove(file);
    }

    private Picture decode(Path file, FileChannel source, Wish wish, Permit permit)
            throws DecodeException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            var worker = take();
            try {
                long length = handOver(source, worker, permit);
                return memory.with(
                        wish.mostPixels() * Integer.BYTES, () -> worker.decode(length, wish, limits.picture()));
            } catch (IOException e) {
                boolean guilty = worker.isOverdue() || e instanceof NonsenseException || attempt == ATTEMPTS;
                drop(worker);
                if (isClosed() || Thread.currentThread().isInterrupted()) {
                    throw new DecodeException(Reason.UNREADABLE, "ending", e); // Nobody waits; no file is to blame.
                }
                if (guilty) {
                    quarantine.add(file);
                    throw new DecodeException(Reason.GIVEN_UP, String.valueOf(e.getMessage()), e);
                }
            } finally {
                giveBack(worker);
            }
        }
    }

    /// While the disk of `source` does not answer it holds neither a permit nor memory, but a process that does
    /// nothing.
    private long handOver(FileChannel source, Worker worker, Permit permit)
            throws DecodeException, IOException, InterruptedException {
        var alarm = timer.schedule(permit::lend, limits.handOver().toMillis(), TimeUnit.MILLISECONDS);
        permit.beginWaiting();
        long length;
        try {
            length = worker.fill(source);
        } finally {
            alarm.cancel(false);
        }
        permit.endWaiting();
        return length;
    }

    private Worker take() throws DecodeException {
        var kept = takeKept();
        if (kept != null) {
            return kept;
        }
        try {
            var worker = Worker.start(launcher, folder, timer, limits.start());
            synchronized (lock) {
                if (!closed) {
                    busy.add(worker);
                    return worker;
                }
            }
            drop(worker);
            throw new DecodeException(Reason.UNREADABLE, "ending");
        } catch (IOException e) {
            throw new DecodeException(Reason.NO_DECODER, String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Worker takeKept() {
        while (true) {
            Worker worker;
            synchronized (lock) {
                var youngest = idle.pollFirst();
                if (youngest == null) {
                    return null;
                }
                worker = youngest.worker;
                busy.add(worker);
            }
            if (worker.isAlive()) {
                return worker;
            }
            drop(worker);
        }
    }

    /// Does nothing with one that was dropped.
    private void giveBack(Worker worker) {
        synchronized (lock) {
            if (!busy.remove(worker)) {
                return;
            }
            idle.addFirst(new Idle(worker, System.nanoTime()));
        }
        var _ = timer.schedule(this::endIdle, limits.idle().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void endIdle() {
        while (true) {
            Idle oldest;
            synchronized (lock) {
                oldest = idle.peekLast();
                if (oldest == null
                        || System.nanoTime() - oldest.since < limits.idle().toNanos()) {
                    return;
                }
                idle.removeLast();
            }
            drop(oldest.worker);
        }
    }

    private void drop(Worker worker) {
        synchronized (lock) {
            busy.remove(worker);
        }
        try {
            worker.close();
        } catch (IOException _) {
            // The system keeps a file without a name a little longer.
        }
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /// How many processes there are.
    int size() {
        synchronized (lock) {
            return idle.size() + busy.size();
        }
    }

    /// Ends all processes; whoever waits for one gets no picture.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            busy.forEach(Worker::kill);
            idle.forEach(kept -> kept.worker.kill());
        }
    }
}

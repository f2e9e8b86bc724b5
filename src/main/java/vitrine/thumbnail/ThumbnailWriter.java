package vitrine.thumbnail;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vitrine.image.Picture;

/// Takes the writing of thumbnails off the workers that decode them. One task at a time, on the executor of somebody
/// else, writes what waits, oldest first. The queue is bounded in pictures and bytes; when it is full, whoever brings
/// one more writes it itself, so that a slow disk slows the producers instead of filling the memory. No file is ever
/// written by two at once. What waits can already be read. Called by many workers at once.
public final class ThumbnailWriter implements AutoCloseable {
    private static final int MOST_PICTURES = 64;
    private static final long MOST_BYTES = 32L << 20;
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(1);

    private record Job(SourceFile source, Bin bin, Picture picture) {
        Target target() {
            return new Target(source.key().hash(), bin);
        }

        long bytes() {
            return picture.pixels().bytes();
        }
    }

    /// Names one file of the cache.
    private record Target(String hash, Bin bin) {}

    /// What happens to a job that is brought.
    private enum Turn {
        WAITS,
        WAITS_FOR_NEW_TASK,
        CALLER_WRITES,
        DROPPED
    }

    private final ThumbnailFiles files;
    private final Executor executor;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final Map<Target, Job> waiting = new LinkedHashMap<>();
    private final Map<Target, Job> inHand = new HashMap<>();
    private long waitingBytes;
    private boolean taskRuns;
    private boolean closed;

    public ThumbnailWriter(ThumbnailFiles files, Executor executor) {
        this.files = files;
        this.executor = executor;
    }

    /// Sees to it that `picture` is written, sooner or later; after [#close] it is not.
    void keep(SourceFile source, Bin bin, Picture picture) {
        var job = new Job(source, bin, picture);
        switch (turn(job)) {
            case WAITS, DROPPED -> {}
            case CALLER_WRITES -> write(job);
            case WAITS_FOR_NEW_TASK -> startTask();
        }
    }

    private Turn turn(Job job) {
        lock.lock();
        try {
            boolean full = waiting.size() >= MOST_PICTURES || waitingBytes + job.bytes() > MOST_BYTES;
            if (closed || (full && inHand.containsKey(job.target()))) {
                return Turn.DROPPED;
            }
            if (full && !waiting.containsKey(job.target())) {
                inHand.put(job.target(), job);
                return Turn.CALLER_WRITES;
            }
            var replaced = waiting.put(job.target(), job);
            waitingBytes += job.bytes() - (replaced == null ? 0 : replaced.bytes());
            boolean needsTask = !taskRuns;
            taskRuns = true;
            return needsTask ? Turn.WAITS_FOR_NEW_TASK : Turn.WAITS;
        } finally {
            lock.unlock();
        }
    }

    private void startTask() {
        try {
            executor.execute(this::writeAll);
        } catch (RejectedExecutionException e) {
            writeAll();
        }
    }

    private void writeAll() {
        boolean done = false;
        try {
            for (var job = next(true); job != null; job = next(true)) {
                write(job);
            }
            done = true;
        } finally {
            if (!done) {
                giveUp();
            }
        }
    }

    private void giveUp() {
        lock.lock();
        try {
            dropWaiting();
            taskRuns = false;
        } finally {
            lock.unlock();
        }
    }

    /// The oldest job whose file nobody else is writing; if there is none, the task may end at the same moment. What
    /// waits for somebody else then gets a task when that one is done.
    private @Nullable Job next(boolean endsTask) {
        lock.lock();
        try {
            for (var job : waiting.values()) {
                if (inHand.putIfAbsent(job.target(), job) == null) {
                    waiting.remove(job.target());
                    waitingBytes -= job.bytes();
                    return job;
                }
            }
            taskRuns &= !endsTask;
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void write(Job job) {
        try {
            files.write(job.source, job.bin, job.picture);
        } finally {
            if (isLeftWithoutTask(job)) {
                startTask();
            }
        }
    }

    /// Whether there is something to write, now that `written` is in nobody's hand any more, and no task for it.
    private boolean isLeftWithoutTask(Job written) {
        lock.lock();
        try {
            inHand.remove(written.target());
            idle.signalAll();
            boolean needsTask = !taskRuns && !closed && !waiting.isEmpty();
            taskRuns |= needsTask;
            return needsTask;
        } finally {
            lock.unlock();
        }
    }

    /// The picture of `source`, as it is now, that waits to be written, if it is large enough for `size` px.
    Optional<Picture> waiting(SourceFile source, int size) {
        lock.lock();
        try {
            for (Bin bin : Bin.values()) {
                var target = new Target(source.key().hash(), bin);
                var job = waiting.getOrDefault(target, inHand.get(target));
                if (bin.side() >= size && job != null && job.source.equals(source)) {
                    return Optional.of(job.picture);
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Takes nothing more, writes what waits for at most a second and forgets the rest. When it returns nobody writes
    /// any more, unless the disk hangs.
    @Override
    public void close() {
        long deadline = System.nanoTime() + CLOSES_WITHIN.toNanos();
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        // Helps, since the executor may have ended before its task.
        while (System.nanoTime() < deadline) {
            var job = next(false);
            if (job == null) {
                break;
            }
            write(job);
        }
        awaitIdle(deadline);
    }

    private void awaitIdle(long deadline) {
        lock.lock();
        try {
            dropWaiting();
            while (!inHand.isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                idle.await(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void dropWaiting() {
        waiting.clear();
        waitingBytes = 0;
    }
}

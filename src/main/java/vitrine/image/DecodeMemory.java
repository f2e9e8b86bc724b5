package vitrine.image;

import java.util.concurrent.Semaphore;
import vitrine.image.DecodeException.Reason;

/// The memory that all decoding may take together. Several large pictures at once wait for each other, instead of
/// leaving none for the window; one that is larger than all of it is refused before it is decoded.
public final class DecodeMemory {
    private static final int UNIT = 64 * 1024;

    private final int units;
    private final Semaphore free;

    public DecodeMemory(long bytes) {
        units = (int) Math.min(bytes / UNIT, Integer.MAX_VALUE);
        free = new Semaphore(units, true);
    }

    /// With the heap of 1 GiB that the program is started with: 64 megapixels in full, or a PNG of 100 made smaller.
    public static DecodeMemory halfOfHeap() {
        return new DecodeMemory(Runtime.getRuntime().maxMemory() / 2);
    }

    /// Native memory, whatever the heap is, for [JpegScans#coefficientBytes]: 250 megapixels of four inks.
    static DecodeMemory ofCoefficients() {
        return new DecodeMemory(2L << 30);
    }

    /// For the bytes of files that are read whole, also while they wait for memory to be decoded in.
    static DecodeMemory quarterOfHeap() {
        return new DecodeMemory(Runtime.getRuntime().maxMemory() / 4);
    }

    boolean holds(long bytes) {
        return bytes / UNIT < units;
    }

    boolean isWaitedFor() {
        return free.hasQueuedThreads();
    }

    /// Does `work` once `bytes` are free, at once if there are none. Interrupting a thread that waits here ends in
    /// [Reason#UNREADABLE].
    public <T, E extends Exception> T with(long bytes, Decoding<T, E> work) throws DecodeException, E {
        if (bytes == 0) {
            return work.run(); // Not even behind those that wait.
        }
        if (!holds(bytes)) {
            throw new DecodeException(Reason.TOO_LARGE, bytes / 1_000_000 + " MB needed to decode");
        }
        int claim = (int) (bytes / UNIT) + 1;
        try {
            free.acquire(claim);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DecodeException(Reason.UNREADABLE, "interrupted", e);
        }
        try {
            return work.run();
        } finally {
            free.release(claim);
        }
    }

    /// The same, but what is larger than all of it has all of it.
    <T, E extends Exception> T withAtMost(long bytes, Decoding<T, E> work) throws DecodeException, E {
        return with(Math.min(bytes, (units - 1L) * UNIT), work);
    }

    @FunctionalInterface
    public interface Decoding<T, E extends Exception> {
        T run() throws DecodeException, E;
    }
}

package vitrine.image;

import java.util.concurrent.Semaphore;
import vitrine.image.DecodeException.Reason;

/// The memory that all decoding may take together, half of the heap. Several large pictures at once wait for each
/// other, instead of leaving none for the window; one that is larger than all of it is refused before it is decoded.
/// With the heap of 1 GiB that the program is started with: 64 megapixels in full, or a PNG of 100 made smaller.
public final class DecodeMemory {
    private static final int UNIT = 64 * 1024;

    private final int units;
    private final Semaphore free;

    public DecodeMemory(long bytes) {
        units = (int) Math.min(bytes / UNIT, Integer.MAX_VALUE);
        free = new Semaphore(units, true);
    }

    public static DecodeMemory halfOfHeap() {
        return new DecodeMemory(Runtime.getRuntime().maxMemory() / 2);
    }

    boolean holds(long bytes) {
        return bytes / UNIT < units;
    }

    /// Does `work` once `bytes` are free. Interrupting a thread that waits here ends in [Reason#UNREADABLE].
    public <T, E extends Exception> T with(long bytes, Decoding<T, E> work) throws DecodeException, E {
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

    @FunctionalInterface
    public interface Decoding<T, E extends Exception> {
        T run() throws DecodeException, E;
    }
}

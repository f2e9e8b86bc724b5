package vitrine.worker;

import java.util.concurrent.Semaphore;

/// The right to be one of the few that are at work at a time. While a disk keeps its owner waiting, others may have it.
final class Permit implements AutoCloseable {
    private final Semaphore free;
    private boolean waits;
    private boolean lent;

    /// Waits for one.
    Permit(Semaphore free) throws InterruptedException {
        free.acquire();
        this.free = free;
    }

    /// From now on the owner does nothing but wait, and [#lend] is heard.
    synchronized void beginWaiting() {
        waits = true;
    }

    /// Lets others have it, unless its owner is at work. Any thread.
    synchronized void lend() {
        if (waits && !lent) {
            lent = true;
            free.release();
        }
    }

    /// The owner goes on to work: at once, or when one is free again.
    void endWaiting() throws InterruptedException {
        if (isLentAtTheEnd()) {
            free.acquire();
            takeBack();
        }
    }

    private synchronized boolean isLentAtTheEnd() {
        waits = false;
        return lent;
    }

    private synchronized void takeBack() {
        lent = false;
    }

    @Override
    public synchronized void close() {
        waits = false;
        if (!lent) {
            lent = true;
            free.release();
        }
    }
}

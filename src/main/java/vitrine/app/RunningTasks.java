package vitrine.app;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vitrine.loading.Watched;

/// What the threads of a pool are at, and which of them a disk keeps. Any thread; [#look] by one.
final class RunningTasks {
    /// Looks in a row at which a task waited for the disk, with the same job.
    static final int HANGS_AFTER = 4;

    /// As many until a person hears of it: a disk that has to wake up takes some seconds.
    static final int SILENT_AFTER = 10;

    private static final int FRAMES = 12;

    private final Map<Thread, Running> running = new ConcurrentHashMap<>();

    private static final class Running {
        final Runnable task;
        long heartbeats;
        int waits;

        Running(Runnable task) {
            this.task = task;
            heartbeats = beats();
        }

        long beats() {
            return task instanceof Watched watched ? watched.heartbeats() : 0;
        }

        boolean hangs() {
            return waits >= HANGS_AFTER;
        }

        void waitsOn() {
            waits++;
            if (task instanceof Watched watched) {
                switch (waits) {
                    case HANGS_AFTER -> watched.writtenOff();
                    case SILENT_AFTER -> watched.silent();
                    default -> {}
                }
            }
        }
    }

    void begin(Thread thread, Runnable task) {
        running.put(thread, new Running(task));
    }

    void end(Thread thread) {
        running.remove(thread);
    }

    /// To be called from time to time. Tells tasks that begin to hang, and those that have hung for long.
    ///
    /// @return how many hang
    int look() {
        int hanging = 0;
        for (var entry : running.entrySet()) {
            look(entry.getKey(), entry.getValue());
            hanging += entry.getValue().hangs() ? 1 : 0;
        }
        return hanging;
    }

    private static void look(Thread thread, Running running) {
        long beats = running.beats();
        if (beats != running.heartbeats) {
            running.heartbeats = beats;
            running.waits = 0;
        } else if (waitsForDisk(thread)) {
            running.waitsOn();
        } else if (!running.hangs()) {
            running.waits = 0;
        }
    }

    /// Java does not tell that a thread waits for the system; who called last does. Computing, however long it takes,
    /// is
    /// no waiting.
    private static boolean waitsForDisk(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith("sun.nio.") || name.startsWith("java.io."));
    }
}

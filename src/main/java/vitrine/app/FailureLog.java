package vitrine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps what went wrong: in a file for whoever looks for the cause, and told once to a listener. From any thread;
/// never throws, whatever the disk or the listener do.
public final class FailureLog implements Thread.UncaughtExceptionHandler {
    static final long MAX_FILE_BYTES = 1 << 20;
    private static final int MAX_ENTRY_CHARS = 1 << 15;
    private static final int MAX_KINDS = 200;

    private final Path file;
    private final String version;
    private final Clock clock;
    private final Map<String, Integer> times = new HashMap<>();
    private final List<Failure> unheard = new ArrayList<>();
    private @Nullable Consumer<Failure> listener;
    private volatile boolean ending;

    /// @param file the log; the one before it is kept beside it with ".1" at the end
    /// @param version of the program
    public FailureLog(Path file, String version, Clock clock) {
        this.file = file;
        this.version = version;
        this.clock = clock;
    }

    public Path file() {
        return file;
    }

    /// From now on `listener` hears of each new kind of failure, on the thread where it happened, and at once of those
    /// that were before.
    public void onNewFailure(Consumer<Failure> listener) {
        List<Failure> missed;
        synchronized (this) {
            this.listener = listener;
            missed = List.copyOf(unheard);
            unheard.clear();
        }
        missed.forEach(failure -> tell(listener, failure));
    }

    /// The program is being ended: what stumbles over that from now on is no news.
    public void ending() {
        ending = true;
    }

    /// Whether the program ends, or the virtual machine: JavaFX is taken down at the same time, and stumbles.
    boolean isEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(Thread.currentThread());
            return ending;
        } catch (IllegalStateException shutdown) {
            return true;
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!isEnding()) {
            record("running " + thread.getName(), thrown);
        }
    }

    /// Keeps a failure. The same one again is only counted, and written at its 10th, 100th, 1000th time.
    ///
    /// @param what the program was doing, as in "writing settings to /home/me/…"
    public void record(String what, Throwable thrown) {
        try {
            Consumer<Failure> hearing;
            Failure failure;
            synchronized (this) {
                var kind = kind(thrown);
                // With so many kinds of failure one more is no news.
                int count =
                        times.size() < MAX_KINDS || times.containsKey(kind) ? times.merge(kind, 1, Integer::sum) : 2;
                failure = new Failure(what, thrown, count);
                if (isPowerOfTen(count)) {
                    write(failure);
                }
                hearing = listener;
                if (hearing == null && count == 1) {
                    unheard.add(failure);
                }
            }
            if (hearing != null && failure.times() == 1) {
                tell(hearing, failure);
            }
        } catch (Throwable _) { // Out of memory, most likely; there is nobody left to tell.
            return;
        }
    }

    /// Keeps for whoever looks for a cause what is no mistake of the program; the listener does not hear of it.
    public void note(String what, Throwable thrown) {
        write(new Failure(what, thrown, 1));
    }

    private void tell(Consumer<Failure> listener, Failure failure) {
        try {
            listener.accept(failure);
        } catch (RuntimeException e) {
            write(new Failure("telling of a failure", e, 1));
        }
    }

    /// The same class thrown at the same place is the same failure, whatever its message.
    private static String kind(Throwable thrown) {
        var trace = thrown.getStackTrace();
        return thrown.getClass().getName() + (trace.length > 0 ? trace[0] : thrown.getMessage());
    }

    private static boolean isPowerOfTen(int count) {
        int rest = count;
        while (rest >= 10 && rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }

    private synchronized void write(Failure failure) {
        var entry = entry(failure);
        try {
            PrivateFolder.createFor(file);
            if (Files.exists(file) && Files.size(file) + entry.length() > MAX_FILE_BYTES) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            PrivateFolder.append(file, entry.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            System.err.println(entry + "(not in " + file + ": " + e + ")");
        }
    }

    private String entry(Failure failure) {
        var text = new StringWriter();
        var lines = new PrintWriter(text);
        lines.printf(
                "%s  %s  [%s]  Vitrine %s, Java %s, %s%n",
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                failure.times() == 1 ? failure.what() : failure.what() + " (" + failure.times() + " times)",
                Thread.currentThread().getName(),
                version,
                System.getProperty("java.runtime.version"),
                System.getProperty("os.name"));
        failure.thrown().printStackTrace(lines);
        lines.flush();
        var whole = text.toString();
        return whole.length() <= MAX_ENTRY_CHARS ? whole + "\n" : whole.substring(0, MAX_ENTRY_CHARS) + "…\n\n";
    }
}

package vitrine.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vitrine.desktop.Programs;

/// Runs other programs on files that nobody can trust: as confined as the system allows, see [Confinement], with little
/// claim on the processors, for a limited time, and never longer than this program. Many threads wait in it.
final class ConfinedPrograms implements AutoCloseable {
    /// How a program ended.
    enum End {
        WELL,
        BADLY,
        OVERDUE,
        NOT_AT_ALL
    }

    private final Programs programs;
    private final Supplier<Confinement> confinements;
    private final Duration patience;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private @Nullable Confinement confinement;
    private volatile boolean closed;

    /// @param confinement asked for when the first program is run, since it may take a moment to find out
    /// @param patience how long a program may take
    ConfinedPrograms(Programs programs, Supplier<Confinement> confinement, Duration patience) {
        this.programs = programs;
        this.confinements = confinement;
        this.patience = patience;
    }

    private synchronized Confinement confinement() {
        if (confinement == null) {
            confinement = confinements.get();
        }
        return confinement;
    }

    /// Waits for the end of the program. Interrupting the thread that waits ends it.
    ///
    /// @param file all that it may read, beside what belongs to the system
    /// @param output all that it may write
    End run(List<String> command, Path file, Path output) {
        var whole = new ArrayList<String>();
        programs.find("nice").ifPresent(nice -> whole.addAll(List.of(nice.toString(), "-n", "10")));
        whole.addAll(confinement().prefix(List.of(), file, output));
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .redirectInput(Redirect.from(OtherPrograms.NOTHING))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        keepOnly(builder.environment());
        try {
            return end(builder.start());
        } catch (IOException _) {
            return End.NOT_AT_ALL;
        }
    }

    private End end(Process process) {
        running.add(process);
        try {
            if (closed) {
                return End.NOT_AT_ALL;
            }
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return End.OVERDUE;
            }
            return process.exitValue() == 0 ? End.WELL : End.BADLY;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return End.NOT_AT_ALL;
        } finally {
            end(process, running);
        }
    }

    private static void end(Process process, Set<Process> running) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        running.remove(process);
    }

    private static void keepOnly(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !name.equals("PATH") && !name.equals("LANG") && !name.startsWith("LC_"));
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(process -> end(process, running));
    }
}

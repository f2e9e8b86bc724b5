package vitrine.app;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vitrine.desktop.Programs;

/// Starts other programs as processes. Lives on workers, which wait for them.
///
/// What only answers a question has a time limit and ends with this program. What a person was given to work with, such
/// as an editor, does not: closing the gallery must not take an unsaved picture along.
final class OtherPrograms implements Programs {
    private static final int MAX_ANSWER_BYTES = 1 << 16;
    static final File NOTHING = new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");

    private final List<Path> folders;
    private final List<String> withheld;
    private final Duration patience;
    private final Duration failsWithin;

    /// @param properties `vitrine.withheld` names the variables that the script that started this program has set for
    ///     this program alone, with commas between them
    /// @param patience how long a small command may take
    /// @param failsWithin a program that lives longer has started
    static OtherPrograms of(
            Map<String, String> environment, Properties properties, Duration patience, Duration failsWithin) {
        var withheld = Stream.of(properties.getProperty("vitrine.withheld", "").split(","))
                .filter(name -> !name.isEmpty())
                .toList();
        var path = environment.getOrDefault("PATH", environment.getOrDefault("Path", "")); // As Windows writes it.
        return new OtherPrograms(path, withheld, patience, failsWithin);
    }

    /// @param path as the variable `PATH` says it
    /// @param withheld variables of this program that others do not get
    /// @param patience how long a small command may take
    /// @param failsWithin a program that lives longer has started
    OtherPrograms(String path, List<String> withheld, Duration patience, Duration failsWithin) {
        this.withheld = List.copyOf(withheld);
        folders = Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> AppFolders.path(folder).stream())
                .filter(Path::isAbsolute)
                .toList();
        this.patience = patience;
        this.failsWithin = failsWithin;
    }

    @Override
    public Optional<Path> find(String name) {
        var named = AppFolders.path(name);
        return named.filter(Path::isAbsolute)
                .map(Stream::of)
                .orElseGet(() ->
                        named.stream().flatMap(program -> folders.stream().map(folder -> folder.resolve(program))))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    @Override
    public Optional<String> run(List<String> command) {
        @Nullable Path answer = null;
        try {
            // A file, not a pipe: whoever writes much or leaves children behind keeps nobody waiting.
            answer = Files.createTempFile("vitrine-", ".txt");
            var process = process(List.of(), command)
                    .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!endsWell(process, patience)) {
                return Optional.empty();
            }
            try (var bytes = Files.newInputStream(answer)) {
                return Optional.of(new String(bytes.readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8));
            }
        } catch (IOException _) {
            return Optional.empty();
        } finally {
            delete(answer);
        }
    }

    /// Started is what [#find] finds: the system might take a program of that name out of the folder of a photo.
    ///
    /// @param starter what is put before the command
    private ProcessBuilder process(List<String> starter, List<String> command) throws IOException {
        var name = command.getFirst();
        var program = find(name).orElseThrow(() -> new NoSuchFileException(name));
        var whole = new ArrayList<>(starter);
        whole.add(program.toString());
        whole.addAll(command.subList(1, command.size()));
        var process = new ProcessBuilder(whole);
        process.environment().keySet().removeAll(withheld);
        return process;
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // The system empties its folder for such files.
        }
    }

    /// Waits for the end, and brings it about when the time is over or this program ends.
    private static boolean endsWell(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroy();
        }
    }

    @Override
    public boolean start(List<List<String>> commands, Path folder) {
        try {
            var processes = new ArrayList<Process>();
            for (var command : commands) {
                processes.add(process(detached(), command)
                        .directory(Files.isDirectory(folder) ? folder.toFile() : null)
                        .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            return noneFails(processes);
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true; // They have started; nobody is there any more to be told.
        }
    }

    private boolean noneFails(List<Process> processes) throws InterruptedException {
        long until = System.nanoTime() + failsWithin.toNanos();
        boolean well = true;
        for (var process : processes) {
            boolean ended = process.waitFor(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            well &= !ended || process.exitValue() == 0;
        }
        return well;
    }

    /// Gives a program a session of its own, so that Ctrl+C in the terminal of this program does not reach it.
    private List<String> detached() {
        return find("setsid").map(Path::toString).stream().toList();
    }
}

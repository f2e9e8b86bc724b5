package vitrine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import vitrine.image.BenchPhotos;
import vitrine.image.JpegBench;
import vitrine.metadata.ExifBench;

/// Runs the benchmarks of the program's parts, each in a virtual machine of its own with the flags of this one, and
/// prints a row for each as soon as it is known. Started by `./mvnw -Pbench verify`; JMH's own words go into a file.
public final class Benchmarks {
    private static final List<String> OVER_PHOTOS = List.of(JpegBench.class.getName(), ExifBench.class.getName());

    private final BenchPhotos photos;
    private final Path log;
    private final BenchTable table = new BenchTable(System.out);

    private Benchmarks(BenchPhotos photos, Path log) {
        this.photos = photos;
        this.log = log;
    }

    /// Its arguments are system properties, since Maven leaves out empty ones: `bench.photos`, a folder, or nothing for
    /// photos that are made; `bench.names`, a pattern that the names of the benchmarks have in them, or nothing for
    /// all; `bench.log`, the file for JMH's words.
    public static void main(String[] arguments) throws IOException, RunnerException {
        var photos = System.getProperty("bench.photos", "");
        var names = System.getProperty("bench.names", "");
        var found = named(names);
        if (found.isEmpty()) {
            System.err.println("No benchmark has " + names + " in its name. There are:");
            named("").forEach(entry -> System.err.println("  " + entry.getUsername()));
            System.exit(2);
        }
        try (var decoded = photos.isEmpty() ? BenchPhotos.made() : BenchPhotos.in(Path.of(photos))) {
            new Benchmarks(decoded, Path.of(System.getProperty("bench.log", "benchmarks.log"))).run(found);
        }
    }

    private static SortedSet<BenchmarkListEntry> named(String pattern) {
        var quiet = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        return BenchmarkList.defaultList().find(quiet, List.of(pattern), List.of());
    }

    private void run(SortedSet<BenchmarkListEntry> benchmarks) throws IOException, RunnerException {
        Files.deleteIfExists(log);
        table.begin(photos.description());
        for (var benchmark : benchmarks) {
            var words = Files.createTempFile("vitrine-bench", ".log");
            try {
                run(benchmark, words);
            } finally {
                Files.writeString(log, Files.readString(words), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Files.delete(words);
            }
        }
    }

    private void run(BenchmarkListEntry benchmark, Path words) throws RunnerException {
        boolean overPhotos = OVER_PHOTOS.contains(benchmark.getUserClassQName());
        var options = options(benchmark.getUsername()).output(words.toString());
        if (overPhotos) {
            options.operationsPerInvocation(photos.files().size());
        }
        if (!JpegBench.hasTurboJpeg()) {
            options.param("loader", JpegBench.JAVAFX);
        }
        var results = new Runner(options.build()).run();
        if (results.isEmpty()) {
            table.failed(benchmark.getUsername(), log);
        }
        results.forEach(result -> table.add(result, overPhotos));
    }

    private ChainedOptionsBuilder options(String name) {
        return new OptionsBuilder()
                .include("^" + Pattern.quote(name) + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(700))
                .timeout(TimeValue.minutes(2))
                .jvmArgsAppend("-D" + BenchPhotos.LIST + "=" + photos.list());
    }
}

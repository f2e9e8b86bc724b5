package vitrine;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/// What was measured, a line for each benchmark: the mean time, and how far from it the true one may be (99.9 %).
final class BenchTable {
    private final PrintStream out;

    BenchTable(PrintStream out) {
        this.out = out;
    }

    /// @param photos what is decoded
    void begin(String photos) {
        out.println("Java " + Runtime.version() + ", processors: "
                + Runtime.getRuntime().availableProcessors() + ", photos: " + photos);
        out.printf("%n%-48s %10s   %8s%n", "", "mean", "±");
    }

    /// @param overPhotos whether an operation is one photo
    void add(RunResult result, boolean overPhotos) {
        var time = result.getPrimaryResult();
        double nanos = time.getScore();
        // JMH knows no error of a single iteration.
        double error = Double.isNaN(time.getScoreError()) ? 0 : time.getScoreError();
        var unit = Unit.of(nanos);
        out.printf(
                Locale.ROOT,
                "%-48s %10.3f ± %8.3f %s%n",
                name(result),
                nanos / unit.nanos,
                error / unit.nanos,
                unit.name + (overPhotos ? " a photo" : ""));
        out.flush();
    }

    void failed(String benchmark, Path log) {
        out.println(shortened(benchmark) + " failed: see " + log);
    }

    /// The benchmark's class and method, and what it was given.
    private static String name(RunResult result) {
        var params = result.getParams();
        var given = params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(", "));
        var name = shortened(params.getBenchmark());
        return given.isEmpty() ? name : name + "  " + given;
    }

    private static String shortened(String benchmark) {
        int method = benchmark.lastIndexOf('.');
        return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
    }

    private enum Unit {
        NANOSECONDS("ns", 1),
        MICROSECONDS("µs", 1e3),
        MILLISECONDS("ms", 1e6);

        private final String name;
        private final double nanos;

        Unit(String name, double nanos) {
            this.name = name;
            this.nanos = nanos;
        }

        static Unit of(double nanos) {
            return nanos < 1e3 ? NANOSECONDS : nanos < 1e6 ? MICROSECONDS : MILLISECONDS;
        }
    }
}

package vitrine;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `./mvnw -Pfuzz`: feeds each parser with what a fuzzer thinks of, for a time, each in a process of its own, and
/// prints
/// what became of it. What it found lies in `target/fuzz`; put into the corpus it is a test for ever.
public final class Fuzzing {
    private static final Pattern EXECUTIONS = Pattern.compile("#(\\d+)\\s+DONE.*");
    private static final Pattern RUNNING = Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+).*");
    private static final Pattern FINDING = Pattern.compile("== Java Exception: (.*)");

    private final Path project;
    private final int seconds;
    private final String pattern;

    private Fuzzing(Path project, int seconds, String pattern) {
        this.project = project;
        this.seconds = seconds;
        this.pattern = pattern;
    }

    /// @param arguments the project's folder, how many seconds for each parser, and a regular expression for the names
    /// of
    ///     those that are meant, or nothing for all
    public static void main(String[] arguments) throws Exception {
        var fuzzing = new Fuzzing(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                arguments.length < 3 || arguments[2].isEmpty() ? ".*" : arguments[2]);
        System.exit(fuzzing.all() ? 0 : 1);
    }

    private boolean all() throws Exception {
        boolean well = true;
        System.out.println("| parser | seconds | executions | edges | found |\n|---|---|---|---|---|");
        for (var target : FuzzTarget.all()) {
            if (target.name().matches(pattern)) {
                well &= one(target);
            }
        }
        return well;
    }

    private boolean one(FuzzTarget target) throws IOException, InterruptedException {
        var folder = Files.createDirectories(project.resolve("target/fuzz").resolve(target.name()));
        var log = folder.resolve("fuzzer.log");
        var grown = Files.createDirectories(folder.resolve("corpus"));
        var process = new ProcessBuilder(command(target, grown))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        int code = process.waitFor();
        String executions = "0";
        String edges = "0";
        var found = new ArrayList<String>();
        for (var line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            var running = RUNNING.matcher(line);
            if (running.matches()) {
                executions = running.group(1);
                edges = running.group(2);
            }
            var done = EXECUTIONS.matcher(line);
            executions = done.matches() ? done.group(1) : executions;
            var finding = FINDING.matcher(line);
            if (finding.matches()) {
                found.add(finding.group(1));
            }
        }
        if (code != 0 && found.isEmpty()) {
            found.add("exit code " + code + ", see " + log);
        }
        System.out.printf(
                "| %s | %d | %s | %s | %s |%n",
                target.name(), seconds, executions, edges, found.isEmpty() ? "nothing" : String.join("; ", found));
        return code == 0;
    }

    private List<String> command(FuzzTarget target, Path grown) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-XX:+EnableDynamicAgentLoading"));
        var modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of("--module-path", modules, "--add-modules", "javafx.graphics"));
        }
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.className(),
                "--instrumentation_includes=vitrine.**",
                "-max_total_time=" + seconds,
                "-max_len=65536",
                "-rss_limit_mb=3000",
                "-timeout=20",
                grown.toString(),
                project.resolve("src/test/resources/fuzz")
                        .resolve(target.name())
                        .toString()));
        return command;
    }
}

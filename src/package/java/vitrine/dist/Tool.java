package vitrine.dist;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/// Runs a tool of the JDK, or a program of the system, to its end.
final class Tool {
    private Tool() {}

    /// @param name of a tool that comes with the JDK, such as "jlink"
    /// @throws IllegalStateException when it fails; what it says has been printed
    static void jdk(String name, List<?> arguments) {
        var tool = ToolProvider.findFirst(name).orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
        var words = arguments.stream().map(Object::toString).toArray(String[]::new);
        int code = tool.run(System.out, System.err, words);
        if (code != 0) {
            throw new IllegalStateException(name + " failed: " + String.join(" ", words));
        }
    }

    /// What a tool of the JDK prints.
    ///
    /// @throws IllegalStateException when it fails, with what it says
    static String answer(String name, List<String> arguments) {
        var tool = ToolProvider.findFirst(name).orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
        var words = new StringWriter();
        var out = new PrintWriter(words);
        if (tool.run(out, out, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(name + " failed: " + words);
        }
        return words.toString();
    }

    static boolean isInstalled(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /// @param environment more variables, or others
    /// @throws IllegalStateException when it fails; what it says has been printed
    static void system(Path folder, Map<String, String> environment, List<?> command) throws IOException {
        var words = new ArrayList<String>();
        command.forEach(word -> words.add(word.toString()));
        var process = new ProcessBuilder(words).directory(folder.toFile()).inheritIO();
        process.environment().putAll(environment);
        try {
            if (process.start().waitFor() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", words));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted: " + String.join(" ", words), e);
        }
    }
}

package vitrine;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A parser of our own that is fed with anything: a class whose name ends in "Fuzz", with the method that fuzzers of
/// many languages know. The folder `fuzz/NAME` of the test resources holds what it begins with and has stumbled over.
record FuzzTarget(String className) {
    private static final String ENDING = "Fuzz";

    /// Those that were compiled.
    static List<FuzzTarget> all() throws IOException, URISyntaxException {
        var root = Path.of(FuzzTarget.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var classes = Files.walk(root)) {
            return classes.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(ENDING + ".class"))
                    .map(file -> file.replace(File.separatorChar, '.').substring(0, file.length() - ".class".length()))
                    .sorted()
                    .map(FuzzTarget::new)
                    .toList();
        }
    }

    String name() {
        var simple = className.substring(className.lastIndexOf('.') + 1);
        return simple.substring(0, simple.length() - ENDING.length());
    }

    /// What fuzzing begins with.
    List<Path> corpus() throws IOException {
        var folder = FuzzTarget.class.getResource("/fuzz/" + name());
        if (folder == null) {
            return List.of();
        }
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /// @throws Exception what the parser lets out
    void run(byte[] input) throws Exception {
        try {
            Class.forName(className)
                    .getMethod("fuzzerTestOneInput", byte[].class)
                    .invoke(null, (Object) input);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    @Override
    public String toString() {
        return name();
    }
}

package vitrine.app;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vitrine.image.formats.FormatDecoders;
import vitrine.worker.DecoderPool;

/// Starts this program once more, as a decoder process: with the same Java and the same classes, but little memory, and
/// as confined as the system allows.
final class DecoderLauncher implements DecoderPool.Launcher {
    /// Of Java objects. Enough for 60 megapixels with 16 bits for each of three colours, or 100 with 8.
    private static final String HEAP = "-Xmx640m";

    private static final List<String> FLAGS = List.of(
            HEAP,
            // Rasters are large and go straight to the old generation: it must hold two of 256 MB.
            "-XX:MaxNewSize=24m",
            "-Xms16m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:-UsePerfData",
            "-XX:+SuppressFatalErrorMessage", // A crash is expected here, and told by the program.
            "-XX:-CreateCoredumpOnCrash",
            "-Xlog:disable", // What the virtual machine has to tell must not come among the answers.
            "-XX:+DisplayVMOutputToStderr",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED");

    private final Path javaHome;
    private final String classPath;
    private final Properties properties;
    private final Supplier<Confinement> confinements;
    private @Nullable Confinement confinement;

    /// @param properties of this virtual machine
    /// @param confinement asked for when the first process is started, since it may take a moment to find out
    static DecoderLauncher of(Properties properties, Supplier<Confinement> confinement) {
        return new DecoderLauncher(
                Path.of(properties.getProperty("java.home")),
                properties.getProperty("java.class.path"),
                properties,
                confinement);
    }

    private DecoderLauncher(
            Path javaHome, String classPath, Properties properties, Supplier<Confinement> confinements) {
        this.javaHome = javaHome;
        this.classPath = classPath;
        this.properties = properties;
        this.confinements = confinements;
    }

    /// What this program was told about libraries holds for its processes. Asked for late: a start without foreign
    /// formats need not know the libraries.
    private List<String> settings() {
        return FormatDecoders.SETTINGS.stream()
                .filter(name -> !properties.getProperty(name, "").isEmpty())
                .map(name -> "-D" + name + "=" + properties.getProperty(name))
                .toList();
    }

    private synchronized Confinement confinement() {
        if (confinement == null) {
            confinement = confinements.get();
        }
        return confinement;
    }

    @Override
    public Process launch(Path file, Path pixels) throws IOException {
        var command = new ArrayList<>(confinement().prefix(needed(), file, pixels));
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(FLAGS);
        command.addAll(settings());
        command.addAll(List.of("-classpath", classPath, Main.class.getName(), DecoderCommand.OPTION));
        command.addAll(List.of(file.toString(), pixels.toString()));
        var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        keepOnly(builder.environment());
        return builder.start();
    }

    /// What the process must be able to read.
    private List<Path> needed() {
        var paths = new ArrayList<Path>();
        paths.add(javaHome);
        for (var entry : classPath.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                paths.add(Path.of(entry).toAbsolutePath());
            }
        }
        return paths;
    }

    /// Nothing in it is the business of a decoder but where programs and fonts are, and which language is spoken.
    private static void keepOnly(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !name.equals("PATH") && !name.equals("LANG") && !name.startsWith("LC_"));
    }
}

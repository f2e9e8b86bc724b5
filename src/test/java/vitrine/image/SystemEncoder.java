package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Encodes by a program of the system; the test that asks is skipped where that is not installed.
final class SystemEncoder {
    private static final int LONG = 60;

    private SystemEncoder() {}

    static byte[] encode(BufferedImage image, String ending, String... command) {
        return encode(TestPictures.encode(image, "png"), ending, command);
    }

    /// @param command in which "in" and "out" stand for the PNG file and for the one to be written
    static byte[] encode(byte[] png, String ending, String... command) {
        assumeTrue(isThere(command[0]), () -> "skipped: no " + command[0] + " to encode by");
        try {
            var folder = Files.createTempDirectory("vitrine-encoder");
            var in = folder.resolve("in.png");
            var out = folder.resolve("out." + ending);
            try {
                Files.write(in, png);
                run(command, in, out);
                return Files.readAllBytes(out);
            } finally {
                Files.deleteIfExists(in);
                Files.deleteIfExists(out);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void run(String[] command, Path in, Path out) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (var word : command) {
            words.add(word.equals("in") ? in.toString() : word.equals("out") ? out.toString() : word);
        }
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(LONG, TimeUnit.SECONDS)).as(words.toString()).isTrue();
        assertThat(process.exitValue()).as(words.toString()).isZero();
    }
}

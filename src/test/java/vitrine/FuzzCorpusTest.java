package vitrine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each parser once more with the files that fuzzing began with or stumbled over, with pieces of them, and with noise.
class FuzzCorpusTest {
    private static final int CHANGES = 200;

    static Stream<FuzzTarget> targets() throws IOException, URISyntaxException {
        return FuzzTarget.all().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatWasFoundIsFoundNoMore(FuzzTarget target) throws IOException {
        var corpus = target.corpus();
        assertThat(corpus).isNotEmpty();
        for (var file : corpus) {
            byte[] bytes = Files.readAllBytes(file);
            assertThatCode(() -> target.run(bytes)).as(file.toString()).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void changedAndCutInputsEndWell(FuzzTarget target) throws IOException {
        var random = new Random(42);
        for (Path file : target.corpus()) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < CHANGES; i++) {
                byte[] changed = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
                for (int j = random.nextInt(6); j > 0 && changed.length > 0; j--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                assertThatCode(() -> target.run(changed)).doesNotThrowAnyException();
            }
        }
    }
}

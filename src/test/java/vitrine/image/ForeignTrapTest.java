package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;

/// Files of foreign formats that were made to use up memory or time, given to a real decoder process with its 640 MiB
/// of heap: each ends in a picture or a reason, and none costs the process its life or more memory than it may have.
@Timeout(120)
class ForeignTrapTest {
    private static final Map<String, byte[]> TRAPS = traps();

    /// Less than the program grants.
    @RegisterExtension
    static final DecoderProcesses PROCESSES = new DecoderProcesses(Duration.ofSeconds(25));

    @TempDir
    private Path folder;

    private static Map<String, byte[]> traps() {
        var all = new LinkedHashMap<String, byte[]>();
        all.putAll(TiffTraps.all());
        all.putAll(SvgTraps.all());
        all.putAll(ForeignTraps.all());
        return all;
    }

    static Set<String> names() {
        return TRAPS.keySet();
    }

    @AfterEach
    void theProcessesAreBounded() {
        DecodingMemory.areBounded(PROCESSES.running());
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachEndsInAPictureOrAReason(String name) throws Exception {
        var file = Files.write(folder.resolve(name), Objects.requireNonNull(TRAPS.get(name)));
        try {
            var pixels = PROCESSES.decoder().decode(file, PixelSize.square(256)).pixels();
            assertThat(pixels.size().within(PixelSize.square(256))).isEqualTo(pixels.size());
        } catch (DecodeException e) {
            assertThat(e.reason()).as(e.detail()).isIn(Reason.DAMAGED, Reason.TOO_LARGE, Reason.UNSUPPORTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused.tif", "refused tiles.tif", "refused big.tif", "refused.ppm", "refused png.ico"})
    void tenThousandMegapixelsAreRefusedAtOnce(String name) throws Exception {
        var file = Files.write(folder.resolve(name), Objects.requireNonNull(TRAPS.get(name)));
        assertThat(refusal(PROCESSES, file)).isEqualTo(Reason.TOO_LARGE);
    }

    private static Reason refusal(DecoderProcesses processes, Path file) {
        try {
            processes.decoder().decode(file, PixelSize.square(256));
            throw new AssertionError("a picture of " + file.getFileName());
        } catch (DecodeException e) {
            return e.reason();
        }
    }

    @Test
    void theMostPagesThatATiffCanHaveAreCountedAndTurnedOver() throws Exception {
        var file = Files.write(folder.resolve("pages.tif"), TiffTraps.pages(65_535));
        assertThat(PROCESSES.decoder().decode(file, PixelSize.square(256)).pages())
                .isEqualTo(65_535);
        assertThat(PROCESSES
                        .decoder()
                        .decodePage(file, 65_534, PixelSize.square(256))
                        .fullSize())
                .isEqualTo(PixelSize.square(1));
    }

    @Test
    void aDrawingThatHasNoEndIsGivenUpAndTheNextPictureIsShown() throws Exception {
        try (var impatient = new DecoderProcesses(Duration.ofSeconds(3))) {
            var drawing = Files.write(folder.resolve("endless.svg"), SvgTraps.endless());
            assertThat(refusal(impatient, drawing)).isEqualTo(Reason.GIVEN_UP);
            var page = Files.write(folder.resolve("next.tif"), TiffTraps.pages(1));
            assertThat(impatient.decoder().decode(page, PixelSize.square(256)).fullSize())
                    .isEqualTo(PixelSize.square(1));
        }
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// That the bounds of the decoder contract see what is taken.
@EnabledOnOs(OS.LINUX)
class DecodingMemoryTest {
    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void nativeMemoryIsSeenThoughItIsGivenBackInBetween() {
        assumeTrue(Files.isWritable(DecodingMemory.FORGET), "skipped: the system forgets no peak here");
        var memory = DecodingMemory.now();
        try (var arena = Arena.ofConfined()) {
            arena.allocate(100 * MIB).fill((byte) 1);
        }
        assertThat(memory.risen()).isBetween(90 * MIB, 200 * MIB);
    }

    @Test
    void whatADecoderProcessTakesIsSeenAndMayBeTooMuch() throws Exception {
        var image = TestPictures.waves(3000, 3000, BufferedImage.TYPE_INT_RGB);
        var file = Files.write(folder.resolve("a.tif"), TiffBytes.of(image).end());
        try (var processes = new DecoderProcesses()) {
            processes.decoder().decode(file, PixelSize.square(100));
            var running = processes.running();
            assertThat(running)
                    .singleElement()
                    .satisfies(process -> assertThat(DecodingMemory.peak(process))
                            .isGreaterThan(27 * MIB)); // Nine million pixels of three bytes.
            DecodingMemory.areBounded(running);
            assertThatThrownBy(() -> DecodingMemory.areBelow(27 * MIB, running)).isInstanceOf(AssertionError.class);
        }
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;

/// What threads that decode at one time take together.
@Timeout(60)
@ExtendWith(FxRuntime.class)
class DecodingTogetherTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final PixelSize WHOLE = new PixelSize(WIDTH, HEIGHT);

    private static final long ALL = 1_000_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DecodeMemory coefficients = new DecodeMemory(ALL + 100_000);
    private final PictureDecoder decoder =
            new PictureDecoder(TurboJpeg.off(), ForeignDecoder.NONE, coefficients, new DecodeMemory(100_000_000));

    @TempDir
    Path folder;

    @AfterEach
    void nothingRunsOn() {
        threads.shutdownNow();
    }

    private static BufferedImage waves() {
        return TestPictures.waves(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    }

    private Future<Picture> begin(Path file) {
        return threads.submit(() -> decoder.decode(file, WHOLE));
    }

    private static void awaitWaiting(DecodeMemory memory) {
        while (!memory.isWaitedFor() && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aPhotoInSeveralScansWaitsForNativeMemoryAndOneInASingleScanDoesNot() throws Exception {
        var several = Files.write(folder.resolve("several.jpg"), TestPictures.progressive(waves()));
        var single = Files.write(folder.resolve("single.jpg"), TestPictures.encode(waves(), "jpg"));
        var waiting = coefficients.with(ALL, () -> {
            var first = begin(several);
            awaitWaiting(coefficients);
            assertThat(decoder.decode(single, WHOLE).pixels().size()).isEqualTo(WHOLE);
            assertThat(first.isDone()).isFalse();
            return first;
        });
        assertThat(waiting.get().pixels().size()).isEqualTo(WHOLE);
    }
}

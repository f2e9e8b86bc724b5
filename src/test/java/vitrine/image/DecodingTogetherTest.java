package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.FxRuntime;
import vitrine.metadata.RawBytes;
import vitrine.metadata.RawKind;

/// What threads that decode at one time take together.
@Timeout(60)
@ExtendWith(FxRuntime.class)
class DecodingTogetherTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final PixelSize WHOLE = new PixelSize(WIDTH, HEIGHT);

    private static final long ALL = 1_000_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DecodeMemory files = new DecodeMemory(ALL);
    private final DecodeMemory coefficients = new DecodeMemory(ALL);
    private final DecodeMemory memory = new DecodeMemory(20 * ALL);
    private final PictureDecoder decoder =
            new PictureDecoder(TurboJpeg.off(), new Apart(), files, coefficients, memory);

    /// Needs all the memory for files itself.
    private final class Apart implements ForeignDecoder {
        @Override
        public Picture decode(Path file, Wish wish) throws DecodeException {
            return files.withAtMost(ALL, () -> new Picture(new Pixels(1, 1, new int[1]), PixelSize.square(1)));
        }

        @Override
        public void forgetFailure(Path file) {
            // None is remembered.
        }
    }

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
        var waiting = coefficients.withAtMost(ALL, () -> {
            var first = begin(several);
            awaitWaiting(coefficients);
            assertThat(decoder.decode(single, WHOLE).pixels().size()).isEqualTo(WHOLE);
            assertThat(first.isDone()).isFalse();
            return first;
        });
        assertThat(waiting.get().pixels().size()).isEqualTo(WHOLE);
    }

    static Stream<Arguments> largeFiles() {
        return Stream.of(Arguments.of("jpg", large(waves())), Arguments.of("nef", raw(large(waves()))));
    }

    /// More bytes than half of the files that may be held.
    private static byte[] large(BufferedImage image) {
        byte[] jpeg = TestPictures.encode(image, "jpg");
        return Arrays.copyOf(jpeg, Math.max(jpeg.length, (int) (ALL * 2 / 3)));
    }

    private static byte[] raw(byte[] jpeg) {
        return RawBytes.encode(RawKind.NEF, ByteOrder.LITTLE_ENDIAN, jpeg, null, 1, "2024:05:17 13:45:09");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largeFiles")
    void noMoreIsReadOfFilesThanMayBeHeldWhileTheyWaitForMemory(String ending, byte[] bytes) throws Exception {
        var one = Files.write(folder.resolve("one." + ending), bytes);
        var two = Files.write(folder.resolve("two." + ending), bytes);
        var second = memory.withAtMost(20 * ALL, () -> {
            var _ = begin(one);
            awaitWaiting(memory);
            var waiting = begin(two);
            awaitWaiting(files);
            Files.write(two, new byte[bytes.length]);
            return waiting;
        });
        assertThatThrownBy(second::get).hasCauseInstanceOf(DecodeException.class);
    }

    @Test
    void aFileLargerThanAllThatMayBeHeldIsHeldAlone() throws Exception {
        var file = Files.write(
                folder.resolve("a.jpg"), Arrays.copyOf(TestPictures.encode(waves(), "jpg"), (int) (3 * ALL)));
        assertThat(decoder.decode(file, WHOLE).pixels().size()).isEqualTo(WHOLE);
    }

    @Test
    void aFileForADecoderProcessIsNotHeldWhileItIsAtWork() throws Exception {
        byte[] jpeg = LosslessJpeg.of(1, 1, new int[1], 8);
        var file = Files.write(folder.resolve("a.jpg"), Arrays.copyOf(jpeg, (int) (3 * ALL)));
        assertThat(decoder.decode(file, WHOLE).fullSize()).isEqualTo(PixelSize.square(1));
    }
}

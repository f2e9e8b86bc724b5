package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.RealPhotos;
import vitrine.image.DecodeException.Reason;

class MovingPictureDecoderTest {
    private static final int CHANGES = 3_000;
    private static final int MOST_FRAMES_COMPOSED = 50;

    private final MovingPictureDecoder decoder = new MovingPictureDecoder(10_000_000);

    @TempDir
    private Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("picture.gif"), bytes);
    }

    private static GifBytes twoFrames(int width, int height) {
        return new GifBytes(width, height).frame(0, 0, "RG").frame(1, 0, "BW");
    }

    private static void refused(Path file, MovingPictureDecoder decoder, Reason reason) {
        assertThatThrownBy(() -> decoder.open(file))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void aGifOfSeveralFramesMoves() throws Exception {
        var picture = decoder.open(write(twoFrames(4, 1).end())).orElseThrow();

        assertThat(picture.size()).isEqualTo(new PixelSize(4, 1));
        assertThat(picture.timeline().frameCount()).isEqualTo(2);
        assertThat(GifBytes.drawn(picture.frame(1))).isEqualTo("RBW.");
    }

    @Test
    void aGifOfOneFrameIsAStill() throws Exception {
        assertThat(decoder.open(write(new GifBytes(4, 1).frame(0, 0, "RG").end())))
                .isEmpty();
    }

    @Test
    void aPictureOfAnotherFormatIsAStill() throws Exception {
        byte[] png = TestPictures.encode(TestPictures.corners(40, 30, true), "png");
        assertThat(decoder.open(write(png))).isEmpty();
        assertThat(decoder.open(write(new byte[0]))).isEmpty();
    }

    @Test
    void ofAStillOnlyTheHeadIsRead() throws Exception {
        // Larger than may be held: were it read, it would be refused.
        byte[] png = Arrays.copyOf(TestPictures.encode(TestPictures.corners(40, 30, true), "png"), 20_000_000);
        assertThat(decoder.open(write(png))).isEmpty();
        byte[] webp = Arrays.copyOf(WebpBytes.encode(TestPictures.corners(40, 30, false), true), 20_000_000);
        assertThat(decoder.open(write(webp))).isEmpty();
        byte[] profile = Arrays.copyOf(png, 33);
        assertThat(MovingPngFile.mayMove(profile)).isTrue(); // what comes next is not known
        assertThat(MovingPngFile.mayMove(Arrays.copyOf(png, 45))).isFalse();
    }

    @Test
    void aFileThatIsNotThereHasVanished() {
        refused(folder.resolve("gone.gif"), decoder, Reason.VANISHED);
    }

    @Test
    void whatTakesTooMuchMemoryIsRefusedBeforeItIsTaken() throws Exception {
        refused(write(twoFrames(65_535, 65_535).end()), decoder, Reason.TOO_LARGE);
        byte[] file = twoFrames(100, 100).end();
        long needed = file.length + MovingPictureDecoder.BYTES_PER_PIXEL * 100 * 100;
        refused(write(file), new MovingPictureDecoder(needed - 1), Reason.TOO_LARGE);
        assertThat(new MovingPictureDecoder(needed).open(write(file))).isPresent();
    }

    @Test
    void aLongFileIsRefusedBeforeItIsRead() throws Exception {
        refused(
                write(Arrays.copyOf(twoFrames(4, 1).end(), 1_000)),
                new MovingPictureDecoder(999),
                Reason.FILE_TOO_LARGE);
    }

    @Test
    void aGifWithoutAnyFrameIsDamaged() throws Exception {
        refused(write(new GifBytes(4, 1).end()), decoder, Reason.DAMAGED);
        refused(write(Arrays.copyOf(twoFrames(4, 1).end(), 9)), decoder, Reason.DAMAGED);
        refused(write(twoFrames(0, 1).end()), decoder, Reason.DAMAGED);
    }

    @Test
    void framesBehindTheMostAreLeftOut() throws Exception {
        var gif = new GifBytes(1, 1);
        for (int i = 0; i < MovingFrame.MOST + 5; i++) {
            gif.frame(0, 0, "R");
        }
        var picture = decoder.open(ImageFormat.GIF, gif.end()).orElseThrow();
        assertThat(picture.timeline().frameCount()).isEqualTo(MovingFrame.MOST);
    }

    @Test
    void changedAndTruncatedBytesAreFramesOrAReason() {
        byte[] whole = varied();
        var random = new Random(11);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < CHANGES; i++) {
                byte[] changed =
                        Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
                for (int j = random.nextInt(12); j >= 0 && changed.length > 0; j--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                framesOrReason(changed);
            }
        });
    }

    private static byte[] varied() {
        var random = new Random(5);
        var gif = new GifBytes(40, 30).loop(3).comment("hello");
        for (int i = 0; i < 6; i++) {
            gif.delay(i).disposal(i % 4).transparent(i % 3 - 1).blockSize(i % 2 == 0 ? 255 : 20);
            if (i == 3) {
                gif.interlaced().ownColours(random.ints(8, 0, 1 << 24).toArray());
            }
            int side = 20 + 4 * i;
            int[] pixels = random.ints((long) side * side, 0, 8).toArray();
            gif.head(3 * i, i, side, side).data(3, GifBytes.lzw(3, i != 2, pixels));
        }
        return gif.end();
    }

    private void framesOrReason(byte[] gif) {
        try {
            var moving = decoder.open(ImageFormat.GIF, gif);
            if (moving.isPresent()) {
                compose(moving.get());
            }
        } catch (DecodeException e) {
            assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.TOO_LARGE);
        }
    }

    private static void compose(MovingPicture picture) throws DecodeException {
        int count = Math.min(picture.timeline().frameCount(), MOST_FRAMES_COMPOSED);
        for (int i = 0; i < count; i++) {
            assertThat(picture.frame(i).size()).isEqualTo(picture.size());
        }
    }

    @Test
    void realAndDamagedGifsAreFramesOrAReason() throws Exception {
        for (var name : new String[] {"formats", "damaged"}) {
            try (var gifs = Files.newDirectoryStream(RealPhotos.folder(name), "*.gif")) {
                for (var gif : gifs) {
                    framesOrReason(Files.readAllBytes(gif));
                }
            }
        }
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.RealPhotos;
import vitrine.image.DecodeException.Reason;
import vitrine.image.MovingFrame.Disposal;

/// Animated WebPs, the composing beside [NaiveFrames].
class WebpMovingTest {
    private static final int WIDTH = 8;
    private static final int HEIGHT = 6;
    private static final int CHANGES = 1_500;
    private static final PixelSize CANVAS = new PixelSize(WIDTH, HEIGHT);
    private static final FramePlace WHOLE = new FramePlace(0, 0, WIDTH, HEIGHT);

    private static MovingPicture open(byte[] webp) throws DecodeException {
        return new MovingPictureDecoder(10_000_000).open(ImageFormat.WEBP, webp).orElseThrow();
    }

    private static WebpBytes begun(int plays) {
        return WebpBytes.extended(WebpBytes.ANIMATION | WebpBytes.ALPHA, WIDTH, HEIGHT)
                .animation(plays);
    }

    private static byte[] random(Random random, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int alpha = new int[] {0, 255, random.nextInt(256)}[random.nextInt(3)];
                image.setRGB(x, y, (alpha << 24) | random.nextInt(1 << 24));
            }
        }
        return WebpBytes.encode(image, random.nextBoolean());
    }

    private static WebpBytes frame(WebpBytes file, Random random, FramePlace place, int millis) {
        return file.frame(place, WebpBytes.pixels(random(random, place.width(), place.height())), millis, 0, 0);
    }

    private static byte[] twoFrames(int plays) {
        var random = new Random(1);
        return frame(frame(begun(plays), random, WHOLE, 70), random, new FramePlace(2, 2, 3, 3), 2000)
                .end();
    }

    @Test
    void timesAndPlaysAreThoseOfTheFile() throws Exception {
        var picture = open(twoFrames(3));

        assertThat(picture.size()).isEqualTo(CANVAS);
        assertThat(picture.timeline().frameCount()).isEqualTo(2);
        assertThat(picture.timeline().plays()).isEqualTo(3);
        assertThat(open(twoFrames(0)).timeline().plays()).isZero();
        assertThat(picture.timeline().delay(0)).hasMillis(70);
        assertThat(picture.timeline().delay(1)).hasMillis(2000);
    }

    @Test
    void aStillOrOneFrameDoesNotMove() throws Exception {
        var decoder = new MovingPictureDecoder(10_000_000);
        assertThat(decoder.open(ImageFormat.WEBP, random(new Random(2), 5, 5))).isEmpty();
        byte[] one = frame(begun(0), new Random(2), WHOLE, 50).end();
        assertThat(decoder.open(ImageFormat.WEBP, one)).isEmpty();
    }

    @Test
    void theBackgroundOfTheFileIsNotShown() throws Exception {
        var random = new Random(3);
        byte[] clear = WebpBytes.pixels(random(random, 2, 2));
        var file = begun(0).frame(new FramePlace(0, 0, 2, 2), clear, 50, 1, 0)
                .frame(new FramePlace(2, 2, 2, 2), clear, 50, 1, 0);
        assertThat(open(file.end()).frame(1).argb()[0]).isZero();
    }

    @Test
    void aBrokenOffFileShowsTheFramesBefore() throws Exception {
        var file = frame(frame(begun(0), new Random(4), WHOLE, 50), new Random(5), WHOLE, 50);
        int two = file.length();
        byte[] whole = frame(file, new Random(6), WHOLE, 50).end();

        for (int length = two; length < whole.length - 1; length++) {
            assertThat(open(Arrays.copyOf(whole, length)).timeline().frameCount())
                    .isEqualTo(2);
        }
    }

    @Test
    void aFrameThatReachesOverTheCanvasEndsThePicture() throws Exception {
        var random = new Random(7);
        var file = frame(frame(begun(0), random, WHOLE, 50), random, WHOLE, 50);
        file = frame(frame(file, random, new FramePlace(6, 0, 3, 3), 50), random, WHOLE, 50);
        assertThat(open(file.end()).timeline().frameCount()).isEqualTo(2);
    }

    @Test
    void aFrameWithOtherPixelsThanPromisedLeavesWhatIsThere() throws Exception {
        var random = new Random(8);
        var file = frame(frame(begun(0), random, WHOLE, 50), random, WHOLE, 50)
                .frame(new FramePlace(0, 0, 2, 2), WebpBytes.pixels(random(random, 5, 5)), 50, 0, 0)
                .frame(new FramePlace(0, 0, 2, 2), new byte[0], 50, 0, 0);
        var picture = open(file.end());

        assertThat(picture.frame(2).argb()).isEqualTo(picture.frame(1).argb());
        assertThat(picture.frame(3).argb()).isEqualTo(picture.frame(1).argb());
    }

    @Test
    void moreThanMemoryHoldsIsRefusedByTheHeader() {
        var random = new Random(9);
        var file = WebpBytes.extended(WebpBytes.ANIMATION, 16_000, 16_000).animation(0);
        byte[] huge = frame(frame(file, random, WHOLE, 50), random, WHOLE, 50).end();
        assertThatThrownBy(() -> open(huge))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    static Stream<Long> seeds() {
        return new Random(8).longs(60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void composesLikeTheNaiveWayInAnyOrder(long seed) throws Exception {
        var random = new Random(seed);
        var sheets = new ArrayList<NaiveFrames.Sheet>();
        byte[] file = randomFrames(random, sheets);
        var expected = NaiveFrames.compose(CANVAS, sheets);
        var picture = open(file);
        assertThat(picture.timeline().frameCount()).isEqualTo(expected.size());

        var order = new ArrayList<>(IntStream.range(0, expected.size()).boxed().toList());
        for (int round = 0; round < 3; round++) {
            for (int index : order) {
                assertThat(picture.frame(index).argb()).as("frame %s", index).isEqualTo(expected.get(index));
            }
            Collections.shuffle(order, random);
        }
    }

    private static byte[] randomFrames(Random random, List<NaiveFrames.Sheet> sheets) throws DecodeException {
        var file = begun(0);
        for (int i = 0; i < 12; i++) {
            boolean whole = random.nextInt(3) == 0;
            int left = whole ? 0 : 2 * random.nextInt(WIDTH / 2);
            int top = whole ? 0 : 2 * random.nextInt(HEIGHT / 2);
            int width = whole ? WIDTH : 1 + random.nextInt(WIDTH - left);
            int height = whole ? HEIGHT : 1 + random.nextInt(HEIGHT - top);
            int disposal = random.nextInt(2);
            int blend = random.nextInt(2);
            byte[] picture = random(random, width, height);
            var place = new FramePlace(left, top, width, height);
            file.frame(place, WebpBytes.pixels(picture), 50, disposal, blend);
            sheets.add(new NaiveFrames.Sheet(
                    place,
                    WebpLoader.load(picture, new PixelSize(width, height)),
                    disposal == 1 ? Disposal.CLEAR : Disposal.KEEP,
                    blend == 1,
                    false));
        }
        return file.end();
    }

    @Test
    void changedAndTruncatedBytesAreFramesOrAReason() throws Exception {
        byte[] whole = randomFrames(new Random(5), new ArrayList<>());
        var random = new Random(11);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < CHANGES; i++) {
                byte[] changed =
                        Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
                for (int j = random.nextInt(6); j >= 0 && changed.length > 0; j--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                framesOrReason(changed);
            }
        });
    }

    private static void framesOrReason(byte[] webp) {
        try {
            var moving = new MovingPictureDecoder(10_000_000).open(ImageFormat.WEBP, webp);
            if (moving.isPresent()) {
                int count = moving.get().timeline().frameCount();
                for (int i = 0; i < count; i++) {
                    assertThat(moving.get().frame(i).size())
                            .isEqualTo(moving.get().size());
                }
            }
        } catch (DecodeException e) {
            assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.TOO_LARGE);
        }
    }

    @Test
    void aRealOneMoves() throws Exception {
        byte[] real = Files.readAllBytes(RealPhotos.folder("formats").resolve("animation-lossy.webp"));
        var picture = new MovingPictureDecoder(100_000_000)
                .open(ImageFormat.WEBP, real)
                .orElseThrow();

        int[] first = picture.frame(0).argb();
        assertThat(picture.frame(picture.timeline().frameCount() - 1).argb()).isNotEqualTo(first);
        assertThat(picture.frame(0).argb()).isEqualTo(first);
    }
}

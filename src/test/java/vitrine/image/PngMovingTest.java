package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
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
import vitrine.image.DecodeException.Reason;
import vitrine.image.MovingFrame.Disposal;

/// Animated PNGs, the composing beside [NaiveFrames]. JavaFX is not started for it.
class PngMovingTest {
    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;
    private static final int CHANGES = 1_500;
    private static final PixelSize CANVAS = new PixelSize(WIDTH, HEIGHT);

    private static final int RED = 0xFFFF0000;
    private static final int GREEN = 0xFF00FF00;

    private static MovingPicture open(byte[] png) throws DecodeException {
        return new MovingPictureDecoder(10_000_000).open(ImageFormat.PNG, png).orElseThrow();
    }

    private static boolean moves(byte[] png) throws DecodeException {
        return new MovingPictureDecoder(10_000_000).open(ImageFormat.PNG, png).isPresent();
    }

    private static BufferedImage filled(int width, int height, int argb) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, argb);
            }
        }
        return image;
    }

    private static PngBytes begun() {
        return new PngBytes(filled(1, 1, RED), WIDTH, HEIGHT).animation(2, 0);
    }

    private static PngBytes twoFrames() {
        return begun().frame(0, 0, filled(WIDTH, HEIGHT, RED), 70, 0, 0).frame(1, 1, filled(2, 2, GREEN), 2000, 0, 0);
    }

    private static int pixel(Pixels pixels, int x, int y) {
        return pixels.argb()[y * pixels.width() + x];
    }

    @Test
    void framesLieWhereTheFileSaysForTheTimeItSays() throws Exception {
        var picture = open(twoFrames().end());

        assertThat(picture.size()).isEqualTo(CANVAS);
        assertThat(picture.timeline().frameCount()).isEqualTo(2);
        assertThat(picture.timeline().plays()).isZero();
        assertThat(picture.timeline().delay(0)).hasMillis(70);
        assertThat(picture.timeline().delay(1)).hasMillis(2000);
        assertThat(picture.frame(0).argb()).containsOnly(RED);
        var second = picture.frame(1);
        assertThat(pixel(second, 2, 2)).isEqualTo(GREEN);
        assertThat(pixel(second, 3, 2)).isEqualTo(RED);
    }

    @Test
    void thePictureForOtherProgramsIsNoFrame() throws Exception {
        var picture = open(begun().still(filled(WIDTH, HEIGHT, 0xFF0000FF))
                .frame(0, 0, filled(WIDTH, HEIGHT, RED), 50, 0, 0)
                .frame(0, 0, filled(1, 1, GREEN), 50, 0, 0)
                .end());

        assertThat(picture.timeline().frameCount()).isEqualTo(2);
        assertThat(picture.frame(0).argb()).containsOnly(RED);
    }

    @Test
    void timesMayBeInAnyPartsOfASecond() throws Exception {
        var place = new FramePlace(0, 0, WIDTH, HEIGHT);
        var file = begun().control(place, 5, 0, 0, 0)
                .still(filled(WIDTH, HEIGHT, RED))
                .frame(0, 0, filled(1, 1, GREEN), 0, 0, 0)
                .end();
        assertThat(open(file).timeline().delay(0)).hasMillis(50); // without a unit, in hundredths
        assertThat(open(file).timeline().delay(1)).hasMillis(100); // as browsers show what has no time
    }

    @Test
    void aStillOrOneFrameDoesNotMove() throws Exception {
        var red = filled(WIDTH, HEIGHT, RED);
        assertThat(moves(TestPictures.encode(red, "png"))).isFalse();
        assertThat(moves(begun().still(red).end())).isFalse();
        assertThat(moves(begun().frame(0, 0, red, 50, 0, 0).end())).isFalse();
        // Only before the pixels may be said that there are several.
        assertThat(moves(new PngBytes(red, WIDTH, HEIGHT)
                        .still(red)
                        .animation(2, 0)
                        .frame(0, 0, red, 50, 0, 0)
                        .frame(0, 0, red, 50, 0, 0)
                        .end()))
                .isFalse();
    }

    @Test
    void aBrokenOffFileShowsTheFramesBefore() throws Exception {
        var file = twoFrames();
        int two = file.unfinished().length;
        byte[] whole = file.frame(0, 0, filled(3, 3, GREEN), 50, 0, 0).end();

        for (int length = two + 12; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length >= two + 38) {
                assertThat(open(cut).timeline().frameCount()).isEqualTo(2);
            }
        }
    }

    @Test
    void fromTheFirstFrameThatMakesNoSenseOnNothingIsShown() throws Exception {
        var small = filled(2, 2, GREEN);
        assertThat(open(twoFrames()
                                .frame(WIDTH - 1, 0, small, 50, 0, 0)
                                .frame(0, 0, small, 50, 0, 0)
                                .end())
                        .timeline()
                        .frameCount())
                .isEqualTo(2);
        assertThat(open(twoFrames()
                                .frame(0, 0, small, 50, 0, 0)
                                .skipNumber()
                                .frame(0, 0, small, 50, 0, 0)
                                .end())
                        .timeline()
                        .frameCount())
                .isEqualTo(3);
        var huge = new FramePlace(0, 0, Integer.MIN_VALUE, 1);
        assertThat(open(twoFrames().control(huge, 1, 1, 0, 0).end()).timeline().frameCount())
                .isEqualTo(2);
    }

    @Test
    void aFrameWithBrokenPixelsLeavesWhatIsThere() throws Exception {
        var file = twoFrames().control(new FramePlace(0, 0, 2, 2), 50, 1000, 0, 0);
        byte[] noise = {0, 0, 0, 5, 9, 9, 9};
        var picture = open(file.chunk("fdAT", noise).end());

        assertThat(picture.frame(2).argb()).isEqualTo(picture.frame(1).argb());
    }

    @Test
    void moreThanMemoryHoldsIsRefusedByTheHeader() {
        byte[] file = twoFrames().end();
        ByteBuffer.wrap(file).putInt(16, 60_000).putInt(20, 60_000);
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
        ByteBuffer.wrap(file).putInt(16, -1).putInt(20, -1);
        assertThatThrownBy(() -> open(file)).isInstanceOf(DecodeException.class);
        ByteBuffer.wrap(file).putInt(16, 0);
        assertThatThrownBy(() -> open(file)).isInstanceOf(DecodeException.class);
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
        boolean palette = random.nextBoolean();
        var first = randomPicture(random, palette, WIDTH, HEIGHT);
        var file = new PngBytes(first, WIDTH, HEIGHT).animation(12, 3);
        for (int i = 0; i < 12; i++) {
            boolean whole = i == 0 || random.nextInt(3) == 0;
            int width = whole ? WIDTH : 1 + random.nextInt(WIDTH);
            int height = whole ? HEIGHT : 1 + random.nextInt(HEIGHT);
            int left = random.nextInt(WIDTH - width + 1);
            int top = random.nextInt(HEIGHT - height + 1);
            int disposal = random.nextInt(3);
            int blend = random.nextInt(2);
            var picture = randomPicture(random, palette, width, height);
            file.frame(left, top, picture, 50, disposal, blend);
            sheets.add(new NaiveFrames.Sheet(
                    new FramePlace(left, top, width, height),
                    decoded(picture),
                    new Disposal[] {Disposal.KEEP, Disposal.CLEAR, Disposal.RESTORE}[disposal],
                    blend == 1,
                    false));
        }
        return file.end();
    }

    private static Pixels decoded(BufferedImage picture) throws DecodeException {
        var size = new PixelSize(picture.getWidth(), picture.getHeight());
        return FxLoader.load(new ByteArrayInputStream(TestPictures.encode(picture, "png")), size, size);
    }

    private static BufferedImage randomPicture(Random random, boolean palette, int width, int height) {
        var image = palette
                ? new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, eightColours())
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (palette) {
                    image.getRaster().setSample(x, y, 0, random.nextInt(8));
                } else {
                    int alpha = new int[] {0, 255, random.nextInt(256)}[random.nextInt(3)];
                    image.setRGB(x, y, (alpha << 24) | random.nextInt(1 << 24));
                }
            }
        }
        return image;
    }

    private static IndexColorModel eightColours() {
        int[] colours = new Random(1).ints(256).toArray();
        colours[0] = 0;
        return new IndexColorModel(8, 256, colours, 0, true, -1, 0);
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

    private static void framesOrReason(byte[] png) {
        try {
            var moving = new MovingPictureDecoder(10_000_000).open(ImageFormat.PNG, png);
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
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.image.DecodeException.Reason;

/// Frames over frames, computed by hand: pictures of a few letters.
class GifComposingTest {
    private static final int KEEP = 1;
    private static final int CLEAR = 2;
    private static final int RESTORE = 3;

    private static MovingPicture open(byte[] gif) throws DecodeException {
        return new MovingPictureDecoder(1_000_000).open(ImageFormat.GIF, gif).orElseThrow();
    }

    private static List<String> frames(GifBytes gif) throws DecodeException {
        var picture = open(gif.end());
        var frames = new ArrayList<String>();
        for (int i = 0; i < picture.timeline().frameCount(); i++) {
            frames.add(GifBytes.drawn(picture.frame(i)));
        }
        return frames;
    }

    @Test
    void aKeptFrameStaysUnderTheNext() throws Exception {
        var gif = new GifBytes(4, 1)
                .disposal(KEEP)
                .frame(0, 0, "RRRR")
                .frame(1, 0, "G.")
                .frame(2, 0, "B");
        assertThat(frames(gif)).containsExactly("RRRR", "RGRR", "RGBR");
    }

    @Test
    void withoutAWordOfWhatIsToHappenAFrameStays() throws Exception {
        var gif = new GifBytes(4, 1).disposal(0).frame(0, 0, "RRRR").frame(1, 0, "G.");
        assertThat(frames(gif)).containsExactly("RRRR", "RGRR");
    }

    @Test
    void aClearedFrameLeavesItsPlaceTransparent() throws Exception {
        var gif = new GifBytes(4, 2)
                .disposal(KEEP)
                .frame(0, 0, "RRRR", "RRRR")
                .disposal(CLEAR)
                .frame(1, 0, "G.", ".G")
                .frame(3, 1, "B");
        assertThat(frames(gif)).containsExactly("RRRR RRRR", "RGRR RRGR", "R..R R..B");
    }

    @Test
    void aRestoredFrameBringsBackWhatItCovered() throws Exception {
        var gif = new GifBytes(4, 1)
                .disposal(KEEP)
                .frame(0, 0, "RG.R")
                .disposal(RESTORE)
                .frame(1, 0, "BB")
                .frame(2, 0, "W")
                .disposal(KEEP)
                .frame(0, 0, "Y");
        assertThat(frames(gif)).containsExactly("RG.R", "RBBR", "RGWR", "YG.R");
    }

    @Test
    void theOldCodeForRestoringIsUnderstood() throws Exception {
        var gif = new GifBytes(2, 1)
                .disposal(KEEP)
                .frame(0, 0, "RR")
                .disposal(4)
                .frame(0, 0, "GG")
                .frame(1, 0, "B");
        assertThat(frames(gif)).containsExactly("RR", "GG", "RB");
    }

    @Test
    void restoringTheFirstFrameLeavesNothing() throws Exception {
        var gif = new GifBytes(2, 1).disposal(RESTORE).frame(0, 0, "RR").frame(1, 0, "G");
        assertThat(frames(gif)).containsExactly("RR", ".G");
    }

    @Test
    void clearingAfterRestoringClearsOnlyItsOwnPlace() throws Exception {
        var gif = new GifBytes(4, 1)
                .disposal(KEEP)
                .frame(0, 0, "RRRR")
                .disposal(RESTORE)
                .frame(0, 0, "GG")
                .disposal(CLEAR)
                .frame(1, 0, "BB")
                .disposal(KEEP)
                .frame(3, 0, "W");
        assertThat(frames(gif)).containsExactly("RRRR", "GGRR", "RBBR", "R..W");
    }

    @Test
    void whatReachesOverTheCanvasIsClearedAndRestoredOnlyInside() throws Exception {
        var gif = new GifBytes(3, 2)
                .disposal(KEEP)
                .frame(0, 0, "RRR", "RRR")
                .disposal(RESTORE)
                .frame(2, 1, "GG", "GG")
                .disposal(CLEAR)
                .frame(2, 0, "BB", "BB")
                .frame(5, 1, "W")
                .disposal(RESTORE)
                .frame(1, 5, "W")
                .frame(0, 0, "Y");
        assertThat(frames(gif)).containsExactly("RRR RRR", "RRR RRG", "RRB RRB", "RR. RR.", "RR. RR.", "YR. RR.");
    }

    @Test
    void eachFrameHasItsOwnColoursInterlaceAndTransparency() throws Exception {
        var gif = new GifBytes(1, 4)
                .frame(0, 0, "R", "R", "R", "R")
                .ownColours(0xFFFFFF, 0x0000FF)
                .interlaced()
                .transparent(1)
                .frame(0, 0, ".", "R", ".", ".");
        assertThat(frames(gif)).containsExactly("R R R R", "W W R W");
    }

    @Test
    void aFrameOfNoSizeChangesNothing() throws Exception {
        var gif = new GifBytes(2, 1)
                .frame(0, 0, "RR")
                .head(0, 0, 0, 5)
                .data(3, new byte[0])
                .frame(0, 0, "G");
        assertThat(frames(gif)).containsExactly("RR", "RR", "GR");
    }

    @Test
    void timesAndRepetitionsAreThoseOfTheFile() throws Exception {
        var timeline = open(new GifBytes(1, 1)
                        .loop(2)
                        .delay(7)
                        .frame(0, 0, "R")
                        .delay(0)
                        .frame(0, 0, "G")
                        .delay(65_535)
                        .frame(0, 0, "B")
                        .end())
                .timeline();

        assertThat(IntStream.range(0, 3).mapToObj(i -> timeline.delay(i).toMillis()))
                .containsExactly(70L, 100L, 655_350L);
        assertThat(timeline.plays()).isEqualTo(3);
    }

    @Test
    void repetitionsMayBeEndlessOrNotGiven() throws Exception {
        var two = new GifBytes(1, 1).frame(0, 0, "R").frame(0, 0, "G");
        assertThat(open(two.end()).timeline().plays()).isEqualTo(1);
        var endless = new GifBytes(1, 1).loop(0).frame(0, 0, "R").frame(0, 0, "G");
        assertThat(open(endless.end()).timeline().plays()).isZero();
    }

    @Test
    void whatGoesForOneFrameDoesNotGoForTheNext() throws Exception {
        byte[] pixels = GifBytes.lzw(3, true, 0);
        var bare = new GifBytes(1, 1, new int[] {0xFF0000, 0x00FF00})
                .delay(50)
                .frame(0, 0, ".")
                .bytes(0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0)
                .data(3, pixels);
        var picture = open(bare.end());

        assertThat(GifBytes.drawn(picture.frame(0))).isEqualTo(".");
        assertThat(GifBytes.drawn(picture.frame(1))).isEqualTo("R");
        assertThat(picture.timeline().delay(1).toMillis()).isEqualTo(100);
    }

    @Test
    void aFileThatBreaksOffHasTheFramesThatAreThere() throws Exception {
        var whole = new GifBytes(8, 1).frame(0, 0, "RRRRRRRR").frame(0, 0, "GGGGGGGG");
        int two = whole.unfinished().length;
        byte[] file = whole.frame(0, 0, "RGBWKYCR").end();

        for (int length = two; length < file.length - 1; length++) {
            var picture = open(Arrays.copyOf(file, length));
            assertThat(picture.timeline().frameCount()).isEqualTo(2);
            assertThat(GifBytes.drawn(picture.frame(1))).isEqualTo("GGGGGGGG");
        }
        assertThat(open(Arrays.copyOf(file, file.length - 1)).timeline().frameCount())
                .isEqualTo(3);
    }

    @Test
    void aFrameGivenOutIsNotChangedByThoseAfterIt() throws Exception {
        var picture =
                open(new GifBytes(2, 1).frame(0, 0, "RR").frame(0, 0, "GG").end());
        var first = picture.frame(0);
        picture.frame(1);

        assertThat(GifBytes.drawn(first)).isEqualTo("RR");
    }

    @Test
    void thereIsNoFrameBehindTheLast() throws Exception {
        var picture =
                open(new GifBytes(2, 1).frame(0, 0, "RR").frame(0, 0, "GG").end());
        assertThatThrownBy(() -> picture.frame(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> picture.frame(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @AfterEach
    @SuppressWarnings("ResultOfMethodCallIgnored")
    void uninterrupted() {
        Thread.interrupted();
    }

    @Test
    void theWayToAFrameCanBeInterruptedAndTakenUpAgain() throws Exception {
        var picture = open(new GifBytes(2, 1)
                .frame(0, 0, "RR")
                .frame(1, 0, "G")
                .frame(0, 0, "B")
                .end());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> picture.frame(2))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(GifBytes.drawn(picture.frame(2))).isEqualTo("BG");
    }

    static Stream<Long> seeds() {
        return new Random(3).longs(40).boxed();
    }

    /// Frames of any size, place, transparency and disposal, and some with broken pixels.
    @ParameterizedTest
    @MethodSource("seeds")
    void aFrameIsTheSameWhateverWasShownBefore(long seed) throws Exception {
        var random = new Random(seed);
        byte[] gif = randomFrames(random);
        var sequential = open(gif);
        var expected = new ArrayList<String>();
        for (int i = 0; i < sequential.timeline().frameCount(); i++) {
            expected.add(GifBytes.drawn(sequential.frame(i)));
        }
        var picture = open(gif);
        var order =
                new ArrayList<>(Collections.nCopies(
                                3, IntStream.range(0, expected.size()).boxed().toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList());
        Collections.shuffle(order, random);
        for (int index : order) {
            assertThat(GifBytes.drawn(picture.frame(index)))
                    .as("frame %s", index)
                    .isEqualTo(expected.get(index));
        }
    }

    private static byte[] randomFrames(Random random) {
        var gif = new GifBytes(5, 4);
        for (int i = 0; i < 12; i++) {
            boolean whole = random.nextInt(3) == 0;
            int width = whole ? 5 : 1 + random.nextInt(6);
            int height = whole ? 4 : 1 + random.nextInt(5);
            gif.disposal(random.nextInt(5)).transparent(random.nextInt(4) - 1);
            gif.head(whole ? 0 : random.nextInt(6), whole ? 0 : random.nextInt(5), width, height);
            byte[] pixels = GifBytes.lzw(
                    3, true, random.ints((long) width * height, 0, 8).toArray());
            gif.data(3, random.nextInt(5) == 0 ? Arrays.copyOf(pixels, pixels.length / 2) : pixels);
        }
        return gif.end();
    }
}

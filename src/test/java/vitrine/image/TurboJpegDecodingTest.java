package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.RealPhotos;
import vitrine.metadata.ExifBytes;

/// All that JPEGs must do, done by the system's libturbojpeg; and that it shows what JavaFX's loader shows.
class TurboJpegDecodingTest extends JpegDecodingTest {
    /// In dB, from where nobody tells them apart. Real photos are at 44 or more.
    private static final double SAME = 40;

    /// Made smaller while they are decoded, against the whole made smaller. JavaFX's own are at 25 to 54.
    private static final double SAME_SMALLER = 35;

    /// Where the sides are no multiples of 8: half a pixel of the smaller picture may stand for nothing.
    private static final double ALIKE_SMALLER = 30;

    /// Of a progressive file that ends early each decoder has its own way to smooth what has no detail yet.
    private static final double BLURRED = 25;

    private static final PixelSize WHOLE = PixelSize.square(100_000);
    private static final TurboJpeg TURBO = TurboJpeg.of(Map.of(), System.getProperties());

    private final PictureDecoder javaFx = new PictureDecoder();

    @BeforeAll
    static void theLibraryIsInstalled() {
        assumeTrue(TURBO.isThere(), "skipped: no libturbojpeg on this system");
    }

    @Override
    PictureDecoder decoder() {
        return new PictureDecoder(TURBO, ForeignDecoder.NONE);
    }

    private static Stream<Arguments> pictures() {
        var waves = TestPictures.waves(640, 480, BufferedImage.TYPE_3BYTE_BGR);
        var odd = TestPictures.waves(643, 477, BufferedImage.TYPE_3BYTE_BGR);
        var grey = TestPictures.waves(640, 480, BufferedImage.TYPE_BYTE_GRAY);
        return Stream.of(
                Arguments.of("colours", TestPictures.encode(waves, "jpg"), SAME_SMALLER),
                Arguments.of("in ten scans", TestPictures.progressive(waves), SAME_SMALLER),
                Arguments.of("greys", TestPictures.encode(grey, "jpg"), SAME_SMALLER),
                Arguments.of("greys in scans", TestPictures.progressive(grey), SAME_SMALLER),
                Arguments.of("of odd sides", TestPictures.encode(odd, "jpg"), ALIKE_SMALLER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void showsWhatJavaFxShows(String name, byte[] jpeg, double smaller) throws Exception {
        assertThat(TURBO.load(jpeg, javaFx.decode(write(jpeg), WHOLE).fullSize(), 1, WHOLE))
                .as("decoded by the library")
                .isPresent();
        agree(write(jpeg), smaller, 600, 320, 319, 160, 100, 80, 33);
    }

    @Test
    void showsWhatJavaFxShowsOfRealPhotos() throws Exception {
        try (var photos = Files.list(RealPhotos.folder("jpeg"))) {
            for (var photo : (Iterable<Path>) photos.sorted()::iterator) {
                agree(photo, ALIKE_SMALLER, 512, 256);
            }
        }
    }

    private void agree(Path file, double smaller, int... sides) throws DecodeException {
        var whole = javaFx.decode(file, WHOLE);
        var picture = decoder.decode(file, WHOLE);
        assertThat(picture.fullSize()).isEqualTo(whole.fullSize());
        assertThat(TestPictures.psnr(picture.pixels(), whole.pixels()))
                .as("%s whole", file)
                .isGreaterThan(SAME);
        for (int side : sides) {
            var scaled = decoder.decode(file, PixelSize.square(side)).pixels();
            assertThat(TestPictures.psnr(scaled, Scaler.fit(whole.pixels(), PixelSize.square(side))))
                    .as("%s in %d px", file, side)
                    .isGreaterThan(smaller);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 50, 75, 95})
    void ofATruncatedFileTheSamePartIsShown(int percent) throws Exception {
        var waves = TestPictures.waves(640, 480, BufferedImage.TYPE_3BYTE_BGR);
        sameIsShown(TestPictures.encode(waves, "jpg"), percent, SAME);
        sameIsShown(TestPictures.progressive(waves), percent, BLURRED);
    }

    private void sameIsShown(byte[] jpeg, int percent, double bound) throws Exception {
        var file = write(Arrays.copyOf(jpeg, jpeg.length * percent / 100));
        var expected = javaFx.decode(file, WHOLE).pixels();
        assertThat(TestPictures.psnr(decoder.decode(file, WHOLE).pixels(), expected))
                .isGreaterThan(bound);
    }

    /// What JavaFX shows is shown; what it does not is refused for the same reason, unless the library got to the end.
    @Test
    void damagedFilesAreShownOrRefusedAsByJavaFx() throws Exception {
        var random = new Random(4);
        for (byte[] jpeg : new byte[][] {
            encode(64, 48), TestPictures.progressive(TestPictures.waves(64, 48, BufferedImage.TYPE_3BYTE_BGR))
        }) {
            for (int i = 0; i < 400; i++) {
                byte[] changed = Arrays.copyOf(jpeg, i % 4 == 0 ? random.nextInt(jpeg.length) : jpeg.length);
                if (i % 4 != 0) {
                    changed[random.nextInt(i % 4 == 1 ? 700 : changed.length)] ^= (byte) (1 << random.nextInt(8));
                }
                sameOutcome(write(changed));
            }
        }
    }

    @Test
    void realDamagedFilesAreShownOrRefusedAsByJavaFx() throws Exception {
        try (var files = Files.list(RealPhotos.folder("damaged"))) {
            for (var file : (Iterable<Path>) files.sorted()::iterator) {
                sameOutcome(file);
            }
        }
    }

    private void sameOutcome(Path file) {
        String expected = outcome(javaFx, file);
        String seen = outcome(decoder, file);
        boolean gotToTheEnd = seen.startsWith("picture") && expected.startsWith("DAMAGED");
        assertThat(gotToTheEnd || seen.equals(expected))
                .as("%s: %s instead of %s", file, seen, expected)
                .isTrue();
    }

    private static String outcome(PictureDecoder decoder, Path file) {
        try {
            var picture = decoder.decode(file, PixelSize.square(60));
            return "picture of " + picture.fullSize() + " in "
                    + picture.pixels().size();
        } catch (DecodeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void aProfileIsFollowedOnceAndABrokenOneIsNone() throws Exception {
        byte[] jpeg = TestPictures.encode(TestPictures.waves(320, 240, BufferedImage.TYPE_3BYTE_BGR), "jpg");
        byte[] p3 = IccBytes.matrix(ColorFormulas.displayP3(), IccBytes.srgbFormula());
        for (byte[] profile : new byte[][] {p3, new byte[500]}) {
            agree(write(ExifBytes.insert(jpeg, IccBytes.segments(profile))), SAME_SMALLER, 160);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2})
    void inksAreLeftToTheOthers(int transform) throws Exception {
        byte[] inks = CmykDecodingTest.jpeg(6, transform, new byte[0]);
        assertThat(TURBO.load(inks, PixelSize.square(32), 1, PixelSize.square(32)))
                .isEmpty();

        var file = write(inks);
        assertThat(decoder.decode(file, WHOLE).pixels().argb())
                .isEqualTo(javaFx.decode(file, WHOLE).pixels().argb());
    }

    @Test
    void aFileOfAnotherSizeThanItsHeaderSaidIsNotDecoded() {
        byte[] jpeg = encode(64, 48);

        assertThat(TURBO.load(jpeg, new PixelSize(64, 48), 1, WHOLE)).isPresent();
        assertThat(TURBO.load(jpeg, new PixelSize(63, 48), 1, WHOLE)).isEmpty();
        assertThat(TURBO.load(jpeg, new PixelSize(64, 480), 1, WHOLE)).isEmpty();
    }

    @Test
    void ofWhatDoesNotFitIntoMemoryHalfThePixelsAreDecoded() throws Exception {
        var file = write(encode(2400, 1600));
        var small = new PictureDecoder(TURBO, ForeignDecoder.NONE, new DecodeMemory(28_000_000));

        assertThat(small.decodeLargest(file).pixels().size()).isEqualTo(new PixelSize(1200, 800));
        assertThat(decoder.decodeLargest(file).pixels().size()).isEqualTo(new PixelSize(2400, 1600));
    }

    @Test
    void manyThreadsGetTheSamePixels() throws Exception {
        var file = write(TestPictures.progressive(TestPictures.waves(643, 477, BufferedImage.TYPE_3BYTE_BGR)));
        int[] expected = decoder.decode(file, WHOLE).pixels().argb();
        var fresh = new PictureDecoder(TurboJpeg.of(Map.of(), System.getProperties()), ForeignDecoder.NONE);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<int[]>>();
            for (int i = 0; i < 40; i++) {
                work.add(() -> fresh.decode(file, WHOLE).pixels().argb());
            }
            for (var argb : threads.invokeAll(work)) {
                assertThat(argb.get()).isEqualTo(expected);
            }
        }
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifScan;
import vitrine.metadata.MetadataReader;
import vitrine.metadata.Turn;

/// Small files of formats that the system's libraries decode, by real decoder processes. Each is red at the top left,
/// green at the top right, blue at the bottom left and white else, made from pictures of 64 x 48 by `heif-enc` of
/// libheif 1.15, `cjxl` of libjxl 0.7 and `opj_compress` of OpenJPEG 2.5; HEICs that are turned got their `irot` and
/// `imir` properties by hand. In one only EXIF asks for a turn, which in a HEIC is no reason for one.
class SystemSamplesTest {
    @RegisterExtension
    static final DecoderProcesses PROCESSES = new DecoderProcesses();

    private static final int RED = 0xFFFF0000;
    private static final int GREEN = 0xFF00FF00;
    private static final int BLUE = 0xFF0000FF;
    private static final int WHITE = 0xFFFFFFFF;

    @TempDir
    private Path folder;

    private Path sample(String name) throws IOException {
        try (var bytes = Objects.requireNonNull(getClass().getResourceAsStream("formats/" + name), name)) {
            return Files.write(folder.resolve(name), bytes.readAllBytes());
        }
    }

    private static Picture decode(Path file, int side) throws DecodeException {
        try {
            return PROCESSES.decoder().decode(file, PixelSize.square(side));
        } catch (DecodeException e) {
            assumeThat(e.reason())
                    .as("skipped: the system has no library for it: " + e.detail())
                    .isNotEqualTo(Reason.NOT_INSTALLED);
            throw e;
        }
    }

    private static String corners(Pixels pixels) {
        var letters = new StringBuilder();
        for (double y : new double[] {0.1, 0.9}) {
            for (double x : new double[] {0.1, 0.9}) {
                letters.append(letter(TestPictures.at(pixels, x, y)));
            }
        }
        return letters.toString();
    }

    private static char letter(int color) {
        return TestPictures.alike(color, RED)
                ? 'r'
                : TestPictures.alike(color, GREEN)
                        ? 'g'
                        : TestPictures.alike(color, BLUE) ? 'b' : TestPictures.alike(color, WHITE) ? 'w' : '?';
    }

    @ParameterizedTest
    @CsvSource({
        "corners.heic, 64, 48, NONE, rgbw",
        "corners.avif, 64, 48, NONE, rgbw",
        "exif-only.heic, 64, 48, NONE, rgbw",
        "corners.jxl, 64, 48, NONE, rgbw",
        "corners.jp2, 64, 48, NONE, rgbw",
        "corners.j2k, 64, 48, NONE, rgbw",
        "turned.jxl, 48, 64, RIGHT, brwg",
        "turned.heic, 48, 64, RIGHT, brwg",
        "turned-flipped.heic, 48, 64, TRANSVERSE, wgbr"
    })
    void isShownUprightOnce(String name, int width, int height, Turn turned, String corners) throws Exception {
        var file = sample(name);
        var picture = decode(file, 1000);

        assertThat(picture.fullSize()).isEqualTo(new PixelSize(width, height));
        assertThat(picture.pixels().size()).isEqualTo(picture.fullSize());
        assertThat(picture.turned()).isEqualTo(turned);
        assertThat(corners(picture.pixels())).isEqualTo(corners);
        assertThat(corners(decode(file, 24).pixels())).isEqualTo(corners);

        var header = ExifScan.readFile(file);
        assertThat(header.orientation()).isEqualTo(turned.exif());
        assertThat(Orientation.of(turned).applyTo(new PixelSize(header.width(), header.height())))
                .isEqualTo(picture.fullSize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha.avif", "alpha.jxl", "alpha.jp2"})
    void whatIsTransparentStaysSo(String name) throws Exception {
        var pixels = decode(sample(name), 1000).pixels();

        int top = TestPictures.at(pixels, 0.1, 0.05);
        int bottom = TestPictures.at(pixels, 0.9, 0.95);
        assertThat(top >>> 24).isGreaterThan(0xD8);
        assertThat(bottom >>> 24).isLessThan(0x28);
        assertThat(bottom & 0xFF).as("premultiplied").isLessThanOrEqualTo(bottom >>> 24);
    }

    @ParameterizedTest
    @CsvSource({
        "corners.heic, HEIC, vitrine.heif",
        "corners.avif, AVIF, vitrine.heif",
        "corners.jxl, JPEG XL, vitrine.jxl",
        "corners.jp2, JPEG 2000, vitrine.openjpeg"
    })
    void withoutItsLibraryItIsSaidWhatToInstall(String name, String format, String setting) throws Exception {
        try (var processes = new DecoderProcesses("-D" + setting + "=off")) {
            var file = sample(name);
            assertThatThrownBy(() -> processes.decoder().decode(file, PixelSize.square(100)))
                    .asInstanceOf(type(DecodeException.class))
                    .satisfies(e -> {
                        assertThat(e.reason()).isEqualTo(Reason.NOT_INSTALLED);
                        assertThat(MissingPart.of(e.detail()).format()).isEqualTo(format);
                        assertThat(MissingPart.of(e.detail()).packages()).contains("Debian", "Fedora", "Arch");
                    });
        }
    }

    /// The size stands behind a name, in each place where it does.
    private static byte[] claiming(byte[] file, String name, int distance, int side) {
        byte[] claim = file.clone();
        byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i + distance + 8 < claim.length; i++) {
            if (Arrays.equals(claim, i, i + letters.length, letters, 0, letters.length)) {
                ByteBuffer.wrap(claim, i + distance, 8).putInt(side).putInt(side);
            }
        }
        return claim;
    }

    @ParameterizedTest
    @CsvSource({"corners.heic, ispe, 8, 8", "corners.avif, ispe, 8, 8", "corners.j2k, ÿOÿQ, 8, 24"})
    void absurdClaimsAreRefusedBeforeAnythingIsDecoded(String name, String before, int distance, int tile)
            throws Exception {
        var file = sample(name);
        var whole = decode(file, 100);
        claim(file, before, distance, tile, 60_000);

        assertThat(whole.fullSize()).isEqualTo(new PixelSize(64, 48));
        assertThatThrownBy(() -> decode(file, 100))
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(Reason.TOO_LARGE);
    }

    private static void claim(Path file, String before, int distance, int tile, int side) throws IOException {
        byte[] claim = claiming(Files.readAllBytes(file), before, distance, side);
        Files.write(file, claiming(claim, before, tile, side));
    }

    /// Of their libraries libopenjp2 makes room for all that is claimed.
    @ParameterizedTest
    @CsvSource({"corners.heic, ispe, 8, 8, 10900", "corners.avif, ispe, 8, 8, 10900", "corners.j2k, ÿOÿQ, 8, 24, 5770"})
    void theLargestClaimsThatAreBelievedTakeNoMoreMemoryThanADecoderMay(
            String name, String before, int distance, int tile, int side) throws Exception {
        var file = sample(name);
        decode(file, 100);
        claim(file, before, distance, tile, side);
        try {
            decode(file, side);
        } catch (DecodeException e) {
            assertThat(e.reason()).as(e.detail()).isIn(Reason.DAMAGED, Reason.TOO_LARGE);
        }
        DecodingMemory.areBounded(PROCESSES.running());
    }

    @Test
    void anAbsurdJpegXlIsRefusedToo() throws Exception {
        decode(sample("corners.jxl"), 100);
        // Bits, from the lowest: not small, a side of 30 bits, as wide as high, all else as usual.
        long bits = 0b110L | (100_000L - 1) << 3 | 1L << 33 | 1L << 36;
        var head = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        var file = Files.write(
                folder.resolve("claim.jxl"),
                head.put((byte) 0xFF).put((byte) 0x0A).putLong(bits).array());

        assertThat(ExifScan.readFile(file).width()).isEqualTo(100_000);
        assertThatThrownBy(() -> decode(file, 100))
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void theInformationKnowsTheSizeThatIsShown() throws Exception {
        assertThat(MetadataReader.read(sample("exif-only.heic")).width()).isEqualTo(64);
        assertThat(MetadataReader.read(sample("turned.heic")).width()).isEqualTo(48);
        assertThat(MetadataReader.read(sample("turned.jxl")).width()).isEqualTo(48);
    }

    @ParameterizedTest
    @ValueSource(strings = {"corners.heic", "corners.avif"})
    void theInformationHasTheTagsOfItsBoxes(String name) throws Exception {
        assertThat(MetadataReader.read(sample(name)).directories()).isNotEmpty();
    }

    @Test
    void aCameraWritesWhenItWasTaken() throws Exception {
        assertThat(ExifScan.readFile(sample("turned.heic")).taken()).hasToString("2024-05-17T13:45:09");
    }
}

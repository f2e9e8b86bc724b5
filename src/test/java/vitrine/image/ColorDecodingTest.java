package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.FxRuntime;
import vitrine.metadata.ExifBytes;
import vitrine.metadata.ExifScan;

/// Pictures in other colour spaces look as they should in sRGB, and broken profiles do no harm. Measured against
/// formulas: within one step of 255 for each channel where the file has no loss, which is below 1.5 in CIE 1976.
@ExtendWith(FxRuntime.class)
class ColorDecodingTest {
    private static final double LOSSLESS = 1.5;
    private static final double LOSSY = 4;
    private static final int SIDE = 32;
    private static final PixelSize WHOLE = PixelSize.square(1000);

    private final PictureDecoder decoder = new PictureDecoder();

    @TempDir
    private Path folder;

    /// A colour space: its profile, its primaries and the power of its curve, or 0 for that of sRGB.
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Space(byte[] profile, double[][] primaries, double power) {
        static Space of(double[][] primaries, double power) {
            byte[] curve = power == 0 ? IccBytes.srgbFormula() : IccBytes.power(power);
            return new Space(IccBytes.matrix(primaries, curve), primaries, power);
        }

        /// What a stored colour should become.
        int shown(int rgb) {
            double[] light = new double[3];
            for (int i = 0; i < 3; i++) {
                double stored = ((rgb >> (16 - 8 * i)) & 0xFF) / 255.0;
                light[i] = power == 0 ? ColorFormulas.srgbLight(stored) : Math.pow(stored, power);
            }
            return ColorFormulas.toSrgb(light, primaries);
        }
    }

    private static final Space P3 = Space.of(ColorFormulas.displayP3(), 0);
    private static final Space ADOBE = Space.of(ColorFormulas.adobeRgb(), 563 / 256.0);

    private static Stream<Arguments> spaces() {
        return Stream.of(
                Arguments.of(Named.of("Display P3", P3)),
                Arguments.of(Named.of("Adobe RGB", ADOBE)),
                Arguments.of(Named.of("ProPhoto", Space.of(ColorFormulas.proPhoto(), 461 / 256.0))));
    }

    private Pixels decode(byte[] file, PixelSize box) throws IOException, DecodeException {
        return decoder.decode(Files.write(folder.resolve("a.jpg"), file), box).pixels();
    }

    /// Every colour of 0, 17, 34, .. 255, one pixel each.
    private static BufferedImage allColors() {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 4096; i++) {
            int rgb = 17 * (((i >> 8) << 16) | (((i >> 4) & 15) << 8) | (i & 15));
            image.setRGB(i % 64, i / 64, rgb);
        }
        return image;
    }

    private static BufferedImage plain(int rgb) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, rgb);
        }
        return image;
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void allColorsOfAPngAreWithinOneStep(Space space) throws Exception {
        var image = allColors();
        byte[] png = IccBytes.withChunk(TestPictures.encode(image, "png"), "iCCP", IccBytes.deflated(space.profile));
        int[] seen = decode(png, WHOLE).argb();
        for (int i = 0; i < seen.length; i++) {
            int expected = space.shown(image.getRGB(i % 64, i / 64));
            assertThat(ColorFormulas.deltaE(seen[i], expected)).isLessThan(LOSSLESS);
            for (int shift = 0; shift < 24; shift += 8) {
                assertThat(((seen[i] >> shift) & 0xFF) - ((expected >> shift) & 0xFF))
                        .isBetween(-1, 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void aJpegIsConvertedAtEverySize(Space space) throws Exception {
        for (int rgb : new int[] {0xC03020, 0x40B050, 0x3040C0, 0x808080, 0xFFFFFF, 0x000000, 0xE0D020}) {
            byte[] jpeg =
                    ExifBytes.insert(TestPictures.encode(plain(rgb), "jpg"), IccBytes.segments(space.profile, 100));
            for (int side : new int[] {SIDE, SIDE / 2, 5}) {
                int seen = TestPictures.at(decode(jpeg, PixelSize.square(side)), 0.5, 0.5);
                assertThat(ColorFormulas.deltaE(seen, space.shown(rgb))).isLessThan(LOSSY);
            }
        }
    }

    @Test
    void aPictureInSrgbStaysAsItIs() throws Exception {
        byte[] jpeg = TestPictures.encode(TestPictures.corners(64, 48, false), "jpg");
        int[] untouched = decode(jpeg, WHOLE).argb();
        for (byte[] curve : new byte[][] {IccBytes.srgbFormula(), IccBytes.srgbTable()}) {
            byte[] profile = IccBytes.matrix(ColorFormulas.srgb(), curve);
            assertThat(ColorProfiles.understand(profile)).contains(ColorProfile.AS_IS);
            assertThat(decode(ExifBytes.insert(jpeg, IccBytes.segments(profile)), WHOLE)
                            .argb())
                    .isEqualTo(untouched);
        }
    }

    @Test
    void whatShinesThroughIsConvertedAsIfItWereOpaque() throws Exception {
        var image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_ARGB);
        int[] colors = {0xFF40C060, 0x8040C060, 0x0240C060, 0x0040C060};
        image.setRGB(0, 0, 4, 1, colors, 0, 4);
        byte[] png = IccBytes.withChunk(TestPictures.encode(image, "png"), "iCCP", IccBytes.deflated(P3.profile));
        int[] seen = decode(png, WHOLE).argb();
        int opaque = P3.shown(0x40C060);
        for (int i = 0; i < colors.length; i++) {
            int alpha = colors[i] >>> 24;
            assertThat(seen[i] >>> 24).isEqualTo(alpha);
            for (int shift = 0; shift < 24; shift += 8) {
                int expected = Math.round(((opaque >> shift) & 0xFF) * alpha / 255F);
                assertThat(((seen[i] >> shift) & 0xFF) - expected).isBetween(-1, 1);
            }
        }
    }

    @Test
    void greysFollowTheirProfile() throws Exception {
        var image = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i, 0, 0, i);
        }
        byte[] profile = IccBytes.grey(IccBytes.power(1.8));
        byte[] png = IccBytes.withChunk(TestPictures.encode(image, "png"), "iCCP", IccBytes.deflated(profile));
        int[] seen = decode(png, WHOLE).argb();
        for (int i = 0; i < 256; i++) {
            double light = Math.pow(i / 255.0, 460.8 / 256);
            int expected = ColorFormulas.toSrgb(new double[] {light, light, light}, ColorFormulas.srgb());
            assertThat(ColorFormulas.deltaE(seen[i], expected)).isLessThan(LOSSLESS);
        }
        byte[] jpeg = ExifBytes.insert(TestPictures.encode(image, "jpg"), IccBytes.segments(profile));
        assertThat(TestPictures.at(decode(jpeg, WHOLE), 0.5, 0) & 0xFF).isBetween(140, 152);
    }

    @Test
    void exifMayNameAdobeRgb() throws Exception {
        byte[] jpeg = TestPictures.encode(plain(0x40B050), "jpg");
        byte[] named = ExifBytes.insert(jpeg, ExifBytes.segment(ExifBytes.colorSpace(0xFFFF, "R03"), new byte[0]));
        byte[] other = ExifBytes.insert(jpeg, ExifBytes.segment(ExifBytes.colorSpace(0xFFFF, "R98"), new byte[0]));

        int seen = TestPictures.at(decode(named, WHOLE), 0.5, 0.5);
        assertThat(ColorFormulas.deltaE(seen, ADOBE.shown(0x40B050))).isLessThan(LOSSY);
        assertThat(decode(other, WHOLE).argb()).isEqualTo(decode(jpeg, WHOLE).argb());
    }

    @Test
    void aProfileGoesBeforeWhatExifNames() throws Exception {
        byte[] jpeg = TestPictures.encode(plain(0x40B050), "jpg");
        byte[] srgb = IccBytes.segments(IccBytes.matrix(ColorFormulas.srgb(), IccBytes.srgbFormula()));
        byte[] both = ExifBytes.insert(
                ExifBytes.insert(jpeg, srgb), ExifBytes.segment(ExifBytes.colorSpace(0xFFFF, "R03"), new byte[0]));

        assertThat(decode(both, WHOLE).argb()).isEqualTo(decode(jpeg, WHOLE).argb());
    }

    @Test
    void thatAPngIsInSrgbGoesBeforeItsProfile() throws Exception {
        byte[] png = TestPictures.encode(plain(0x40B050), "png");
        byte[] profiled = IccBytes.withChunk(png, "iCCP", IccBytes.deflated(P3.profile));

        assertThat(decode(IccBytes.withChunk(profiled, "sRGB", new byte[1]), WHOLE)
                        .argb())
                .isEqualTo(decode(png, WHOLE).argb());
    }

    @Test
    void aPreviewIsInTheColorsOfItsPhotoUnlessItHasItsOwn() throws Exception {
        byte[] small = TestPictures.encode(plain(0x40B050), "jpg");
        byte[] srgb = IccBytes.segments(IccBytes.matrix(ColorFormulas.srgb(), IccBytes.srgbFormula()));

        assertThat(ColorFormulas.deltaE(previewIn(P3.profile, small), P3.shown(0x40B050)))
                .isLessThan(LOSSY);
        assertThat(ColorFormulas.deltaE(previewIn(P3.profile, ExifBytes.insert(small, srgb)), 0x40B050))
                .isLessThan(LOSSY);
    }

    private int previewIn(byte[] profile, byte[] preview) throws IOException {
        byte[] exif = ExifBytes.block(ByteOrder.BIG_ENDIAN, 1, 0x9003, "2024:05:17 13:45:09", preview.length);
        byte[] photo = ExifBytes.insert(TestPictures.encode(plain(0), "jpg"), IccBytes.segments(profile));
        var file = Files.write(folder.resolve("b.jpg"), ExifBytes.insert(photo, ExifBytes.segment(exif, preview)));
        var seen = decoder.preview(file, ExifScan.readFile(file), WHOLE).orElseThrow();
        return TestPictures.at(seen.pixels(), 0.5, 0.5);
    }

    /// Profiles that cannot be followed, each as it stands in a JPEG.
    private static Stream<Arguments> broken() {
        byte[] p3 = P3.profile;
        byte[] dark = IccBytes.matrix(new double[3][3], IccBytes.srgbFormula());
        byte[] random = p3.clone();
        new Random(1).nextBytes(random);
        return Stream.of(
                Arguments.of("truncated", IccBytes.segments(Arrays.copyOf(p3, p3.length - 40))),
                Arguments.of("a piece missing", IccBytes.segment(p3, 0, 200, 1, 2)),
                Arguments.of("a piece of none", IccBytes.segment(p3, 0, 200, 3, 2)),
                Arguments.of("no count", IccBytes.segment(p3, 0, p3.length, 1, 0)),
                Arguments.of("grey", IccBytes.segments(IccBytes.grey(IccBytes.power(1)))),
                Arguments.of("inks", IccBytes.segments(IccBytes.cmyk(new double[16][3]))),
                Arguments.of("white that is black", IccBytes.segments(dark)),
                Arguments.of("huge", IccBytes.segments(Arrays.copyOf(p3, 5_000_000))),
                Arguments.of("nonsense", IccBytes.segments(random)),
                Arguments.of("nothing", IccBytes.segments(new byte[1])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aProfileThatCannotBeFollowedIsTakenForNone(String kind, byte[] segments) throws Exception {
        byte[] jpeg = TestPictures.encode(plain(0x40B050), "jpg");

        assertThat(decode(ExifBytes.insert(jpeg, segments), WHOLE).argb())
                .as(kind)
                .isEqualTo(decode(jpeg, WHOLE).argb());
    }

    @Test
    void ofTwoProfilesTheFirstCounts() throws Exception {
        var segments = new ByteArrayOutputStream();
        segments.writeBytes(IccBytes.segments(P3.profile));
        segments.writeBytes(IccBytes.segments(ADOBE.profile));
        byte[] jpeg = ExifBytes.insert(TestPictures.encode(plain(0x40B050), "jpg"), segments.toByteArray());

        int seen = TestPictures.at(decode(jpeg, WHOLE), 0.5, 0.5);
        assertThat(ColorFormulas.deltaE(seen, P3.shown(0x40B050))).isLessThan(LOSSY);
    }

    @Test
    void aProfileThatUnpacksToFarTooMuchIsTakenForNone() throws Exception {
        byte[] png = TestPictures.encode(plain(0x40B050), "png");
        byte[] bomb = IccBytes.deflated(Arrays.copyOf(P3.profile, 100_000_000));

        assertThat(decode(IccBytes.withChunk(png, "iCCP", bomb), WHOLE).argb())
                .isEqualTo(decode(png, WHOLE).argb());
        byte[] cut = Arrays.copyOf(IccBytes.deflated(P3.profile), 100);
        assertThat(decode(IccBytes.withChunk(png, "iCCP", cut), WHOLE).argb())
                .isEqualTo(decode(png, WHOLE).argb());
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifBytes;
import vitrine.metadata.ExifScan;
import vitrine.metadata.RawBytes;
import vitrine.metadata.RawKind;
import vitrine.metadata.TiffBytes;

/// RAW files by their previews; the contract is tried with Nikon's, what the others do otherwise in its own tests.
class RawDecodingTest extends DecoderContractTest {
    private static final String DATE = "2024:05:17 13:45:09";
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final PixelSize ALL = PixelSize.square(10_000);
    private static final int LEAST_SIDE = 64;

    @Override
    byte[] encode(int width, int height) {
        return encode(width, height, 1);
    }

    private static byte[] encode(int width, int height, int orientation) {
        byte[] small = Math.min(width, height) < LEAST_SIDE ? null : jpeg(width / 2, height / 2);
        return RawBytes.encode(RawKind.NEF, LITTLE, jpeg(width, height), small, orientation, DATE);
    }

    @Override
    Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        return Optional.of(encode(width, height, orientation));
    }

    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        byte[] preview = ExifBytes.insert(jpeg(width, height), IccBytes.segments(profile));
        return Optional.of(RawBytes.encode(RawKind.NEF, LITTLE, preview, null, 1, DATE));
    }

    private static byte[] jpeg(int width, int height) {
        return TestPictures.encode(TestPictures.corners(width, height, false), "jpg");
    }

    @Override
    String ending() {
        return "nef";
    }

    private static byte[] raw(RawKind kind, int orientation) {
        return RawBytes.encode(kind, LITTLE, jpeg(600, 400), jpeg(300, 200), orientation, DATE);
    }

    private Path named(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @ParameterizedTest
    @EnumSource
    void eachKindIsShownUprightWhateverItsName(RawKind kind) throws Exception {
        for (var name : new String[] {"a.tif", "a.jpg", "a.nef", "a." + kind.name()}) {
            var file = named(name, raw(kind, 6));
            for (int side : new int[] {600, 100}) {
                var picture = decoder.decode(file, PixelSize.square(side));

                assertThat(picture.fullSize()).isEqualTo(new PixelSize(400, 600));
                assertThat(picture.pixels().size()).isEqualTo(new PixelSize(400, 600).within(PixelSize.square(side)));
                assertThat(TestPictures.alike(TestPictures.at(picture.pixels(), 0.9, 0.1), TestPictures.RED))
                        .isTrue();
                assertThat(TestPictures.alike(TestPictures.at(picture.pixels(), 0.1, 0.1), TestPictures.BLUE))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theQuickPreviewOfATileIsUprightToo(RawKind kind) throws Exception {
        var file = write(raw(kind, 6));
        var preview = decoder.preview(file, ExifScan.readFile(file), PixelSize.square(256))
                .orElseThrow();

        assertThat(preview.fullSize()).isEqualTo(new PixelSize(400, 600));
        assertThat(preview.pixels().size()).isEqualTo(new PixelSize(171, 256));
        assertThat(TestPictures.alike(TestPictures.at(preview.pixels(), 0.9, 0.1), TestPictures.RED))
                .isTrue();
    }

    /// The two previews are told apart by what they show.
    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "150, true", "600, false"})
    void theSmallerPreviewServesAsLongAsItIsLargeEnough(int side, boolean small) throws Exception {
        byte[] waves = TestPictures.encode(TestPictures.waves(300, 200, 5), "jpg");
        byte[] file = RawBytes.encode(RawKind.ARW, LITTLE, jpeg(600, 400), waves, 1, DATE);
        var pixels = decoder.decode(write(file), PixelSize.square(side)).pixels();

        boolean showsCorners = TestPictures.alike(TestPictures.at(pixels, 0.1, 0.1), TestPictures.RED);
        assertThat(showsCorners).isNotEqualTo(small);
        assertThat(pixels.size()).isEqualTo(new PixelSize(600, 400).within(PixelSize.square(side)));
    }

    @Test
    void aPreviewWithBlackBarsIsNotTakenForThePhoto() throws Exception {
        byte[] barred = TestPictures.encode(TestPictures.waves(160, 120, 5), "jpg");
        byte[] file = RawBytes.encode(RawKind.ARW, LITTLE, jpeg(600, 400), barred, 1, DATE);
        var pixels = decoder.decode(write(file), PixelSize.square(100)).pixels();

        assertThat(TestPictures.alike(TestPictures.at(pixels, 0.1, 0.1), TestPictures.RED))
                .isTrue();
    }

    @Test
    void whatTheSensorSawIsNotDecoded() throws Exception {
        byte[] lossless = RawBytes.lossless(6000, 4000);
        refused(write(RawBytes.encode(RawKind.DNG, LITTLE, lossless, null, 1, DATE)), Reason.NO_PREVIEW);

        byte[] both = RawBytes.encode(RawKind.DNG, LITTLE, lossless, jpeg(300, 200), 1, DATE);
        assertThat(decoder.decode(write(both), ALL).fullSize()).isEqualTo(new PixelSize(300, 200));
    }

    @Test
    void aFileWithoutAPreviewSaysItsFormat() throws Exception {
        byte[] bare = RawBytes.encode(RawKind.CR2, LITTLE, RawBytes.lossless(60, 40), null, 1, DATE);
        assertThatThrownBy(() -> decoder.decode(named("a.tif", bare), ALL)).hasMessage("NO_PREVIEW: Canon RAW (CR2)");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatEndsTooEarlyIsDamaged(RawKind kind) throws Exception {
        byte[] head = Arrays.copyOf(raw(kind, 1), 30);
        refused(named("a." + kind.name(), head), Reason.DAMAGED);
    }

    @Test
    void aJpegUnderARawFilesNameIsAJpeg() throws Exception {
        assertThat(decoder.decode(named("a.nef", jpeg(60, 40)), ALL).fullSize()).isEqualTo(new PixelSize(60, 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R03", "R98"})
    void adobeRgbIsFollowedWhetherTheFileSaysItOrThePreview(String rule) throws Exception {
        byte[] plain = TestPictures.encode(TestPictures.waves(96, 64, 5), "jpg");
        byte[] exif = ExifBytes.segment(ExifBytes.colorSpace(0xFFFF, rule), new byte[0]);
        byte[] saying = ExifBytes.insert(plain, exif);
        int[] expected = pixels("a.jpg", saying);

        assertThat(pixels("a.rw2", RawBytes.encode(RawKind.RW2, LITTLE, saying, null, 1, DATE)))
                .isEqualTo(expected);
        assertThat(pixels("a.nef", uncalibrated(plain, rule))).isEqualTo(expected);
        assertThat(Arrays.equals(expected, pixels("b.jpg", plain))).isEqualTo(rule.equals("R98"));
    }

    private int[] pixels(String name, byte[] file) throws Exception {
        return decoder.decode(named(name, file), ALL).pixels().argb();
    }

    private static byte[] uncalibrated(byte[] jpeg, String rule) {
        var tiff = TiffBytes.of(LITTLE);
        int rules = tiff.directory(0, tiff.text(0x0001, rule));
        int exif = tiff.directory(0, tiff.shorts(0xA001, 0xFFFF), tiff.longs(0xA005, rules));
        return tiff.end(tiff.directory(
                0,
                tiff.text(0x010F, "NIKON"),
                tiff.shorts(0x0106, 32803),
                tiff.longs(0x8769, exif),
                tiff.longs(
                        0x014A,
                        tiff.directory(0, tiff.longs(0x0201, tiff.put(jpeg)), tiff.longs(0x0202, jpeg.length)))));
    }

    @Test
    void aHugeFileIsShownByItsPreview() throws Exception {
        var file = write(raw(RawKind.NEF, 1));
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(3_000_000_000L).write(ByteBuffer.wrap(new byte[1]));
        }
        assertThat(decoder.decode(file, PixelSize.square(100)).fullSize()).isEqualTo(new PixelSize(600, 400));
    }

    @ParameterizedTest
    @EnumSource
    void cutOffAnywhereItIsAPictureOrAReason(RawKind kind) throws Exception {
        byte[] whole = raw(kind, 1);
        for (int length = 1; length < whole.length; length += whole.length / 60) {
            pictureOrReason(write(Arrays.copyOf(whole, length)));
        }
    }
}

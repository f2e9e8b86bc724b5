package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawPhotoTest {
    private static final String DATE = "2024:05:17 13:45:09";
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final byte[] LARGE = ExifBytes.jpegHead(1800, 1200);
    private static final byte[] SMALL = ExifBytes.jpegHead(450, 300);

    @TempDir
    private Path folder;

    static Stream<Arguments> kinds() {
        return Arrays.stream(RawKind.values())
                .flatMap(kind -> Stream.of(ByteOrder.BIG_ENDIAN, LITTLE).map(order -> Arguments.of(kind, order)));
    }

    private RawPhoto read(byte[] file) throws IOException {
        return RawPhoto.readFile(write(file)).orElseThrow();
    }

    private Path write(byte[] file) throws IOException {
        return Files.write(folder.resolve("photo"), file);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindIsKnownByItsBytesAndShowsItsPreviews(RawKind kind, ByteOrder order) throws IOException {
        byte[] file = RawBytes.encode(kind, order, LARGE, SMALL, 6, DATE);
        var photo = read(file);

        assertThat(photo.kind()).isEqualTo(kind);
        assertThat(photo.whole()).isTrue();
        assertThat(photo.previews())
                .extracting(RawPreview::width)
                .as("the sensor's own, larger picture is left out")
                .containsExactly(1800, 450);
        for (var preview : photo.previews()) {
            int from = (int) preview.offset();
            byte[] jpeg = Arrays.copyOfRange(file, from, from + preview.length());
            var said = ExifScan.read(jpeg);
            assertThat(said.width()).isEqualTo(preview.width());
            assertThat(said.height()).isEqualTo(preview.height());
            assertThat(jpeg).endsWith(Arrays.copyOfRange(LARGE, 12, LARGE.length));
        }
        assertThat(photo.header().orientation()).isEqualTo(6);
        assertThat(photo.header().taken()).hasToString("2024-05-17T13:45:09");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theScanOfItsHeadTellsTheSameAndThePreviewForATile(RawKind kind, ByteOrder order) throws IOException {
        var file = write(RawBytes.encode(kind, order, LARGE, SMALL, 8, DATE));
        var header = ExifScan.readFile(file);

        var photo = RawPhoto.readFile(file).orElseThrow();
        assertThat(header).isEqualTo(photo.header());
        assertThat(header.width()).isEqualTo(1800);
        assertThat(header.height()).isEqualTo(1200);
        assertThat(header.preview())
                .isEqualTo(new PhotoHeader.Preview(
                        photo.previews().getLast().offset(),
                        photo.previews().getLast().length(),
                        true));
    }

    @ParameterizedTest
    @EnumSource(value = RawKind.class, names = "RAF", mode = EnumSource.Mode.EXCLUDE)
    void whatTheFileDoesNotSayItsPreviewSays(RawKind kind) throws IOException {
        byte[] exif = ExifBytes.segment(ExifBytes.block(LITTLE, 3, 0x9003, DATE, 0), new byte[0]);
        var header = read(RawBytes.encode(kind, LITTLE, ExifBytes.insert(LARGE, exif), null, 0, ""))
                .header();

        assertThat(header.orientation()).isEqualTo(3);
        assertThat(header.taken()).hasToString("2024-05-17T13:45:09");
    }

    @ParameterizedTest
    @EnumSource(value = RawKind.class, names = "RAF", mode = EnumSource.Mode.EXCLUDE)
    void whatTheFileSaysGoesBeforeItsPreview(RawKind kind) throws IOException {
        byte[] exif = ExifBytes.segment(ExifBytes.block(LITTLE, 3, 0x9003, DATE, 0), new byte[0]);
        byte[] large = ExifBytes.insert(LARGE, exif);
        var header = read(RawBytes.encode(kind, LITTLE, large, null, 6, "2023:01:02 03:04:05"))
                .header();

        assertThat(header.orientation()).isEqualTo(6);
        assertThat(header.taken()).hasToString("2023-01-02T03:04:05");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingIsEverWrittenIntoARawFile(RawKind kind, ByteOrder order) throws IOException {
        byte[] file = RawBytes.encode(kind, order, LARGE, SMALL, 6, DATE);
        var path = write(file);

        assertThatExceptionOfType(MetadataWriteException.class)
                .isThrownBy(() -> OrientationWriter.turn(path, Turn.RIGHT))
                .extracting(MetadataWriteException::reason)
                .isEqualTo(MetadataWriteException.Reason.NOT_JPEG);
        assertThat(path).hasBinaryContent(file);
    }

    @Test
    void canonsPreviewBehindAllTracksIsFoundToo() throws IOException {
        byte[] file =
                RawBytes.join(RawBytes.encode(RawKind.CR3, LITTLE, SMALL, null, 1, DATE), RawBytes.canonPreview(LARGE));

        assertThat(read(file).previews()).extracting(RawPreview::width).containsExactly(1800, 450);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NIKON CORPORATION", "SONY", "PENTAX", "SAMSUNG", "Canon"})
    void aTiffThatAProgramMadeOfAPhotoIsNoRawFile(String make) throws IOException {
        var tiff = TiffBytes.of(LITTLE);
        byte[] file = tiff.end(tiff.directory(
                0,
                tiff.text(0x010F, make),
                tiff.text(0x0132, DATE),
                tiff.shorts(0x0112, 6),
                tiff.shorts(0x0103, 7),
                tiff.shorts(0x0106, 6),
                tiff.longs(0x0111, tiff.put(LARGE)),
                tiff.longs(0x0117, LARGE.length)));

        assertThat(read(file).kind()).isNull();
        var taken = LocalDateTime.of(2024, 5, 17, 13, 45, 9);
        assertThat(ExifScan.readFile(write(file))).isEqualTo(new PhotoHeader(0, 0, 6, taken, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "II", "II*", "a letter", "\u00ff\u00d8\u00ff\u00e0", "BM", "II+\0", "FUJIFILM"})
    void otherFilesAreNotLookedInto(String start) throws IOException {
        assertThat(RawPhoto.readFile(write(TiffBytes.ascii(start)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC3, 0xC5, 0xC9, 0xCB})
    void onlyWhatCanBeDecodedIsAPreview(int process) throws IOException {
        byte[] other = ExifBytes.jpegHead(3000, 2000);
        other[3] = (byte) process;

        assertThat(widths(other, LARGE)).containsExactly(1800);
        assertThat(widths(other, null)).isEmpty();
    }

    @Test
    void twelveBitsAndFourInksAreNoPreview() throws IOException {
        byte[] deep = ExifBytes.jpegHead(3000, 2000);
        deep[6] = 12;
        byte[] inks = ExifBytes.jpegHead(3000, 2000);
        inks[11] = 4;

        assertThat(widths(deep, inks)).isEmpty();
    }

    private List<Integer> widths(byte[] one, byte @Nullable [] other) throws IOException {
        return read(RawBytes.encode(RawKind.ARW, LITTLE, one, other, 1, DATE)).previews().stream()
                .map(RawPreview::width)
                .toList();
    }

    @Test
    void aPictureThatIsCutOffComesBehindTheWholeOnes() throws IOException {
        byte[] cut = RawBytes.encode(RawKind.CR3, LITTLE, LARGE, SMALL, 1, DATE);
        byte[] head = Arrays.copyOf(cut, cut.length - LARGE.length - 4);
        var photo = read(head);

        assertThat(photo.whole()).isFalse();
        assertThat(photo.previews()).extracting(RawPreview::width).containsExactly(450, 1800);
        assertThat(photo.header().width()).isEqualTo(450);
    }

    @ParameterizedTest
    @ValueSource(strings = {"interoperability", "Nikon"})
    void adobeRgbIsSeen(String by) throws IOException {
        var tiff = TiffBytes.of(LITTLE);
        int rules = tiff.directory(0, tiff.text(0x0001, "R03"));
        var note = TiffBytes.of(LITTLE);
        byte[] nikon = note.end(note.directory(0, note.shorts(0x001E, 2)));
        int exif = by.equals("Nikon")
                ? tiff.directory(0, tiff.bytes(0x927C, RawBytes.join(TiffBytes.ascii("Nikon\0\2\20\0\0"), nikon)))
                : tiff.directory(0, tiff.shorts(0xA001, 0xFFFF), tiff.longs(0xA005, rules));
        byte[] file = tiff.end(tiff.directory(
                0,
                tiff.text(0x010F, "NIKON CORPORATION"),
                tiff.shorts(0x0106, 32803),
                tiff.longs(0x8769, exif),
                tiff.longs(0x014A, preview(tiff, LARGE, 0xFFFF), preview(tiff, SMALL, 2))));

        assertThat(read(file).previews()).extracting(RawPreview::adobeRgb).containsExactly(true, false);
    }

    /// @param colorSpace as DNG says it for a preview; 0xFFFF for nothing
    private static int preview(TiffBytes tiff, byte[] jpeg, int colorSpace) {
        return tiff.directory(
                0,
                tiff.longs(0x0201, tiff.put(jpeg)),
                tiff.longs(0x0202, jpeg.length),
                tiff.longs(colorSpace == 0xFFFF ? 0x0100 : 0xC71A, colorSpace));
    }
}

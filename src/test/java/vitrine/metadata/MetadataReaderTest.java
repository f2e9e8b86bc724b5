package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.RealPhotos;

class MetadataReaderTest {
    @TempDir
    private Path folder;

    @Test
    void tellsTheUprightSizeTheDateAndAllTags() throws IOException {
        byte[] exif = ExifBytes.block(ByteOrder.BIG_ENDIAN, 6, 0x9003, "2024:05:17 13:45:09", 40);
        byte[] photo = ExifBytes.insert(ExifBytes.jpegHead(4000, 3000), ExifBytes.segment(exif, new byte[40]));
        var metadata = MetadataReader.read(Files.write(folder.resolve("a.jpg"), photo));

        assertThat(metadata.width()).isEqualTo(3000);
        assertThat(metadata.height()).isEqualTo(4000);
        assertThat(metadata.taken()).isEqualTo(LocalDateTime.of(2024, 5, 17, 13, 45, 9));
        assertThat(metadata.directories())
                .filteredOn(directory -> directory.name().equals("Exif IFD0"))
                .flatExtracting(Metadata.Directory::tags)
                .contains(new Metadata.Tag("Orientation", "Right side, top (Rotate 90 CW)"));
    }

    @Test
    void tellsTheFormatByTheContentWhateverTheNameSays() throws IOException {
        var metadata = MetadataReader.read(Files.write(folder.resolve("a.png"), ExifBytes.jpegHead(40, 30)));

        assertThat(metadata.directories())
                .flatExtracting(Metadata.Directory::tags)
                .contains(new Metadata.Tag("Detected File Type Name", "JPEG"));
    }

    @Test
    void countsThePagesOfATiffButNotItsSmallCopies() throws IOException {
        var tiff = TiffBytes.of(ByteOrder.BIG_ENDIAN);
        int third = tiff.directory(0, tiff.shorts(0x100, 30), tiff.shorts(0x101, 20));
        int copy = tiff.directory(third, tiff.longs(0xFE, 1), tiff.shorts(0x100, 3));
        int second = tiff.directory(copy, tiff.longs(0xFE, 2), tiff.shorts(0x100, 30));
        int first = tiff.directory(second, tiff.shorts(0x100, 30));

        assertThat(pages(tiff.end(first))).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
    void aBigTiffIsCountedAndMeasuredToo(String order) throws IOException {
        byte[] tiff = bigTiff(order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, 1, 0, 4, 2);
        var metadata = MetadataReader.read(Files.write(folder.resolve("a.tif"), tiff));

        assertThat(metadata.pages()).isEqualTo(2);
        assertThat(metadata.width()).isEqualTo(101);
        assertThat(metadata.height()).isEqualTo(20);
    }

    @Test
    void aBigTiffEndsWhereItsPagesLeadBackOrOutOfTheFile() throws IOException {
        byte[] tiff = bigTiff(ByteOrder.LITTLE_ENDIAN, 0, 0, 0);
        for (long next : new long[] {0, 16, tiff.length, 1L << 33, Long.MAX_VALUE, -1}) {
            ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).putLong(tiff.length - 8, next);
            assertThat(pages(tiff)).isEqualTo(3);
        }
        ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).putLong(16, -1);
        assertThat(pages(tiff)).isEqualTo(1);
    }

    /// Three tags for each page: what it is to the others, and its size. Source: the BigTIFF file format, AWare
    /// Systems.
    private static byte[] bigTiff(ByteOrder order, int... kinds) {
        int directory = 8 + 3 * 20 + 8;
        var file = ByteBuffer.allocate(16 + kinds.length * directory).order(order);
        file.put(TiffBytes.ascii(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"));
        file.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(16);
        for (int i = 0; i < kinds.length; i++) {
            int[][] tags = {{0xFE, kinds[i]}, {0x100, 100 + i}, {0x101, 20}};
            file.putLong(tags.length);
            for (int[] tag : tags) {
                file.putShort((short) tag[0]).putShort((short) 4).putLong(1);
                file.putInt(tag[1]).putInt(0);
            }
            file.putLong(i + 1 < kinds.length ? file.position() + 8 : 0);
        }
        return file.array();
    }

    /// Photoshop keeps the tags of a photo that it has turned.
    @Test
    void aPhotoshopPictureHasTheSizeThatIsShownWhateverItsExifSays() throws IOException {
        byte[] exif = ExifBytes.block(ByteOrder.BIG_ENDIAN, 6, 0x9003, "2024:05:17 13:45:09", 40);
        var file = ByteBuffer.allocate(26 + 4 + 4 + 12 + exif.length);
        file.put(TiffBytes.ascii("8BPS")).putShort((short) 1).position(12);
        file.putShort((short) 3).putInt(30).putInt(40).putShort((short) 8).putShort((short) 3);
        file.putInt(0).putInt(12 + exif.length);
        file.put(TiffBytes.ascii("8BIM")).putShort((short) 1058).putShort((short) 0);
        file.putInt(exif.length).put(exif);
        var metadata = MetadataReader.read(Files.write(folder.resolve("a.psd"), file.array()));

        assertThat(metadata.directories()).extracting(Metadata.Directory::name).contains("Exif IFD0");
        assertThat(metadata.width()).isEqualTo(40);
        assertThat(metadata.height()).isEqualTo(30);
    }

    @Test
    void aChainOfPagesThatLeadsBackIntoItselfEnds() throws IOException {
        var tiff = TiffBytes.of(ByteOrder.LITTLE_ENDIAN);
        int first = tiff.room(1);
        int second = tiff.directory(first, tiff.shorts(0x100, 30));
        tiff.set(first, second, tiff.shorts(0x100, 30));

        assertThat(pages(tiff.end(first))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"3000, 3000, false", "10000, 10000, false", "10001, 10000, true", "30000, 10000, true"})
    void pagesAreCountedUpToTenThousand(int pages, int counted, boolean more) throws IOException {
        byte[] tiff = new byte[8 + 18 * pages];
        var file = ByteBuffer.wrap(tiff).put(TiffBytes.ascii("MM\0*")).putInt(8);
        for (int i = 1; i <= pages; i++) {
            file.putShort((short) 1).putShort((short) 0x100).putShort((short) 3).putInt(1);
            file.putInt(30 << 16).putInt(i == pages ? 0 : 8 + 18 * i);
        }
        var metadata = MetadataReader.read(Files.write(folder.resolve("a.tif"), tiff));
        assertThat(metadata.pages()).isEqualTo(counted);
        assertThat(metadata.morePages()).isEqualTo(more);
    }

    @Test
    void thePreviewsInARawFileAreNoPages() throws IOException {
        var tiff = TiffBytes.of(ByteOrder.LITTLE_ENDIAN);
        int second = tiff.directory(0, tiff.shorts(0x100, 30));
        int first = tiff.directory(second, tiff.text(0x10F, "NIKON CORPORATION"), tiff.shorts(0x106, 32803));

        assertThat(pages(tiff.end(first))).isEqualTo(1);
    }

    private int pages(byte[] tiff) throws IOException {
        return MetadataReader.read(Files.write(folder.resolve("a.tif"), tiff)).pages();
    }

    @Test
    void aFileThatIsNotUnderstoodHasNothingToSay() throws IOException {
        var metadata = MetadataReader.read(Files.writeString(folder.resolve("a.jpg"), "a letter to my aunt"));

        assertThat(metadata.directories()).isEmpty();
        assertThat(metadata.camera()).isNull();
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        assertThatThrownBy(() -> MetadataReader.read(folder.resolve("gone.jpg")))
                .isInstanceOf(IOException.class)
                .hasMessage("the file is not there any more");
        assertThatThrownBy(() -> MetadataReader.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessage("not a regular file");
    }

    @Test
    void valuesAreOneCleanLineOfBoundedLength() {
        assertThat(MetadataReader.clean("  a\r\n\tb\u0000\u0007\u202Ec  ")).isEqualTo("a bc");
        assertThat(MetadataReader.clean("x".repeat(10_000))).hasSize(501).endsWith("…");
        assertThat(MetadataReader.clean("x".repeat(499) + "🙂🙂")).isEqualTo("x".repeat(499) + "…");
    }

    @Test
    void readsWhatPeopleLookForInARealPhoto() throws IOException {
        var metadata = MetadataReader.read(RealPhotos.folder("jpeg").resolve("Issue_266.jpg"));

        assertThat(metadata.camera()).isEqualTo("Canon EOS 5D Mark III");
        assertThat(metadata.lens()).isEqualTo("EF24-70mm f/2.8L USM");
        assertThat(metadata.exposure()).isEqualTo("1/200 s");
        assertThat(metadata.aperture()).isEqualTo("f/2.8");
        assertThat(metadata.sensitivity()).isEqualTo("ISO 1000");
        assertThat(metadata.focalLength()).isEqualTo("35 mm");
    }

    @Test
    void readsThePlaceOfARealPhoto() throws IOException {
        var metadata = MetadataReader.read(RealPhotos.folder("jpeg").resolve("Nokia_Lumia_800.jpg"));

        assertThat(metadata.latitude()).isBetween(53.35, 53.36);
        assertThat(metadata.longitude()).isBetween(-6.26, -6.25);
    }

    @ParameterizedTest
    @CsvSource({"95, f/0.95", "125, f/1.25", "140, f/1.4", "280, f/2.8", "800, f/8", "1000, f/10"})
    void anApertureHasTheDecimalsThatItNeeds(int hundredths, String shown) throws IOException {
        var tiff = TiffBytes.of(ByteOrder.LITTLE_ENDIAN);
        assertThat(exif(tiff, tiff.fractions(0x829D, hundredths, 100)).aperture())
                .isEqualTo(shown);
    }

    @Test
    void aSensitivityThatHasNoRoomInItsTagStandsInAnother() throws IOException {
        var tiff = TiffBytes.of(ByteOrder.LITTLE_ENDIAN);
        var most = tiff.shorts(0x8827, 65535);
        var recommended = tiff.longs(0x8832, 102_400);
        var output = tiff.longs(0x8831, 204_800);

        assertThat(exif(tiff, most, output, recommended).sensitivity()).isEqualTo("ISO 102400");
        assertThat(exif(tiff, most, output).sensitivity()).isEqualTo("ISO 204800");
        assertThat(exif(tiff, most).sensitivity()).isEqualTo("ISO 65535");
        assertThat(exif(tiff, tiff.shorts(0x8827, 200), recommended).sensitivity())
                .isEqualTo("ISO 200");
        assertThat(exif(tiff).sensitivity()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"----", " ", ""})
    void aLensThatTheCameraDoesNotKnowHasNoName(String name) throws IOException {
        var tiff = TiffBytes.of(ByteOrder.LITTLE_ENDIAN);
        assertThat(exif(tiff, tiff.text(0xA434, name)).lens()).isNull();
        assertThat(exif(tiff, tiff.text(0xA434, "50mm F1.4")).lens()).isEqualTo("50mm F1.4");
    }

    /// Of a photo with these tags.
    private Metadata exif(TiffBytes tiff, TiffBytes.Entry... entries) throws IOException {
        int exif = tiff.directory(0, entries);
        byte[] file = tiff.end(tiff.directory(0, tiff.longs(0x8769, exif)));
        return MetadataReader.read(Files.write(folder.resolve("a.tif"), file));
    }

    @Test
    void aReceiverWithoutAFixTellsNoPlace() throws IOException {
        for (long[] nothing : new long[][] {{0, 0, 0, 0, 0, 0}, {0, 1, 0, 1, 0, 1}, {53, 0, 0, 1, 0, 1}}) {
            var metadata = placed(nothing, nothing);
            assertThat(metadata.latitude()).isNull();
            assertThat(metadata.longitude()).isNull();
        }
        var onTheEquator = placed(new long[] {0, 1, 0, 1, 0, 1}, new long[] {6, 1, 30, 1, 0, 1});
        assertThat(onTheEquator.latitude()).isZero();
        assertThat(onTheEquator.longitude()).isEqualTo(6.5);
    }

    /// Of a photo in the north and east.
    private Metadata placed(long[] latitude, long[] longitude) throws IOException {
        var tiff = TiffBytes.of(ByteOrder.BIG_ENDIAN);
        int gps = tiff.directory(
                0, tiff.text(1, "N"), tiff.fractions(2, latitude), tiff.text(3, "E"), tiff.fractions(4, longitude));
        byte[] file = tiff.end(tiff.directory(0, tiff.longs(0x8825, gps)));
        return MetadataReader.read(Files.write(folder.resolve("a.tif"), file));
    }

    @Test
    void everyRealFileIsReadOrRefusedCleanly() throws IOException {
        for (var name : new String[] {"jpeg", "formats", "damaged"}) {
            try (var files = Files.list(RealPhotos.folder(name))) {
                for (var file : (Iterable<Path>) files::iterator) {
                    var metadata = MetadataReader.read(file);
                    assertThat(metadata.directories())
                            .flatExtracting(Metadata.Directory::tags)
                            .allSatisfy(tag -> assertThat(tag.value()).hasSizeLessThanOrEqualTo(501));
                }
            }
        }
    }
}

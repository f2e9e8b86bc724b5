package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void aChainOfPagesThatLeadsBackIntoItselfEnds() throws IOException {
        var tiff = TiffBytes.of(ByteOrder.LITTLE_ENDIAN);
        int first = tiff.room(1);
        int second = tiff.directory(first, tiff.shorts(0x100, 30));
        tiff.set(first, second, tiff.shorts(0x100, 30));

        assertThat(pages(tiff.end(first))).isEqualTo(2);
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

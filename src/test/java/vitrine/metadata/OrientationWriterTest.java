package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vitrine.metadata.TurnedJpeg.ascii;
import static vitrine.metadata.TurnedJpeg.differences;
import static vitrine.metadata.TurnedJpeg.without;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which bytes are written, in files made byte by byte.
class OrientationWriterTest {
    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

    /// What is added where the tag was missing: the main picture's directory with three entries, the preview's of one.
    private static final int DIRECTORIES = 2 + 3 * 12 + 4 + 2 + 12 + 4;

    /// What is added where there is no Exif.
    private static final int SEGMENT = 2 + 2 + 6 + 8 + 2 + 5 * 12 + 4 + 16;

    @TempDir
    private Path folder;

    private Path photo() {
        return folder.resolve("a.jpg");
    }

    @AfterEach
    void nothingIsLeftBeside() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).allMatch(photo()::equals);
        }
    }

    private static Stream<ByteOrder> orders() {
        return Stream.of(BIG, LITTLE);
    }

    /// The photo after it was written; and it can be undone to the byte, and redone.
    private byte[] written(byte[] photo, int orientation) throws IOException, MetadataWriteException {
        Files.write(photo(), photo);
        int former = ExifScan.read(photo).orientation();
        var change = OrientationWriter.write(photo(), orientation);
        byte[] written = Files.readAllBytes(photo());

        assertThat(ExifScan.readFile(photo()).orientation()).isEqualTo(orientation);
        assertThat(change.before()).isEqualTo(former);
        assertThat(change.after()).isEqualTo(orientation);
        assertThat(change.isWritten()).isEqualTo(!Arrays.equals(photo, written));

        var undone = OrientationWriter.undo(change);
        assertThat(Files.readAllBytes(photo())).isEqualTo(photo);
        assertThat(undone.before()).isEqualTo(orientation);
        assertThat(undone.after()).isEqualTo(former);

        OrientationWriter.undo(undone);
        assertThat(Files.readAllBytes(photo())).isEqualTo(written);
        return written;
    }

    private int tag(Class<? extends ExifDirectoryBase> directory) throws IOException {
        return Objects.requireNonNull(tags(directory).getInteger(ExifDirectoryBase.TAG_ORIENTATION));
    }

    private ExifDirectoryBase tags(Class<? extends ExifDirectoryBase> directory) throws IOException {
        try {
            var all = ImageMetadataReader.readMetadata(photo().toFile());
            return Objects.requireNonNull(all.getFirstDirectoryOfType(directory));
        } catch (ImageProcessingException e) {
            throw new IOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void ofATagThatIsThereOneByteChanges(ByteOrder order) throws IOException, MetadataWriteException {
        for (int former = 1; former <= 8; former++) {
            for (int orientation = 1; orientation <= 8; orientation++) {
                byte[] photo = TurnedJpeg.of(TurnedJpeg.withTag(order, former));
                byte[] written = written(photo, orientation);

                int place = 2 + TurnedJpeg.TAG_VALUE + (order == BIG ? 1 : 0);
                assertThat(differences(photo, written)).isEqualTo(former == orientation ? List.of() : List.of(place));
                assertThat(tag(ExifIFD0Directory.class)).isEqualTo(orientation);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTurnGoesOnFromWhatTheTagSays(Turn turn) throws IOException, MetadataWriteException {
        for (int former = 1; former <= 8; former++) {
            byte[] photo = TurnedJpeg.of(TurnedJpeg.withTag(BIG, former));
            Files.write(photo(), photo);
            var change = OrientationWriter.turn(photo(), turn);
            assertThat(change.after()).isEqualTo(Turn.ofExif(former).then(turn).exif());
            assertThat(tag(ExifIFD0Directory.class)).isEqualTo(change.after());
            OrientationWriter.undo(change);
            assertThat(Files.readAllBytes(photo())).isEqualTo(photo);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 3", "1, 1, 3", "3, 2, 3", "2, 20, 150", "3, 1, 0", "3, 1, 9", "99, 7, 7", "4, -1, 3"})
    void anEntryOfAnOddKindBecomesPlainInPlace(int type, int count, int value)
            throws IOException, MetadataWriteException {
        for (var order : List.of(BIG, LITTLE)) {
            byte[] photo = TurnedJpeg.of(TurnedJpeg.withEntry(order, type, count, value));
            byte[] written = written(photo, 6);

            int entry = 2 + TurnedJpeg.TAG_VALUE - 8;
            assertThat(differences(photo, written)).allMatch(place -> place >= entry && place < entry + 12);
            assertThat(tag(ExifIFD0Directory.class)).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void exifWithoutTheTagGetsItAndKeepsAllElse(int bytes) throws IOException, MetadataWriteException {
        for (var order : List.of(BIG, LITTLE)) {
            for (int orientation = 2; orientation <= 8; orientation++) {
                byte[] exif = TurnedJpeg.withoutTag(order, bytes, 3);
                byte[] photo = TurnedJpeg.of(TurnedJpeg.JFIF, exif, TurnedJpeg.xmp("/>"));
                byte[] written = written(photo, orientation);

                int start = 2 + TurnedJpeg.JFIF.length;
                int added = bytes % 2 + DIRECTORIES;
                assertThat(written).hasSize(photo.length + added);
                byte[] rest = without(written, start + exif.length, added);
                // The length of the segment, and the pointer to the directory.
                assertThat(differences(photo, rest))
                        .isSubsetOf(start + 2, start + 3, start + 14, start + 15, start + 16, start + 17);
                assertThat(tag(ExifIFD0Directory.class)).isEqualTo(orientation);
                assertThat(tag(ExifThumbnailDirectory.class)).isEqualTo(3);
                assertThat(tags(ExifIFD0Directory.class).getString(ExifDirectoryBase.TAG_MAKE))
                        .isEqualTo("Maker");
                assertThat(tags(ExifIFD0Directory.class).getString(ExifDirectoryBase.TAG_DATETIME))
                        .isEqualTo("2024:05:17 13:45:09");
                int copy = 10 + start + ByteBuffer.wrap(written).order(order).getInt(start + 14);
                assertThat((copy - start - 10) % 2).isZero();
                assertThat(List.of(copy + 2, copy + 14, copy + 26))
                        .extracting(entry ->
                                (int) ByteBuffer.wrap(written).order(order).getShort(entry))
                        .containsExactly(0x010F, 0x0112, 0x0132);
            }
        }
    }

    @Test
    void anExifSegmentMayBecomeAsFullAsCanBe() throws IOException, MetadataWriteException {
        int most = 65_535 - 2 - 6 - DIRECTORIES;
        byte[] fits = TurnedJpeg.of(TurnedJpeg.withoutTag(BIG, most - 1, 1));
        assertThat(written(fits, 6)).hasSize(fits.length + DIRECTORIES);
    }

    @Test
    void aPhotoWithoutExifGetsItBehindJfif() throws IOException, MetadataWriteException {
        var iptc = TurnedJpeg.segment(0xED, ascii("Photoshop 3.0\0"));
        int jfif = TurnedJpeg.JFIF.length;
        for (int orientation = 2; orientation <= 8; orientation++) {
            inserted(TurnedJpeg.of(), 2, orientation);
            inserted(TurnedJpeg.of(iptc, TurnedJpeg.JFIF), 2, orientation);
            inserted(TurnedJpeg.of(TurnedJpeg.JFIF, iptc), 2 + jfif, orientation);
            inserted(TurnedJpeg.of(TurnedJpeg.JFIF, TurnedJpeg.JFXX), 2 + jfif + TurnedJpeg.JFXX.length, orientation);
        }
    }

    private void inserted(byte[] photo, int place, int orientation) throws IOException, MetadataWriteException {
        byte[] written = written(photo, orientation);
        assertThat(without(written, place, SEGMENT)).isEqualTo(photo);
        assertThat(tag(ExifIFD0Directory.class)).isEqualTo(orientation);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 72 per inch", "1, 300, 300 per inch", "2, 118, 118 per cm", "1, 0, 72 per inch"})
    void newExifSaysTheResolutionThatThePhotoHad(int jfifUnit, int density, String expected)
            throws IOException, MetadataWriteException {
        byte[] jfif = TurnedJpeg.JFIF.clone();
        ByteBuffer.wrap(jfif)
                .put(11, (byte) jfifUnit)
                .putShort(12, (short) density)
                .putShort(14, (short) density);
        written(TurnedJpeg.of(jfif), 6);

        var tags = tags(ExifIFD0Directory.class);
        int unit = Objects.requireNonNull(tags.getInteger(ExifDirectoryBase.TAG_RESOLUTION_UNIT));
        assertThat(tags.getInteger(ExifDirectoryBase.TAG_X_RESOLUTION) + (unit == 2 ? " per inch" : " per cm"))
                .isEqualTo(expected);
        assertThat(tags.getInteger(ExifDirectoryBase.TAG_Y_RESOLUTION))
                .isEqualTo(tags.getInteger(ExifDirectoryBase.TAG_X_RESOLUTION));
    }

    @Test
    void whatSaysSoAlreadyIsNotWritten() throws IOException, MetadataWriteException {
        for (byte[] photo : List.of(
                TurnedJpeg.of(),
                TurnedJpeg.of(TurnedJpeg.withoutTag(BIG, 200, 1)),
                TurnedJpeg.of(TurnedJpeg.withTag(LITTLE, 1), TurnedJpeg.xmp("tiff:Orientation='1'/>")))) {
            Files.write(photo(), photo);
            var state = Files.getAttribute(photo(), "fileKey");
            var change = OrientationWriter.write(photo(), 1);

            assertThat(change.isWritten()).isFalse();
            assertThat(OrientationWriter.undo(change).isWritten()).isFalse();
            assertThat(Files.getAttribute(photo(), "fileKey")).isEqualTo(state);
            assertThat(Files.readAllBytes(photo())).isEqualTo(photo);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiff:Orientation='1'/>",
                "tiff:Orientation = \"1\"/>",
                "><tiff:Orientation>1</tiff:Orientation></rdf:Description>",
                "><tiff:Orientation>\n 8 </tiff:Orientation></rdf:Description>"
            })
    void theXmpPropertyFollowsByADigit(String property) throws IOException, MetadataWriteException {
        byte[] exif = TurnedJpeg.withTag(BIG, 1);
        byte[] photo = TurnedJpeg.of(exif, TurnedJpeg.xmp(property));
        byte[] written = written(photo, 6);

        int digit = new String(photo, StandardCharsets.ISO_8859_1).indexOf("tiff:Orientation");
        while (photo[digit] < '1' || photo[digit] > '8') {
            digit++;
        }
        assertThat(differences(photo, written)).containsExactly(2 + TurnedJpeg.TAG_VALUE + 1, digit);
        assertThat(written[digit]).isEqualTo((byte) '6');
        assertThat(written(TurnedJpeg.of(TurnedJpeg.xmp(property)), 6))
                .contains(TurnedJpeg.xmp(property.replaceAll("[18]", "6")));
    }

    @Test
    void anXmpPacketThatSpeaksOfSeveralPicturesIsLeftAlone() throws IOException, MetadataWriteException {
        byte[] packet = TurnedJpeg.xmp("tiff:Orientation='1'><x><y tiff:Orientation='1'/></x></rdf:Description>");
        assertThat(written(TurnedJpeg.of(packet), 6)).contains(packet);
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "3, 3", "0, 0"})
    void thePreviewsTagFollowsIfItSaidTheSame(int preview, int expected) throws IOException, MetadataWriteException {
        for (var order : List.of(BIG, LITTLE)) {
            written(TurnedJpeg.of(TurnedJpeg.withoutTag(order, 200, preview)), 6);
            assertThat(tag(ExifThumbnailDirectory.class)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theIndexOfSeveralPicturesTellsTheNewSizeOfTheFirst(ByteOrder order)
            throws IOException, MetadataWriteException {
        byte[] inserted = written(TurnedJpeg.of(TurnedJpeg.multiPicture(order, 5000, 4900)), 6);
        assertThat(inserted).contains(TurnedJpeg.multiPicture(order, 5000 + SEGMENT, 4900));

        byte[] exif = TurnedJpeg.withoutTag(BIG, 200, 1);
        byte[] extended = written(TurnedJpeg.of(exif, TurnedJpeg.multiPicture(order, 5000, 4900)), 6);
        assertThat(extended).contains(TurnedJpeg.multiPicture(order, 5000 + DIRECTORIES, 4900));

        byte[] patched =
                written(TurnedJpeg.of(TurnedJpeg.withTag(BIG, 1), TurnedJpeg.multiPicture(order, 5000, 4900)), 6);
        assertThat(patched).contains(TurnedJpeg.multiPicture(order, 5000, 4900));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9})
    void thereAreEightOrientations(int orientation) {
        assertThatIllegalArgumentException().isThrownBy(() -> OrientationWriter.write(photo(), orientation));
    }
}

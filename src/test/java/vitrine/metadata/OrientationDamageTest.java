package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vitrine.metadata.TurnedJpeg.ascii;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.metadata.MetadataWriteException.Reason;

/// Whatever the bytes are, a photo is either written as it should be or not at all.
class OrientationDamageTest {
    private static final int PICTURE_BYTES = 500;

    @TempDir
    private Path folder;

    private static final List<byte[]> PHOTOS = List.of(
            TurnedJpeg.of(TurnedJpeg.JFIF),
            TurnedJpeg.of(TurnedJpeg.JFIF, TurnedJpeg.withTag(ByteOrder.BIG_ENDIAN, 3)),
            TurnedJpeg.of(TurnedJpeg.withTag(ByteOrder.LITTLE_ENDIAN, 8), TurnedJpeg.xmp("tiff:Orientation='8'/>")),
            TurnedJpeg.of(
                    TurnedJpeg.withoutTag(ByteOrder.BIG_ENDIAN, 201, 1),
                    TurnedJpeg.multiPicture(ByteOrder.LITTLE_ENDIAN, 900, 800)),
            TurnedJpeg.of(TurnedJpeg.JFIF, TurnedJpeg.withoutTag(ByteOrder.LITTLE_ENDIAN, 200, 1)));

    @Test
    void anyChangedBytesAreWrittenRightOrRefused() throws IOException {
        var random = new Random(20240517);
        int planned = 0;
        int written = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] photo = PHOTOS.get(i % PHOTOS.size()).clone();
            int head = Math.max(40, photo.length - PICTURE_BYTES - 60);
            for (int j = random.nextInt(4); j >= 0; j--) {
                photo[random.nextInt(head)] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(10));
            }
            int orientation = 1 + random.nextInt(8);
            planned += plan(photo, orientation);
            // Through to the disk goes one of many, since that is slow.
            if (i % 200 < PHOTOS.size()) {
                written += outcome(photo, orientation, PICTURE_BYTES);
            }
        }
        assertThat(planned).isBetween(4_000, 9_500);
        assertThat(written).isBetween(100, 240);
    }

    @Test
    void aPhotoThatEndsAnywhereIsWrittenRightOrRefused() throws IOException {
        for (byte[] photo : PHOTOS) {
            for (int length = 0; length < photo.length - PICTURE_BYTES; length++) {
                plan(Arrays.copyOf(photo, length), 6);
            }
        }
    }

    /// @return 1 when there is something to write, else 0
    private int plan(byte[] photo, int orientation) throws IOException {
        var file = Files.write(folder.resolve("a.jpg"), photo);
        try {
            int former = ExifScan.read(photo).orientation();
            var splices = OrientationEdits.plan(JpegSegments.read(file), former, orientation);
            byte[] changed = changed(photo, splices);
            assertThat(changed(changed, Splice.inverse(splices))).isEqualTo(photo);
            return splices.isEmpty() ? 0 : 1;
        } catch (MetadataWriteException refused) {
            return 0;
        }
    }

    /// The bytes with the splices made; they must fit.
    private static byte[] changed(byte[] bytes, List<Splice> splices) {
        var changed = new ByteArrayOutputStream();
        int done = 0;
        for (var splice : splices) {
            changed.write(bytes, done, (int) splice.at() - done);
            assertThat(Arrays.copyOfRange(bytes, (int) splice.at(), (int) splice.end()))
                    .isEqualTo(splice.before());
            changed.writeBytes(splice.after());
            done = (int) splice.end();
        }
        changed.write(bytes, done, bytes.length - done);
        return changed.toByteArray();
    }

    /// @param end how many bytes at the end of the photo must stay as they are
    /// @return 1 when the photo was written, else 0
    private int outcome(byte[] photo, int orientation, int end) throws IOException {
        var file = Files.write(folder.resolve("a.jpg"), photo);
        try {
            var change = OrientationWriter.write(file, orientation);
            byte[] written = Files.readAllBytes(file);
            assertThat(ExifScan.read(written).orientation()).isEqualTo(orientation);
            assertThat(end(written, end)).isEqualTo(end(photo, end));
            OrientationWriter.undo(change);
            assertThat(Files.readAllBytes(file)).isEqualTo(photo);
            return change.isWritten() ? 1 : 0;
        } catch (MetadataWriteException refused) {
            assertThat(Files.readAllBytes(file)).isEqualTo(photo);
            return 0;
        } finally {
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    private static byte[] end(byte[] photo, int count) {
        return Arrays.copyOfRange(photo, photo.length - count, photo.length);
    }

    @Test
    void whatMightDoHarmIsRefused() throws IOException {
        byte[] exif = TurnedJpeg.withoutTag(ByteOrder.BIG_ENDIAN, 200, 1);
        refuses(TurnedJpeg.of(TurnedJpeg.multiPicture(ByteOrder.BIG_ENDIAN, 5000, 4900), exif), Reason.DAMAGED);
        refuses(TurnedJpeg.of(exif, exif), Reason.DAMAGED);
        refuses(TurnedJpeg.of(ExifBytes.segment(new byte[0], new byte[0])), Reason.DAMAGED);
        refuses(TurnedJpeg.of(ExifBytes.segment(ascii("MM\0\52\0\0\0\7\0\0"), new byte[0])), Reason.DAMAGED);
        refuses(TurnedJpeg.of(ExifBytes.segment(ascii("MM\0\52\0\0\0\10\377\377\1\1"), new byte[0])), Reason.DAMAGED);
        refuses(Arrays.copyOf(TurnedJpeg.of(exif), 100), Reason.DAMAGED);
        refuses(TurnedJpeg.of(TurnedJpeg.JFIF, ascii("stray bytes")), Reason.DAMAGED);
    }

    @Test
    void anExifSegmentThatIsFullIsRefused() throws IOException {
        refuses(TurnedJpeg.of(TurnedJpeg.withoutTag(ByteOrder.BIG_ENDIAN, 65_500, 1)), Reason.NO_ROOM);
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        refuses(new byte[0], Reason.NOT_JPEG);
        refuses(ascii("a letter to my aunt"), Reason.NOT_JPEG);
        refuses(new byte[] {(byte) 0xFF, (byte) 0xD8}, Reason.NOT_JPEG);
    }

    private void refuses(byte[] photo, Reason reason) throws IOException {
        var file = Files.write(folder.resolve("a.jpg"), photo);
        assertThatExceptionOfType(MetadataWriteException.class)
                .isThrownBy(() -> OrientationWriter.write(file, 6))
                .extracting(MetadataWriteException::reason)
                .isEqualTo(reason);
        assertThat(Files.readAllBytes(file)).isEqualTo(photo);
    }
}

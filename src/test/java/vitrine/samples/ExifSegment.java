package vitrine.samples;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The APP1 segment that a camera would write (Exif 2.32): circumstances and a preview.
///
/// @param orientation 1 to 8, as TIFF has it
/// @param preview a small JPEG, turned as the picture is stored
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to a file, compared by nobody.
record ExifSegment(Shot shot, int orientation, int width, int height, byte[] preview) {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;

    /// How a picture was taken.
    ///
    /// @param exposure denominator of the time in seconds; negative: whole seconds
    record Shot(LocalDateTime taken, String model, int exposure, double aperture, int iso, int focalLength) {}

    @SuppressWarnings("ArrayRecordComponent") // As above.
    private record Tag(int id, int type, int count, byte[] value) {}

    /// The segment with its marker and length.
    byte[] bytes() {
        var tiff = new ByteArrayOutputStream();
        var first = new ArrayList<>(List.of(
                ascii(0x010f, "Vitrine Sample"),
                ascii(0x0110, shot.model()),
                number(0x0112, SHORT, orientation),
                ascii(0x0132, time()),
                number(0x8769, LONG, 0)));
        int exifAt = 8 + size(first);
        first.set(4, number(0x8769, LONG, exifAt));
        var exif = List.of(
                shot.exposure() > 0 ? rational(0x829a, 1, shot.exposure()) : rational(0x829a, -shot.exposure(), 1),
                rational(0x829d, (int) Math.round(shot.aperture() * 10), 10),
                number(0x8827, SHORT, shot.iso()),
                new Tag(0x9000, UNDEFINED, 4, "0232".getBytes(StandardCharsets.US_ASCII)),
                ascii(0x9003, time()),
                ascii(0x9004, time()),
                rational(0x920a, shot.focalLength(), 1),
                number(0xa002, LONG, width),
                number(0xa003, LONG, height));
        int previewIfdAt = exifAt + size(exif);
        var small = new ArrayList<>(
                List.of(number(0x0103, SHORT, 6), number(0x0201, LONG, 0), number(0x0202, LONG, preview.length)));
        small.set(1, number(0x0201, LONG, previewIfdAt + size(small)));
        tiff.writeBytes(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0});
        tiff.writeBytes(directory(first, 8, previewIfdAt));
        tiff.writeBytes(directory(exif, exifAt, 0));
        tiff.writeBytes(directory(small, previewIfdAt, 0));
        tiff.writeBytes(preview);
        int length = 2 + 6 + tiff.size();
        return ByteBuffer.allocate(2 + length)
                .putShort((short) 0xffe1)
                .putShort((short) length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.toByteArray())
                .array();
    }

    private String time() {
        return shot.taken().format(DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT));
    }

    private static Tag ascii(int id, String text) {
        var bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Tag(id, ASCII, bytes.length, bytes);
    }

    private static Tag number(int id, int type, int value) {
        return new Tag(id, type, 1, little(4).putInt(value).array());
    }

    private static Tag rational(int id, int numerator, int denominator) {
        return new Tag(
                id, RATIONAL, 1, little(8).putInt(numerator).putInt(denominator).array());
    }

    /// A directory with the values that do not fit into it right behind.
    private static byte[] directory(List<Tag> tags, int at, int next) {
        var content = new byte[size(tags)];
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int valuesAt = 2 + 12 * tags.size() + 4;
        bytes.putShort((short) tags.size());
        for (var tag : tags) {
            bytes.putShort((short) tag.id).putShort((short) tag.type).putInt(tag.count);
            if (tag.value.length <= 4) {
                bytes.put(bytes.position(), tag.value).position(bytes.position() + 4);
            } else {
                bytes.putInt(at + valuesAt);
                bytes.put(valuesAt, tag.value);
                valuesAt += even(tag.value.length);
            }
        }
        bytes.putInt(next);
        return content;
    }

    private static int size(List<Tag> tags) {
        return 6
                + tags.stream()
                        .mapToInt(tag -> 12 + (tag.value.length > 4 ? even(tag.value.length) : 0))
                        .sum();
    }

    private static int even(int length) {
        return length + (length & 1);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.metadata.RawBytes;

/// Puts into files of boxes (HEIC, AVIF, JPEG 2000) what their encoders cannot, for tests. Sources: ISO/IEC 14496-12,
/// 8.11; ISO/IEC 23008-12, 6.5 and 9.3; ISO/IEC 15444-1, annex I.
final class BoxBytes {
    private static final int HEAD_BYTES = 8;

    /// The version and flags, with which the content of some boxes begins.
    private static final int VERSION_BYTES = 4;

    /// Of an associated property: who does not know it must not show the picture.
    private static final int ESSENTIAL = 0x80;

    private BoxBytes() {}

    /// @param start of the box in the bytes around it
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Box(int start, String type, byte[] content) {}

    /// What is done with the content of a box of some type.
    private interface Change {
        byte[] of(String type, byte[] content);
    }

    private static List<Box> boxes(byte[] around, int from) {
        var boxes = new ArrayList<Box>();
        var bytes = ByteBuffer.wrap(around).position(from);
        while (bytes.hasRemaining()) {
            int start = bytes.position();
            byte[] content = new byte[bytes.getInt() - HEAD_BYTES];
            byte[] type = new byte[4];
            bytes.get(type).get(content);
            boxes.add(new Box(start, new String(type, StandardCharsets.US_ASCII), content));
        }
        return boxes;
    }

    private static Box first(byte[] around, int from, String type) {
        return boxes(around, from).stream()
                .filter(box -> box.type.equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] changed(byte[] around, int from, Change change) {
        byte[] before = Arrays.copyOf(around, from);
        var boxes = boxes(around, from).stream()
                .map(box -> RawBytes.box(box.type, change.of(box.type, box.content)))
                .toArray(byte[][]::new);
        return RawBytes.join(before, RawBytes.join(boxes));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The JPEG 2000 file with a profile in the place of the number of a colour space.
    static byte[] jpeg2000WithProfile(byte[] file, byte[] profile) {
        byte[] byProfile = RawBytes.join(new byte[] {2, 0, 0}, profile);
        return changed(
                file,
                0,
                (type, content) -> type.equals("jp2h")
                        ? changed(content, 0, (inner, old) -> inner.equals("colr") ? byProfile : old)
                        : content);
    }

    /// The HEIC or AVIF with a profile for its picture.
    static byte[] heifWithProfile(byte[] file, byte[] profile) {
        return heifWith(file, RawBytes.box("colr", ascii("prof"), profile));
    }

    /// The HEIC or AVIF with what turns its picture as the EXIF orientation of this number does. Of the two ways to
    /// say 5 and 7 each is taken once: what is associated first is done first.
    static byte[] heifTurned(byte[] file, int orientation) {
        return switch (orientation) {
            case 2 -> heifWith(file, mirrored(1));
            case 3 -> heifWith(file, turnedLeft(2));
            case 4 -> heifWith(file, mirrored(0));
            case 5 -> heifWith(file, turnedLeft(1), mirrored(0));
            case 6 -> heifWith(file, turnedLeft(3));
            case 7 -> heifWith(file, mirrored(1), turnedLeft(3));
            case 8 -> heifWith(file, turnedLeft(1));
            default -> file;
        };
    }

    private static byte[] turnedLeft(int quarters) {
        return RawBytes.box("irot", new byte[] {(byte) quarters});
    }

    /// @param axis 0 exchanges top and bottom, 1 left and right
    private static byte[] mirrored(int axis) {
        return RawBytes.box("imir", new byte[] {(byte) axis});
    }

    /// The file with more properties for its main picture. The box that describes the pictures is written anew behind
    /// all others, so that these stay where it says they are.
    private static byte[] heifWith(byte[] file, byte[]... properties) {
        var meta = first(file, 0, "meta");
        int picture = ByteBuffer.wrap(first(meta.content, VERSION_BYTES, "pitm").content)
                .getShort(VERSION_BYTES);
        byte[] described = changed(
                meta.content,
                VERSION_BYTES,
                (type, content) -> type.equals("iprp") ? withProperties(content, picture, properties) : content);
        byte[] others =
                ByteBuffer.wrap(file.clone()).put(meta.start + 4, ascii("free")).array();
        return RawBytes.join(others, RawBytes.box("meta", described));
    }

    private static byte[] withProperties(byte[] boxes, int picture, byte[]... properties) {
        int first = boxes(first(boxes, 0, "ipco").content, 0).size() + 1;
        return changed(boxes, 0, (type, content) -> switch (type) {
            case "ipco" -> RawBytes.join(content, RawBytes.join(properties));
            case "ipma" -> associated(content, picture, first, properties.length);
            default -> content;
        });
    }

    /// The table of which item has which properties, with `count` more from `first` on for one item.
    private static byte[] associated(byte[] table, int item, int first, int count) {
        var old = ByteBuffer.wrap(table);
        assertThat(old.getInt()).as("version and flags of small tables").isZero();
        var longer = ByteBuffer.allocate(table.length + count).putInt(0).putInt(old.getInt());
        while (old.hasRemaining()) {
            short number = old.getShort();
            byte[] indices = new byte[old.get()];
            old.get(indices);
            int more = number == item ? count : 0;
            longer.putShort(number).put((byte) (indices.length + more)).put(indices);
            for (int i = 0; i < more; i++) {
                longer.put((byte) (ESSENTIAL | (first + i)));
            }
        }
        return longer.array();
    }
}

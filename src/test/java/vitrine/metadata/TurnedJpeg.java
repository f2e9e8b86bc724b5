package vitrine.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Hand-made JPEG files with all that has a say in the orientation, for tests.
final class TurnedJpeg {
    static final byte[] JFIF = segment(0xE0, ascii("JFIF\0\1\1\0\0\1\0\1\0\0"));
    static final byte[] JFXX = segment(0xE0, ascii("JFXX\0\20"));

    /// Where the values of the two orientation tags are in [#withoutTag]'s and [#withTag]'s Exif segments.
    static final int TAG_VALUE = 2 + 2 + 6 + 8 + 2 + 8;

    static final int PREVIEW_TAG_VALUE = 2 + 2 + 6 + 80 + 2 + 8;

    private TurnedJpeg() {}

    /// A picture with these segments at its start, and something behind its end.
    static byte[] of(byte[]... segments) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        for (byte[] segment : segments) {
            bytes.writeBytes(segment);
        }
        bytes.writeBytes(segment(0xC0, new byte[] {8, 0, 30, 0, 40, 1, 1, 0x11, 0}));
        bytes.writeBytes(segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0}));
        for (int i = 0; i < 500; i++) {
            bytes.write(i % 255);
        }
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        bytes.writeBytes(ascii("a film that a phone has put behind the photo"));
        return bytes.toByteArray();
    }

    static byte[] segment(int kind, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put(new byte[] {(byte) 0xFF, (byte) kind})
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    /// An Exif segment whose main picture has the tag as its first entry, with this value.
    static byte[] withTag(ByteOrder order, int orientation) {
        return withEntry(order, 3, 1, orientation);
    }

    /// The same with an entry of any type and count.
    static byte[] withEntry(ByteOrder order, int type, int count, int orientation) {
        var block = block(order, 200);
        block.putShort((short) 2);
        entry(block, 0x0112, type, count);
        if (type == 4) {
            block.putInt(orientation);
        } else {
            block.putShort((short) orientation).putShort((short) 0);
        }
        entry(block, 0x0132, 2, 20).putInt(150).putInt(0);
        return exif(block);
    }

    /// An Exif segment that says nothing about the main picture's orientation, but has what comes before and behind it
    /// in order, and a preview with a tag of its own.
    static byte[] withoutTag(ByteOrder order, int bytes, int previewOrientation) {
        var block = block(order, bytes);
        block.putShort((short) 2);
        entry(block, 0x010F, 2, 6).putInt(180);
        entry(block, 0x0132, 2, 20).putInt(150).putInt(80);
        block.position(80).putShort((short) 1);
        entry(block, 0x0112, 3, 1).putShort((short) previewOrientation);
        return exif(block);
    }

    private static ByteBuffer block(ByteOrder order, int bytes) {
        var block = ByteBuffer.allocate(bytes).order(order);
        block.position(150).put(ascii("2024:05:17 13:45:09\0"));
        block.position(180).put(ascii("Maker\0"));
        return block.position(0)
                .put(ascii(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8);
    }

    private static ByteBuffer entry(ByteBuffer block, int tag, int type, int count) {
        return block.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static byte[] exif(ByteBuffer block) {
        byte[] bytes = new byte[block.capacity()];
        block.get(0, bytes);
        return ExifBytes.segment(bytes, new byte[0]);
    }

    static byte[] xmp(String properties) {
        return segment(
                0xE1,
                ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                        + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                        + " xmlns:tiff='http://ns.adobe.com/tiff/1.0/' " + properties + "</rdf:RDF></x:xmpmeta>"));
    }

    /// The index of a file of two pictures.
    static byte[] multiPicture(ByteOrder order, int firstSize, int secondPlace) {
        var index = ByteBuffer.allocate(4 + 100).put(ascii("MPF\0")).slice().order(order);
        index.put(ascii(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8);
        index.putShort((short) 3);
        entry(index, 0xB000, 7, 4).put(ascii("0100"));
        entry(index, 0xB001, 4, 1).putInt(2);
        entry(index, 0xB002, 7, 32).putInt(60).putInt(0);
        index.position(60).putInt(0x030000).putInt(firstSize).putInt(0).putInt(0);
        index.putInt(0).putInt(4711).putInt(secondPlace).putInt(0);
        byte[] content = new byte[4 + 100];
        System.arraycopy(ascii("MPF\0"), 0, content, 0, 4);
        index.position(0).get(content, 4, 100);
        return segment(0xE2, content);
    }

    /// Where two files of the same length differ.
    static List<Integer> differences(byte[] one, byte[] other) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < Math.max(one.length, other.length); i++) {
            if (i >= one.length || i >= other.length || one[i] != other[i]) {
                places.add(i);
            }
        }
        return places;
    }

    /// The bytes without `count` of them from `at` on.
    static byte[] without(byte[] bytes, int at, int count) {
        return ByteBuffer.allocate(bytes.length - count)
                .put(bytes, 0, at)
                .put(bytes, at + count, bytes.length - at - count)
                .array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

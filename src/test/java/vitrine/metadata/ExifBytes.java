package vitrine.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Hand-made EXIF blocks and the JPEG heads around them, for tests.
public final class ExifBytes {
    private static final int BLOCK_BYTES = 256;
    private static final int EXIF_DIRECTORY = 80;
    private static final int PREVIEW_DIRECTORY = 120;
    private static final int DATE = 200;

    private ExifBytes() {}

    /// A TIFF block of [#BLOCK_BYTES] bytes with an orientation, a date of `dateTag` in the directory that it belongs
    /// to, and a preview of `previewLength` bytes right behind the block.
    public static byte[] block(ByteOrder order, int orientation, int dateTag, String date, int previewLength) {
        var block = ByteBuffer.allocate(BLOCK_BYTES).order(order);
        block.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        block.putShort((short) 42).putInt(8);
        boolean inFirst = dateTag == 0x0132;
        block.putShort((short) (inFirst ? 3 : 2));
        entry(block, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        if (inFirst) {
            entry(block, dateTag, 2, 20).putInt(DATE);
        }
        entry(block, 0x8769, 4, 1).putInt(EXIF_DIRECTORY);
        block.putInt(PREVIEW_DIRECTORY);
        block.position(EXIF_DIRECTORY).putShort((short) (inFirst ? 0 : 1));
        if (!inFirst) {
            entry(block, dateTag, 2, 20).putInt(DATE);
        }
        block.position(PREVIEW_DIRECTORY).putShort((short) 2);
        entry(block, 0x0201, 4, 1).putInt(BLOCK_BYTES);
        entry(block, 0x0202, 4, 1).putInt(previewLength);
        block.position(DATE).put(date.getBytes(StandardCharsets.US_ASCII));
        return block.array();
    }

    /// A block that says only this colour space and this interoperability index.
    public static byte[] colorSpace(int colorSpace, String index) {
        var block = ByteBuffer.allocate(BLOCK_BYTES);
        block.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        block.putShort((short) 1);
        entry(block, 0x8769, 4, 1).putInt(EXIF_DIRECTORY).putInt(0);
        block.position(EXIF_DIRECTORY).putShort((short) 2);
        entry(block, 0xA001, 3, 1).putShort((short) colorSpace).putShort((short) 0);
        entry(block, 0xA005, 4, 1).putInt(PREVIEW_DIRECTORY);
        block.position(PREVIEW_DIRECTORY).putShort((short) 1);
        entry(block, 0x0001, 2, 4).put(index.getBytes(StandardCharsets.US_ASCII));
        return block.array();
    }

    private static ByteBuffer entry(ByteBuffer block, int tag, int type, int count) {
        return block.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /// An APP1 segment with this block and what lies behind it.
    public static byte[] segment(byte[] block, byte[] behind) {
        var bytes = new ByteArrayOutputStream();
        int length = 2 + 6 + block.length + behind.length;
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        bytes.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(block);
        bytes.writeBytes(behind);
        return bytes.toByteArray();
    }

    /// The picture with the segment put in behind its start marker.
    public static byte[] insert(byte[] jpeg, byte[] segment) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(segment);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /// A JPEG that has only its start, the start of a frame of this size, and its end.
    public static byte[] jpegHead(int width, int height) {
        return ByteBuffer.allocate(16)
                .put(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xC0, 0, 8, 8})
                .putShort((short) height)
                .putShort((short) width)
                .put(new byte[] {1, (byte) 0xFF, (byte) 0xD9})
                .array();
    }
}

package vitrine.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// An Exif segment for a photo that has none: the orientation, and what the standard wants in any such segment. It adds
/// nothing that was not so before: the resolution is that of the JFIF segment, or what the standard prescribes where it
/// is unknown. Source: CIPA DC-008 4.6.5.
final class NewExif {
    private static final int ORIENTATION = 0x0112;
    private static final int X_RESOLUTION = 0x011A;
    private static final int Y_RESOLUTION = 0x011B;
    private static final int RESOLUTION_UNIT = 0x0128;
    private static final int CHROMA_POSITION = 0x0213;
    private static final int CENTRED = 1;

    private static final int TYPE_SHORT = 3;
    private static final int TYPE_RATIONAL = 5;

    private static final int DIRECTORY = 8;
    private static final int ENTRIES = 5;
    private static final int NUMBERS = DIRECTORY + 2 + ENTRIES * 12 + 4;
    private static final int TIFF_BYTES = NUMBERS + 2 * 8;
    private static final int LENGTH = 2 + JpegSegments.EXIF_BYTES + TIFF_BYTES;

    private NewExif() {}

    /// Dots for each unit.
    private record Resolution(int x, int y, int unit) {
        private static final int INCH = 2;
        private static final Resolution UNKNOWN = new Resolution(72, 72, INCH);

        static Resolution of(JpegSegments head) {
            if (head.jfif().isEmpty()) {
                return UNKNOWN;
            }
            var jfif = ByteWindow.bigEndian(head.jfif().getFirst().bytes());
            int unit = jfif.u8(11); // 1 for the inch and 2 for the centimetre; in Exif 2 and 3.
            int x = jfif.u16(12);
            int y = jfif.u16(14);
            return (unit == 1 || unit == 2) && x > 0 && y > 0 ? new Resolution(x, y, unit + 1) : UNKNOWN;
        }
    }

    static byte[] segment(JpegSegments head, int orientation) {
        var resolution = Resolution.of(head);
        var bytes = ByteBuffer.allocate(2 + LENGTH).put((byte) 0xFF).put((byte) JpegSegments.APP1);
        bytes.putShort((short) LENGTH).put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(DIRECTORY).putShort((short) ENTRIES);
        entry(bytes, ORIENTATION, orientation);
        bytes.putShort((short) X_RESOLUTION).putShort((short) TYPE_RATIONAL).putInt(1);
        bytes.putInt(NUMBERS);
        bytes.putShort((short) Y_RESOLUTION).putShort((short) TYPE_RATIONAL).putInt(1);
        bytes.putInt(NUMBERS + 8);
        entry(bytes, RESOLUTION_UNIT, resolution.unit());
        entry(bytes, CHROMA_POSITION, CENTRED);
        bytes.putInt(0); // No more directories.
        bytes.putInt(resolution.x()).putInt(1).putInt(resolution.y()).putInt(1);
        return bytes.array();
    }

    private static void entry(ByteBuffer bytes, int tag, int value) {
        bytes.putShort((short) tag).putShort((short) TYPE_SHORT).putInt(1);
        bytes.putShort((short) value).putShort((short) 0);
    }
}

package vitrine.metadata;

/// What the segments at the start of a JPEG file say. Source: ITU-T T.81 annex B; CIPA DC-008 4.7.
///
/// @param next where the first segment that did not fit into the bytes starts, or [#FINISHED]
record JpegHead(int width, int height, ExifTags exif, int next) {
    static final int FINISHED = -1;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APP1 = 0xE1;
    private static final String EXIF = "Exif\0";
    private static final int EXIF_BYTES = 6;

    static JpegHead read(byte[] head) {
        var bytes = ByteWindow.bigEndian(head);
        var exif = ExifTags.NONE;
        int at = 2;
        while (true) {
            int marker = markerAt(bytes, at);
            if (marker < 0) {
                return new JpegHead(0, 0, exif, FINISHED);
            }
            int kind = bytes.u8(marker);
            if (kind == END_OF_IMAGE || kind == START_OF_SCAN) {
                return new JpegHead(0, 0, exif, FINISHED);
            }
            if (standsAlone(kind)) {
                at = marker + 1;
                continue;
            }
            if (isFrame(kind) && bytes.has(marker + 3, 5)) {
                return new JpegHead(bytes.u16(marker + 6), bytes.u16(marker + 4), exif, FINISHED);
            }
            int length = bytes.u16(marker + 1);
            if (kind == APP1 && exif.equals(ExifTags.NONE) && bytes.says(marker + 3, EXIF)) {
                exif = ExifTags.read(head, marker + 3 + EXIF_BYTES, marker + 1 + length);
            }
            if (length < 0 || marker + 1 + length >= head.length) {
                return new JpegHead(0, 0, exif, marker - 1);
            }
            at = marker + 1 + Math.max(length, 2);
        }
    }

    /// The place of the next marker's second byte at or after `from`; stray bytes before it are skipped.
    private static int markerAt(ByteWindow bytes, int from) {
        for (int at = from; bytes.has(at, 2); at++) {
            int next = bytes.u8(at + 1);
            if (bytes.u8(at) == 0xFF && next != 0xFF && next != 0) {
                return at + 1;
            }
        }
        return ByteWindow.NONE;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }

    /// Start of frame, of any process; the three others in the range are tables.
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}

package vitrine.metadata;

/// What the segments at the start of a JPEG file say. Source: ITU-T T.81 annex B; CIPA DC-008 4.7.
///
/// @param components how many numbers make a pixel, or 0 when there is no size either
/// @param next where the first segment that did not fit into the bytes, with the next marker, starts, or [#FINISHED]
record JpegHead(int width, int height, int components, AppSegments segments, int next) {
    static final int FINISHED = -1;

    private static final int MARKER_BYTES = 2;

    /// Of a frame, behind its length: precision, height, width, components.
    private static final int FRAME_BYTES = 6;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    static JpegHead read(byte[] head) {
        var bytes = ByteWindow.bigEndian(head);
        var segments = new AppSegments();
        int at = 2;
        while (true) {
            int marker = markerAt(bytes, at);
            if (marker < 0) {
                return unsized(segments, FINISHED);
            }
            int kind = bytes.u8(marker);
            if (kind == END_OF_IMAGE || kind == START_OF_SCAN) {
                return unsized(segments, FINISHED);
            }
            if (standsAlone(kind)) {
                at = marker + 1;
                continue;
            }
            if (isFrame(kind) && bytes.has(marker + 3, FRAME_BYTES)) {
                return sized(bytes, marker - 1, segments);
            }
            int length = bytes.u16(marker + 1);
            segments.look(bytes, marker - 1, marker - 1);
            if (length < 0 || !bytes.has(marker + 1 + length, MARKER_BYTES)) {
                return unsized(segments, marker - 1);
            }
            at = marker + 1 + Math.max(length, 2);
        }
    }

    private static JpegHead unsized(AppSegments segments, int next) {
        return new JpegHead(0, 0, 0, segments, next);
    }

    /// @param at where the frame starts, with its marker
    static JpegHead sized(ByteWindow bytes, int at, AppSegments segments) {
        int height = Math.max(bytes.u16(at + 5L), 0);
        int width = Math.max(bytes.u16(at + 7L), 0);
        return new JpegHead(width, height, Math.max(bytes.u8(at + 9L), 0), segments, FINISHED);
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

    PhotoHeader header() {
        var exif = segments.exif();
        return new PhotoHeader(
                width, height, exif.orientation(), exif.taken(), segments.preview(), segments.color(components));
    }
}

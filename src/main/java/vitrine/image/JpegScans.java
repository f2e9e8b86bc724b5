package vitrine.image;

/// Counts the scans in which a JPEG brings its picture. Each is a pass over all of it, however few bytes it has: a file
/// of a megabyte can keep a decoder busy for an hour.
final class JpegScans {
    /// Programs write about ten.
    private static final int MOST = 500;

    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private JpegScans() {}

    /// Of nearly all photos, which have one scan, only the head is looked at. Source: ITU-T T.81, annex B.
    static boolean areTooMany(byte[] jpeg) {
        boolean progressive = false;
        int components = 0;
        int scans = 0;
        int at = 2;
        while (true) {
            at = behindMarker(jpeg, at);
            if (at + 8 > jpeg.length) {
                return false;
            }
            int marker = jpeg[at - 1] & 0xFF;
            if (isFrame(marker)) {
                progressive = (marker & 3) == 2;
                components = jpeg[at + 7] & 0xFF;
            } else if (marker == START_OF_SCAN) {
                boolean only = !progressive && (jpeg[at + 2] & 0xFF) >= components;
                scans++;
                if (only || scans > MOST) {
                    return scans > MOST;
                }
            } else if (marker == END_OF_IMAGE) {
                return false;
            }
            if (hasLength(marker)) {
                at += (jpeg[at] & 0xFF) << 8 | (jpeg[at + 1] & 0xFF);
            }
        }
    }

    /// Where the next marker ends, or the file.
    private static int behindMarker(byte[] jpeg, int from) {
        int at = from;
        while (at < jpeg.length && jpeg[at] != (byte) 0xFF) {
            at++;
        }
        while (at < jpeg.length && jpeg[at] == (byte) 0xFF) {
            at++;
        }
        return at + 1;
    }

    /// SOF0 to SOF15, between which lie DHT, JPG and DAC.
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /// Not so a byte of the picture that looks like a marker, TEM, RSTn, and SOI.
    private static boolean hasLength(int marker) {
        return marker > 1 && (marker < 0xD0 || marker > END_OF_IMAGE);
    }
}

package vitrine.image;

import vitrine.image.DecodeException.Reason;
import vitrine.metadata.PhotoHeader;

/// The scans in which a JPEG brings its picture. Each is a pass over all of it, however few bytes it has: a file of a
/// megabyte can keep a decoder busy for an hour.
///
/// @param tooMany whether there are more than any program writes
/// @param coefficientBytes what libjpeg keeps in native memory until the last scan, at most: all values of the picture,
/// however small it is decoded; of one in a single scan none
record JpegScans(boolean tooMany, long coefficientBytes) {
    /// Programs write about ten.
    private static final int MOST = 500;

    /// Larger claims are not believed. Phones make 200 megapixels; in several scans, up to 8 bytes for each are kept.
    private static final long MOST_PIXELS = 250_000_000;

    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    /// @throws DecodeException for a file that claims too much to be decoded
    static JpegScans believed(byte[] jpeg, PhotoHeader header) throws DecodeException {
        if ((long) header.width() * header.height() > MOST_PIXELS) {
            throw new DecodeException(Reason.TOO_LARGE, header.width() + " x " + header.height());
        }
        var scans = of(jpeg);
        if (scans.tooMany) {
            throw new DecodeException(Reason.DAMAGED, "too many scans");
        }
        return scans;
    }

    /// Of nearly all photos, which have one scan, only the head is looked at. Source: ITU-T T.81, annex B.
    static JpegScans of(byte[] jpeg) {
        int frame = 0;
        int scans = 0;
        int at = behindMarker(jpeg, 2);
        while (at + 8 <= jpeg.length && marker(jpeg, at) != END_OF_IMAGE && scans <= MOST) {
            int marker = marker(jpeg, at);
            if (isFrame(marker) && scans == 0) {
                frame = at;
            } else if (marker == START_OF_SCAN) {
                scans++;
                if (frame == 0 || (scans == 1 && isOnly(jpeg, frame, at))) {
                    return new JpegScans(false, 0);
                }
            }
            at = behindMarker(jpeg, hasLength(marker) ? at + u16(jpeg, at) : at);
        }
        return new JpegScans(scans > MOST, scans == 0 ? 0 : coefficientBytes(jpeg, frame));
    }

    private static int marker(byte[] jpeg, int behind) {
        return jpeg[behind - 1] & 0xFF;
    }

    /// Whether the first scan has all components in full.
    private static boolean isOnly(byte[] jpeg, int frame, int scan) {
        boolean progressive = (marker(jpeg, frame) & 3) == 2;
        return !progressive && (jpeg[scan + 2] & 0xFF) >= components(jpeg, frame);
    }

    private static long coefficientBytes(byte[] jpeg, int frame) {
        return (long) Short.BYTES * components(jpeg, frame) * u16(jpeg, frame + 3) * u16(jpeg, frame + 5);
    }

    private static int components(byte[] jpeg, int frame) {
        return jpeg[frame + 7] & 0xFF;
    }

    private static int u16(byte[] jpeg, int at) {
        return (jpeg[at] & 0xFF) << 8 | (jpeg[at + 1] & 0xFF);
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

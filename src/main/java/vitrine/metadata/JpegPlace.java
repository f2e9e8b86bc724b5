package vitrine.metadata;

import java.io.IOException;
import java.util.Optional;

/// Where a RAW file says that it has a JPEG picture, which need not be true.
///
/// @param offset in bytes from the start of the file
/// @param length in bytes, as it is claimed
/// @param colorSpace the value of DNG's PreviewColorSpace, or [ByteWindow#NONE]
record JpegPlace(long offset, long length, long colorSpace) {
    private static final int MOST_SEGMENTS = 256;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;

    private static final int DNG_ADOBE_RGB = 3;

    /// Whether the picture lies in a file of `size` bytes to its end.
    boolean isWhole(long size) {
        return offset >= 0 && length >= 0 && offset <= size - length;
    }

    /// The picture at this place; empty when there is none that a photo could be shown by. What the sensor saw is
    /// a JPEG in some formats too, but a lossless one (process 14). Source: ITU-T T.81 annex B.
    ///
    /// @param adobeRgb whether the file says so
    Optional<RawPreview> look(FileParts parts, boolean adobeRgb) throws IOException {
        if (offset <= 0 || offset >= parts.size() || !startsAsJpeg(parts)) {
            return Optional.empty();
        }
        int bytes = (int) Math.clamp(parts.size() - offset, 0, Math.min(length, Integer.MAX_VALUE));
        long at = 2;
        for (int i = 0; i < MOST_SEGMENTS && at < bytes; i++) {
            var segment = parts.window(offset + at, 10, true);
            int marker = segment.u8(1);
            if (segment.u8(0) != 0xFF || marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                break;
            }
            if (JpegHead.isFrame(marker)) {
                return frame(segment, bytes, adobeRgb);
            }
            at += marker == 0xFF ? 1 : 2 + Math.max(segment.u16(2), 0);
        }
        return Optional.empty();
    }

    private boolean startsAsJpeg(FileParts parts) throws IOException {
        return parts.window(offset, 3, true).says(0, "\u00ff\u00d8\u00ff");
    }

    private Optional<RawPreview> frame(ByteWindow frame, int bytes, boolean adobeRgb) {
        int process = frame.u8(1);
        int height = frame.u16(5);
        int width = frame.u16(7);
        int components = frame.u8(9);
        boolean shown = process >= BASELINE
                && process <= PROGRESSIVE
                && frame.u8(4) == 8
                && (components == 1 || components == 3);
        boolean adobe = colorSpace < 0 ? adobeRgb : colorSpace == DNG_ADOBE_RGB;
        return shown && width > 0 && height > 0
                ? Optional.of(new RawPreview(offset, bytes, width, height, adobe))
                : Optional.empty();
    }
}

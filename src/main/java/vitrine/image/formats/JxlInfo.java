package vitrine.image.formats;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.PixelSize;
import vitrine.metadata.Turn;

/// What a JPEG XL file says of itself: the fields of struct JxlBasicInfo that matter.
///
/// @param size as stored
/// @param turn what makes it upright
/// @param grey whether it has no other colours
/// @param extras how many channels it has beside its colours; alpha is one of them
/// @param hdr whether it has light above white
record JxlInfo(PixelSize size, Turn turn, boolean grey, int extras, boolean alpha, boolean premultiplied, boolean hdr) {
    /// More than the struct has, whose last part is kept free for later versions.
    static final int BYTES = 512;

    /// In cd/m²: brighter than what a picture for ordinary screens is made for.
    private static final float ORDINARY_WHITE = 255;

    static JxlInfo of(MemorySegment info) throws DecodeException {
        int width = info.get(JAVA_INT, 4);
        int height = info.get(JAVA_INT, 8);
        if (width < 1 || height < 1) {
            throw new DecodeException(Reason.TOO_LARGE, (width & 0xFFFFFFFFL) + " x " + (height & 0xFFFFFFFFL));
        }
        return new JxlInfo(
                new PixelSize(width, height),
                Turn.ofExif(info.get(JAVA_INT, 48)),
                info.get(JAVA_INT, 52) == 1,
                info.get(JAVA_INT, 56),
                info.get(JAVA_INT, 60) != 0,
                info.get(JAVA_INT, 68) != 0,
                info.get(JAVA_FLOAT, 20) > ORDINARY_WHITE);
    }

    int channels() {
        return alpha ? 4 : 3;
    }

    /// Refuses what would not fit into memory.
    void refuseBomb(long mostPixels, int mostExtras) throws DecodeException {
        if (size.area() > mostPixels || extras < 0 || extras > mostExtras) {
            throw new DecodeException(
                    Reason.TOO_LARGE, size.width() + " x " + size.height() + ", " + extras + " channels more");
        }
    }
}

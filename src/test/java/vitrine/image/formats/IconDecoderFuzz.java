package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.PixelSize;

/// Icons and pointers of Windows and OS/2, from their lists to their pixels.
public final class IconDecoderFuzz {
    private static final Wish SMALL = new Wish(ImageFormat.ICO, PixelSize.square(64), 64 * 64, 0);

    private IconDecoderFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            var shown = new IconDecoder()
                    .decode(MemorySegment.ofArray(data), SMALL)
                    .pixels()
                    .size();
            if (shown.width() > 64 || shown.height() > 64) {
                throw new AssertionError("larger than asked for: " + shown);
            }
        } catch (DecodeException | IOException e) {
            // A reason for a person.
        } catch (RuntimeException e) {
            var place = e.getStackTrace();
            if (place.length > 0 && place[0].getClassName().startsWith("vitrine.")) {
                throw e; // The library may stumble, this program may not.
            }
        }
    }
}

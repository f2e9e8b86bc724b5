package vitrine.image.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.PixelSize;

/// PNM and PAM, from the header to the pixels.
public final class PnmDecoderFuzz {
    private static final Wish SMALL = new Wish(ImageFormat.PNM, PixelSize.square(64), 64 * 64, 0);

    private PnmDecoderFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            var pixels =
                    new PnmDecoder().decode(MemorySegment.ofArray(data), SMALL).pixels();
            if (pixels.width() > SMALL.box().width()
                    || pixels.height() > SMALL.box().height()) {
                throw new AssertionError("larger than asked for: " + pixels.size());
            }
        } catch (DecodeException | IOException | UncheckedIOException e) {
            // A reason for a person.
        }
    }
}

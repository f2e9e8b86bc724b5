package vitrine.image.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.PixelSize;

/// Radiance HDR, from its header to its pixels: a decoder of a foreign format that is our own.
public final class HdrDecoderFuzz {
    private static final Wish SMALL = new Wish(ImageFormat.HDR, PixelSize.square(64), 64 * 64, 0);

    private HdrDecoderFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            var pixels =
                    new HdrDecoder().decode(MemorySegment.ofArray(data), SMALL).pixels();
            if (pixels.width() > SMALL.box().width()
                    || pixels.height() > SMALL.box().height()) {
                throw new AssertionError("larger than asked for: " + pixels.size());
            }
        } catch (DecodeException | IOException | UncheckedIOException e) {
            // A reason for a person.
        }
    }
}

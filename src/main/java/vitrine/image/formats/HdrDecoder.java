package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.image.Scaler;
import vitrine.metadata.HdrResolution;

/// Radiance HDR: text that ends in an empty line, the size, and rows of light. Our own, since the reader of
/// TwelveMonkeys knows only compressed rows. Source: Ward, Real Pixels, in Graphics Gems II; Radiance's filefmts.
final class HdrDecoder implements FormatDecoder {
    private static final int MOST_HEAD_BYTES = 64 * 1024;

    /// Rows are held as a whole.
    private static final int MOST_WIDTH = 1 << 20;

    private final ToneMapping tones = new ToneMapping();

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        var input = new MappedInput(file);
        var resolution = resolution(input);
        var orientation = Orientation.of(resolution.turn());
        // Rows are made smaller as they are read, so that nothing but the result is held.
        var stored = StoredSize.of(resolution.width(), resolution.height(), 0);
        var size = stored.size();
        var wanted = stored.wanted(orientation, wish);
        if (size.width() > MOST_WIDTH
                || stored.step(wanted, Runtime.getRuntime().maxMemory()) > 1) {
            throw new DecodeException(Reason.TOO_LARGE, size.width() + " x " + size.height());
        }
        var pixels = Scaler.scale(new HdrRows(input, size.width(), tones).halved(size, wanted), wanted);
        return new Picture(orientation.applyTo(pixels), orientation.applyTo(size), resolution.turn());
    }

    private static HdrResolution resolution(MappedInput input) throws IOException {
        while (!input.line(MOST_HEAD_BYTES).isEmpty()) {
            // What the head says of programs and exposure changes nothing that is shown.
        }
        String line = input.line(MOST_HEAD_BYTES);
        return HdrResolution.of(line).orElseThrow(() -> new IOException("no size, but " + line));
    }
}

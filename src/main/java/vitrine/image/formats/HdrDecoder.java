package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.regex.Pattern;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.image.Scaler;

/// Radiance HDR: text that ends in an empty line, the size, and rows of light. Our own, since the reader of
/// TwelveMonkeys knows only compressed rows. Source: Ward, Real Pixels, in Graphics Gems II; Radiance's filefmts.
final class HdrDecoder implements FormatDecoder {
    private static final Pattern SIZE = Pattern.compile("-Y (\\d{1,9}) \\+X (\\d{1,9})");
    private static final int MOST_HEAD_BYTES = 64 * 1024;

    /// Rows are held as a whole.
    private static final int MOST_WIDTH = 1 << 20;

    private final ToneMapping tones = new ToneMapping();

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        var input = new MappedInput(file);
        var stored = size(input);
        var size = stored.size();
        var wanted = stored.wanted(Orientation.UPRIGHT, wish);
        if (size.width() > MOST_WIDTH
                || stored.step(wanted, Runtime.getRuntime().maxMemory()) > 1) {
            throw new DecodeException(Reason.TOO_LARGE, size.width() + " x " + size.height());
        }
        var pixels = new HdrRows(input, size.width(), tones).halved(size, wanted);
        return new Picture(Scaler.scale(pixels, wanted), size);
    }

    private static StoredSize size(MappedInput input) throws DecodeException, IOException {
        while (!line(input).isEmpty()) {
            // What the head says of programs and exposure changes nothing that is shown.
        }
        String line = line(input);
        var size = SIZE.matcher(line);
        if (size.matches()) {
            // Rows are made smaller as they are read, so that nothing but the result is held.
            return StoredSize.of(Integer.parseInt(size.group(2)), Integer.parseInt(size.group(1)), 0);
        }
        if (line.contains("X ") && line.contains("Y ")) {
            throw new DecodeException(
                    Reason.UNSUPPORTED, ImageFormat.HDR.displayName()); // Turned, which nobody writes.
        }
        throw new IOException("no size, but " + line);
    }

    private static String line(MappedInput input) throws IOException {
        var line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0 || input.getStreamPosition() > MOST_HEAD_BYTES) {
                throw new IOException("no end of the header");
            }
            line.append((char) next);
        }
        return line.toString();
    }
}

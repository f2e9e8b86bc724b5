package vitrine.image.formats;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.image.Scaler;

/// PNM and PAM: a head of text and rows of samples. Our own, since the reader of TwelveMonkeys takes samples from
/// 128 on for negative where the brightest is not 255, and knows no PAM that leaves out what its channels are for.
final class PnmDecoder implements FormatDecoder {
    /// Rows are held as a whole.
    private static final int MOST_WIDTH = 1 << 20;

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        var input = new MappedInput(file);
        var header = PnmHeader.read(input);
        // Rows are made smaller as they are read, so that nothing but the result is held.
        var stored = StoredSize.of(header.width(), header.height(), 0);
        var size = stored.size();
        var wanted = stored.wanted(Orientation.UPRIGHT, wish);
        if (size.width() > MOST_WIDTH
                || stored.step(wanted, Runtime.getRuntime().maxMemory()) > 1) {
            throw new DecodeException(Reason.TOO_LARGE, size.width() + " x " + size.height());
        }
        if (header.bytes() > input.length() - input.getStreamPosition()) {
            // Before there is memory for rows that nobody has written.
            throw new EOFException(header.bytes() + " bytes of pixels");
        }
        return new Picture(Scaler.scale(new PnmRows(input, header).halved(size, wanted), wanted), size);
    }
}

package vitrine.image.formats;

import com.twelvemonkeys.imageio.plugins.psd.PSDImageReaderSpi;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Picture;

/// Photoshop's own files, all layers together, by TwelveMonkeys, whose reader takes floating point for whole numbers.
/// Source: Adobe Photoshop File Formats Specification.
final class PsdDecoder implements FormatDecoder {
    private static final ValueLayout.OfShort NUMBER = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int BITS = 22;
    private static final int MODE = 24;
    private static final int HEADER_BYTES = 26;

    private static final int FLOATING_POINT = 32;
    private static final int MULTICHANNEL = 7;
    private static final int LAB = 9;

    private final ReaderDecoder decoder = ReaderDecoder.of(new PSDImageReaderSpi());

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        if (file.byteSize() < HEADER_BYTES) {
            throw new IOException("no header");
        }
        if (file.get(NUMBER, BITS) == FLOATING_POINT) {
            throw new DecodeException(Reason.UNSUPPORTED, "Photoshop (32 bit)");
        }
        try {
            return decoder.decode(file, wish);
        } catch (IOException | RuntimeException e) {
            if (UnknownVariety.isSaidBy(e)) {
                throw new DecodeException(Reason.UNSUPPORTED, variety(file.get(NUMBER, MODE)), e);
            }
            throw e;
        }
    }

    private static String variety(int mode) {
        return switch (mode) {
            case MULTICHANNEL -> "Photoshop (multichannel)";
            case LAB -> "Photoshop (Lab)";
            default -> "Photoshop";
        };
    }
}

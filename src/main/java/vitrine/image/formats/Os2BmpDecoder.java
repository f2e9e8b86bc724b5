package vitrine.image.formats;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Os2Bmp;
import vitrine.image.Picture;

/// BMPs with headers of OS/2, by TwelveMonkeys. All others are decoded by the program itself.
final class Os2BmpDecoder implements FormatDecoder {
    private static final int HEAD_BYTES = 64;

    private final ReaderDecoder decoder = ReaderDecoder.of(new BMPImageReaderSpi());

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        var head = file.asSlice(0, Math.min(file.byteSize(), HEAD_BYTES));
        if (Os2Bmp.isCodedItsOwnWay(head.toArray(ValueLayout.JAVA_BYTE))) {
            // The reader would take it for something of Windows.
            throw new DecodeException(Reason.UNSUPPORTED, "BMP (OS/2)");
        }
        return decoder.decode(file, wish);
    }
}

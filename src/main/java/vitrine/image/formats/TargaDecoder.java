package vitrine.image.formats;

import com.twelvemonkeys.imageio.plugins.tga.TGAImageReaderSpi;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Picture;

/// Targa, by TwelveMonkeys, whose reader looks for a footer before the start of the smallest files.
final class TargaDecoder implements FormatDecoder {
    private static final int LEAST_BYTES = 64;

    private final ReaderDecoder decoder = ReaderDecoder.of(new TGAImageReaderSpi());

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        if (file.byteSize() >= LEAST_BYTES) {
            return decoder.decode(file, wish);
        }
        var longer = MemorySegment.ofArray(new byte[LEAST_BYTES]);
        return decoder.decode(longer.copyFrom(file), wish);
    }
}

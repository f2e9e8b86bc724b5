package vitrine.image.formats;

import com.twelvemonkeys.imageio.plugins.tga.TGAImageReaderSpi;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import vitrine.image.DecodeException;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.metadata.TargaOrigin;

/// Targa, by TwelveMonkeys, whose reader looks for a footer before the start of the smallest files, and knows no rows
/// from right to left.
final class TargaDecoder implements FormatDecoder {
    private static final int LEAST_BYTES = 64;

    private final ReaderDecoder decoder = ReaderDecoder.of(new TGAImageReaderSpi());

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        if (file.byteSize() < LEAST_BYTES) {
            var longer = MemorySegment.ofArray(new byte[LEAST_BYTES]);
            return decode(longer.copyFrom(file), wish);
        }
        byte descriptor = file.get(ValueLayout.JAVA_BYTE, TargaOrigin.PLACE);
        var turn = TargaOrigin.turn(descriptor);
        var picture = turn.mirrorsX() ? mirrored(file, descriptor, wish) : decoder.decode(file, wish);
        return new Picture(picture.pixels(), picture.fullSize(), turn);
    }

    /// Reads a copy that claims to go from left to right. Nobody has made such files for decades, so a copy will do.
    private Picture mirrored(MemorySegment file, byte descriptor, Wish wish) throws DecodeException, IOException {
        try (var arena = Arena.ofConfined()) {
            var copy = arena.allocate(file.byteSize()).copyFrom(file);
            copy.set(ValueLayout.JAVA_BYTE, TargaOrigin.PLACE, (byte) (descriptor & ~TargaOrigin.FROM_THE_RIGHT));
            var picture = decoder.decode(copy, wish);
            return new Picture(Orientation.MIRRORED.applyTo(picture.pixels()), picture.fullSize());
        }
    }
}

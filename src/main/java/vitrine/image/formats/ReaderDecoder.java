package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import vitrine.image.DecodeException;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Orientation;
import vitrine.image.Picture;

/// Formats whose files hold one picture, upright, by a reader of ImageIO.
///
/// @param readers makes one for each file; never found by a name, which would depend on the class path
/// @param index of the picture among those that the reader sees
record ReaderDecoder(Readers readers, int index) implements FormatDecoder {
    @FunctionalInterface
    interface Readers {
        ImageReader make() throws IOException;
    }

    ReaderDecoder(Readers readers) {
        this(readers, 0);
    }

    static ReaderDecoder of(ImageReaderSpi provider) {
        return new ReaderDecoder(() -> provider.createReaderInstance(null));
    }

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        var reader = readers.make();
        try (var input = new MappedInput(file)) {
            reader.setInput(input);
            return read(new PageReading(reader, index), wish, new byte[0]);
        } finally {
            reader.dispose();
        }
    }

    /// @param icc the profile of the file where the reader does not follow it, or nothing
    static Picture read(PageReading page, Wish wish, byte[] icc) throws DecodeException, IOException {
        var size = page.size();
        var wanted = size.wanted(Orientation.UPRIGHT, wish);
        int step = size.step(wanted, Runtime.getRuntime().maxMemory());
        var image = page.read(step);
        var colors = image.getColorModel();
        byte[] profile = icc.length > 0 ? icc : ImagePixels.profile(colors);
        var pixels = ImagePixels.of(image, profile, colors.isAlphaPremultiplied(), wanted.within(size.every(step)));
        return new Picture(pixels, size.size());
    }
}

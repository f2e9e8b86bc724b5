package vitrine.image.formats;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.metadata.Turn;

/// TIFF and BigTIFF, by TwelveMonkeys. Each picture of the file is a page, but for those that only repeat another one
/// smaller, or say where it is transparent. Source: TIFF 6.0.
final class TiffDecoder implements FormatDecoder {
    /// Bits of the tag NewSubfileType: a smaller copy of another picture, and its mask.
    private static final int COPY_OR_MASK = 1 | 4;

    /// Of the tag ExtraSamples: colours are multiplied with alpha.
    private static final int ASSOCIATED_ALPHA = 1;

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        var directories = directories(file);
        var pages = pages(directories);
        int index = pages.get(Math.clamp(wish.page(), 0, pages.size() - 1));
        var directory = directories.getDirectory(index);
        if (TiffVariety.isMisread(directory, file.get(ValueLayout.JAVA_BYTE, 0) == 'I')) {
            throw new DecodeException(Reason.UNSUPPORTED, TiffVariety.name(directory));
        }
        var turn = Turn.ofExif(number(directory, TIFF.TAG_ORIENTATION, 1));
        var orientation = Orientation.of(turn);
        var reader = new TIFFImageReaderSpi().createReaderInstance(null);
        try (var input = new MappedInput(file)) {
            reader.setInput(input);
            var page = new PageReading(reader, index);
            var size = page.size();
            var wanted = size.wanted(orientation, wish);
            int step = size.step(wanted, Runtime.getRuntime().maxMemory());
            boolean premultiplied = number(directory, TIFF.TAG_EXTRA_SAMPLES, 0) == ASSOCIATED_ALPHA;
            var pixels =
                    ImagePixels.of(page.read(step), profile(directory), premultiplied, wanted.within(size.every(step)));
            return new Picture(orientation.applyTo(pixels), orientation.applyTo(size.size()), turn, pages.size());
        } catch (IOException | RuntimeException e) {
            if (UnknownVariety.isSaidBy(e)) {
                throw new DecodeException(Reason.UNSUPPORTED, TiffVariety.name(directory), e);
            }
            throw e;
        } finally {
            reader.dispose();
        }
    }

    private static CompoundDirectory directories(MemorySegment file) throws IOException {
        try (var input = new MappedInput(file)) {
            if (new TIFFReader().read(input) instanceof CompoundDirectory directories) {
                return directories;
            }
            throw new IOException("no directory");
        }
    }

    /// Never empty.
    private static List<Integer> pages(CompoundDirectory directories) throws IOException {
        var pages = new ArrayList<Integer>();
        for (int i = 0; i < directories.directoryCount(); i++) {
            if ((number(directories.getDirectory(i), TIFF.TAG_SUBFILE_TYPE, 0) & COPY_OR_MASK) == 0) {
                pages.add(i);
            }
        }
        if (directories.directoryCount() == 0) {
            throw new IOException("no picture");
        }
        return pages.isEmpty() ? List.of(0) : pages;
    }

    private static byte[] profile(Directory directory) {
        var entry = directory.getEntryById(TIFF.TAG_ICC_PROFILE);
        return entry != null && entry.getValue() instanceof byte[] bytes ? bytes : new byte[0];
    }

    private static int number(Directory directory, int tag, int otherwise) {
        var entry = directory.getEntryById(tag);
        return entry != null && entry.getValue() instanceof Number number ? number.intValue() : otherwise;
    }
}

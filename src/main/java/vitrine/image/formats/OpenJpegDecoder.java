package vitrine.image.formats;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Scaler;
import vitrine.image.SrgbConversion;

/// JPEG 2000 by the system's libopenjp2, which leaves out the resolutions that are finer than what is wanted.
final class OpenJpegDecoder implements FormatDecoder {
    private static final int MOST_HALVINGS = 8;

    private final SystemLibrary<OpenJpegLibrary> libraries;

    OpenJpegDecoder(SystemLibrary<OpenJpegLibrary> libraries) {
        this.libraries = libraries;
    }

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException {
        var library = libraries.get(wish.format().displayName());
        var decoder = library.newDecoder(isBareStream(file) ? OpenJpegLibrary.STREAM : OpenJpegLibrary.BOXES);
        try (var arena = Arena.ofConfined()) {
            var stream = library.newStream(new OpenJpegInput(file, arena));
            try {
                return decode(library, decoder, stream, wish);
            } finally {
                library.destroyStream(stream);
            }
        } finally {
            library.destroy(decoder);
        }
    }

    private static boolean isBareStream(MemorySegment file) {
        return file.byteSize() > 0 && file.get(JAVA_BYTE, 0) == (byte) 0xFF;
    }

    private static Picture decode(OpenJpegLibrary library, MemorySegment decoder, MemorySegment stream, Wish wish)
            throws DecodeException {
        if (decoder.equals(MemorySegment.NULL) || stream.equals(MemorySegment.NULL)) {
            throw new DecodeException(Reason.TOO_LARGE, "out of memory");
        }
        var header = library.readHeader(stream, decoder);
        if (header.equals(MemorySegment.NULL)) {
            throw new DecodeException(Reason.DAMAGED, "no header");
        }
        try {
            var image = new OpenJpegImage(header);
            var whole = image.size();
            var wanted = wish.sizeOf(whole);
            reduce(library, decoder, image, wanted);
            if (!library.decode(stream, decoder, header)) {
                throw new DecodeException(Reason.DAMAGED, "no picture");
            }
            var rows = image.rows();
            var pixels = Scaler.scale(rows.halved(rows.size(), wanted.within(rows.size())), wanted.within(rows.size()));
            return new Picture(SrgbConversion.byProfile(pixels, image.profile()), whole);
        } finally {
            library.destroyImage(header);
        }
    }

    /// As far as the picture stays twice as large as wanted, since what a wavelet leaves is sharper than a picture made
    /// smaller; and further when it would not fit into memory.
    private static void reduce(OpenJpegLibrary library, MemorySegment decoder, OpenJpegImage image, PixelSize wanted)
            throws DecodeException {
        int enough = 0;
        while (enough < MOST_HALVINGS && image.isEnough(enough + 2, wanted)) {
            enough++;
        }
        while (enough < MOST_HALVINGS && !image.fits(enough)) {
            enough++;
        }
        while (enough > 0 && !library.reduce(decoder, enough)) {
            enough--; // The file has fewer resolutions.
        }
        if (!image.fits(enough)) {
            var size = image.size();
            throw new DecodeException(Reason.TOO_LARGE, size.width() + " x " + size.height());
        }
    }
}

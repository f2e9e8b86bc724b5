package vitrine.image.formats;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.LoadedRows;
import vitrine.image.PixelSize;

/// A file that libheif has open, and the pixels of its main picture. Closing it gives all of the library's memory back.
final class HeifFile implements AutoCloseable {
    private final HeifLibrary library;
    private final MemorySegment context;
    private final MemorySegment picture;
    private MemorySegment image = MemorySegment.NULL;

    private HeifFile(HeifLibrary library, MemorySegment context, MemorySegment picture) {
        this.library = library;
        this.context = context;
        this.picture = picture;
    }

    static HeifFile open(HeifLibrary library, MemorySegment file) throws DecodeException {
        var context = library.newContext(HeifDecoder.MOST_PIXELS);
        if (context.equals(MemorySegment.NULL)) {
            throw new DecodeException(Reason.TOO_LARGE, "out of memory");
        }
        try {
            library.read(context, file);
            return new HeifFile(library, context, library.mainPicture(context));
        } catch (DecodeException e) {
            library.freeContext(context);
            throw e;
        }
    }

    /// Upright, as the file claims.
    PixelSize size() throws DecodeException {
        return size(library.width(picture), library.height(picture));
    }

    private static PixelSize size(int width, int height) throws DecodeException {
        if (width < 1 || height < 1) {
            throw new DecodeException(Reason.DAMAGED, "no size");
        }
        return new PixelSize(width, height);
    }

    /// The ICC profile; of no bytes when there is none, or a larger one.
    byte[] profile(int mostBytes) throws DecodeException {
        return library.profile(picture, mostBytes);
    }

    @Nullable
    ColorNumbers codePoints() {
        return library.codePoints(picture);
    }

    /// Decodes the picture.
    ///
    /// @return its size
    PixelSize decode() throws DecodeException {
        image = library.decode(picture, library.hasAlpha(picture));
        return size(library.imageWidth(image), library.imageHeight(image));
    }

    /// What was decoded; only until this is closed.
    LoadedRows rows() throws DecodeException {
        int width = library.imageWidth(image);
        int channels = library.hasAlpha(picture) ? 4 : 3;
        var plane = library.plane(image);
        if (plane.start().equals(MemorySegment.NULL) || plane.stride() < (long) width * channels) {
            throw new DecodeException(Reason.DAMAGED, "no pixels");
        }
        return new InterleavedRows(plane.start(), plane.stride(), width, channels, library.isPremultiplied(picture));
    }

    @Override
    public void close() {
        if (!image.equals(MemorySegment.NULL)) {
            library.releaseImage(image);
        }
        library.releasePicture(picture);
        library.freeContext(context);
    }
}
